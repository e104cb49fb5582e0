/** The tables as Kysely types them. Columns are those of `tables.ts`. */
export interface Schema {
  schema_version: { version: number; applied_at: number }
  place: {
    jurisdiction_id: string
    beat: string
    zone: string
    country: string
    entered_at: number
  }
  head: { jurisdiction_id: string; seq: number; link: string }
  fact: FactTable
  fact_payload: { jurisdiction_id: string; seq: number; nonce: string; payload: string }
  fact_key: { jurisdiction_id: string; fact_key: string; seq: number }
  name_gram: { jurisdiction_id: string; gram: string; person_id: string }
  /** `grams`: with spaces between them, which no gram has. */
  grams_of: { jurisdiction_id: string; person_id: string; grams: string }
  erasure: { jurisdiction_id: string; fact_id: string; at: number }
  staged_import: {
    jurisdiction_id: string
    id: string
    beat: string
    file: string
    file_digest: string
    source: string
    state: string
    rows_staged: number
    started_at: number
    by_account: string
    about: string
  }
  staged_row: {
    jurisdiction_id: string
    import_id: string
    ordinal: number
    sheet: string
    number: number
    body: string
  }
  row_outcome: {
    jurisdiction_id: string
    import_id: string
    ordinal: number
    decision: string
    body: string
  }
  report_form: {
    jurisdiction_id: string
    id: string
    title: string
    beats: string
    sheets: string
    /** Base64 of the file as it was loaded. */
    workbook: string
    mapping: string
    entered_at: number
    by_account: string
  }
  remembered_columns: { jurisdiction_id: string; signature: string; columns: string }
  reading: {
    jurisdiction_id: string
    seq: number
    id: string
    at: number
    account: string
    role: string
    purpose: string
    route: string
    households: string
    people: string
    link: string
  }
  reading_head: { jurisdiction_id: string; seq: number; link: string }
  reading_of: { jurisdiction_id: string; subject: string; seq: number }
  /** Any `view_…` table: they all have the same columns. */
  view: ViewTableColumns
  view_person: ViewTableColumns
}

export interface FactTable {
  jurisdiction_id: string
  seq: number
  id: string
  kind: string
  observed_at: number
  recorded_at: number
  by_account: string
  source: string
  purpose: string
  digest: string
  link: string
  withdrawn_by: number | null
}

export interface ViewTableColumns {
  jurisdiction_id: string
  id: string
  fold_key: string
  household_id: string | null
  day: number | null
  body: string
}
