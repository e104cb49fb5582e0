import * as XLSX from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type House, openHouse } from './house.ts'
import { registeredHouseholds, registerList } from './lists.ts'
import { loadList, publishProgramme } from './steps.ts'

let house: House
let lead: Ask
beforeAll(async () => {
  house = await openHouse()
  lead = await house.as({ role: 'lead' })
  await loadList(lead, 'register.csv', registerList())
  await publishProgramme(lead, 'first-contact')
})
afterAll(() => house.close())

/** The district's blank form. */
function form(): Blob {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['项目', '数量'],
    ['总户数', ''],
    ['已走访户数', ''],
  ])
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '日报')
  return new Blob([new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))])
}

test("the district's form is mapped once, filled from the register, and frozen when it is sent", async () => {
  const loaded = await lead('reportFormUpload', { query: { file: '日报表.xlsx' }, body: form() })
  const { form: id } = loaded
  await lead('reportMapping', {
    query: { form: id },
    body: {
      mapping: [
        { cell: '日报!B2', measure: 'households', where: '' },
        { cell: '日报!B3', measure: 'households-done', where: '' },
      ],
    },
  })
  const filled = await lead('reportFill', { query: { form: id } })
  expect(filled.isFrozen).toBe(false)
  expect(filled.figures.find(({ measure }) => measure === 'households')?.value).toBe(
    registeredHouseholds,
  )
  const sent = await lead('reportSend', { query: { form: id } })
  expect(sent.isFrozen).toBe(true)
  const { sent: kept } = await lead('reportForms')
  expect(kept.map((one) => one.form)).toEqual([id])
})
