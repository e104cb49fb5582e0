import type {
  FormSheet,
  MappedCell,
  ReportForm,
  ReportForms,
} from '@doorstep/application/ports/report-forms.ts'
import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

const columns = ['id', 'title', 'beats', 'sheets', 'mapping', 'entered_at', 'by_account'] as const

export function reportForms({ reading, writing }: Engine): ReportForms {
  const ofJurisdiction = (jurisdiction: JurisdictionId) =>
    reading.selectFrom('report_form').where('jurisdiction_id', '=', jurisdiction)
  return {
    async all(jurisdiction) {
      const rows = await ofJurisdiction(jurisdiction)
        .select(columns)
        .orderBy('entered_at', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(formOf)
    },
    async find(jurisdiction, id) {
      const row = await ofJurisdiction(jurisdiction)
        .select(columns)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && formOf(row)
    },
    async add(jurisdiction, form, workbook) {
      await writing
        .insertInto('report_form')
        .values({
          jurisdiction_id: jurisdiction,
          id: form.id,
          title: form.title,
          beats: JSON.stringify(form.beats),
          sheets: JSON.stringify(form.sheets),
          mapping: JSON.stringify(form.mapping),
          entered_at: form.enteredAt,
          by_account: form.by,
          workbook: Buffer.from(workbook).toString('base64'),
        })
        .execute()
    },
    async setMapping(jurisdiction, id, mapping) {
      await writing
        .updateTable('report_form')
        .set({ mapping: JSON.stringify(mapping) })
        .where('jurisdiction_id', '=', jurisdiction)
        .where('id', '=', id)
        .execute()
    },
    async workbook(jurisdiction, id) {
      const row = await ofJurisdiction(jurisdiction)
        .select('workbook')
        .where('id', '=', id)
        .executeTakeFirst()
      return row && new Uint8Array(Buffer.from(row.workbook, 'base64'))
    },
  }
}

/** A row as it was written here: its lists are believed. */
const formOf = (row: Pick<Schema['report_form'], (typeof columns)[number]>): ReportForm => ({
  id: row.id,
  title: row.title,
  beats: JSON.parse(row.beats) as readonly BeatId[],
  sheets: JSON.parse(row.sheets) as readonly FormSheet[],
  mapping: JSON.parse(row.mapping) as readonly MappedCell[],
  enteredAt: row.entered_at,
  by: row.by_account,
})
