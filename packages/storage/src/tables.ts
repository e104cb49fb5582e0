import { createHash } from 'node:crypto'
import { none, viewFolds, viewTables } from '@doorstep/application/folds.ts'
import type { ViewTable } from '@doorstep/application/ports/views.ts'

/** A column as both engines understand it: text, or a whole number up to 2^53. */
type ColumnType = 'text' | 'integer'

export interface Table {
  readonly name: string
  /** The jurisdiction comes first in every key and index, so that the same tables run distributed by it. */
  readonly primaryKey: readonly string[]
  readonly columns: Readonly<Record<string, ColumnType>>
  readonly nullable: readonly string[]
  readonly unique: readonly (readonly string[])[]
  readonly indexes: readonly (readonly string[])[]
  /** Reference tables are the same everywhere and carry no jurisdiction. */
  readonly isReference: boolean
  /** The version of the schema that brought the table. */
  readonly since: number
  /** Derived from facts by a rebuild: a backup leaves it out. */
  readonly isDerived: boolean
}

const jurisdiction = 'jurisdiction_id'

function table(
  name: string,
  columns: Readonly<Record<string, ColumnType>>,
  key: readonly string[],
  more: Partial<Pick<Table, 'nullable' | 'unique' | 'indexes' | 'since' | 'isDerived'>> = {},
): Table {
  return {
    name,
    columns: { [jurisdiction]: 'text', ...columns },
    primaryKey: [jurisdiction, ...key],
    nullable: more.nullable ?? [],
    unique: (more.unique ?? []).map((unique) => [jurisdiction, ...unique]),
    indexes: (more.indexes ?? []).map((index) => [jurisdiction, ...index]),
    isReference: false,
    since: more.since ?? 1,
    isDerived: more.isDerived ?? false,
  }
}

export const viewTableName = (view: ViewTable): string => `view_${view}`

/** Columns that a view fills, and by which its rows are looked up. */
function lookedUpBy(view: ViewTable): readonly (readonly string[])[] {
  const { household, day } = viewFolds[view]
  return [...(household === none ? [] : [['household_id']]), ...(day === none ? [] : [['day']])]
}

/** The version that brought a view; those not named were there from the first. */
const viewsSince: Readonly<Partial<Record<ViewTable, number>>> = {
  lore: 3,
  thread: 3,
  promise: 3,
  introduction: 3,
  health_lore: 3,
  health_thread: 3,
  playbook_class: 3,
  talk_line: 4,
  handover: 5,
}

const viewTable = (view: ViewTable): Table =>
  table(
    viewTableName(view),
    { id: 'text', fold_key: 'text', household_id: 'text', day: 'integer', body: 'text' },
    ['id'],
    {
      nullable: ['household_id', 'day'],
      indexes: [['fold_key'], ...lookedUpBy(view)],
      since: viewsSince[view] ?? 1,
      isDerived: true,
    },
  )

/** The log, its keys and head; what is staged; who read what; what was erased. */
const logTables: readonly Table[] = [
  table('place', { beat: 'text', zone: 'text', country: 'text', entered_at: 'integer' }, []),
  table('head', { seq: 'integer', link: 'text' }, []),
  table(
    'fact',
    {
      seq: 'integer',
      id: 'text',
      kind: 'text',
      observed_at: 'integer',
      recorded_at: 'integer',
      by_account: 'text',
      source: 'text',
      purpose: 'text',
      digest: 'text',
      link: 'text',
      withdrawn_by: 'integer',
    },
    ['seq'],
    { nullable: ['withdrawn_by'], unique: [['id']], indexes: [['kind', 'seq']] },
  ),
  table('fact_payload', { seq: 'integer', nonce: 'text', payload: 'text' }, ['seq']),
  table('fact_key', { fact_key: 'text', seq: 'integer' }, ['fact_key', 'seq'], {
    indexes: [['seq']],
    isDerived: true,
  }),
  table('name_gram', { gram: 'text', person_id: 'text' }, ['gram', 'person_id'], {
    indexes: [['person_id']],
    isDerived: true,
  }),
  // Under which grams a person stands. The index by person, of version 1, held each key a second time.
  table('grams_of', { person_id: 'text', grams: 'text' }, ['person_id'], {
    since: 2,
    isDerived: true,
  }),
  table('erasure', { fact_id: 'text', at: 'integer' }, ['fact_id']),
  table(
    'staged_import',
    {
      id: 'text',
      beat: 'text',
      file: 'text',
      file_digest: 'text',
      source: 'text',
      state: 'text',
      rows_staged: 'integer',
      started_at: 'integer',
      by_account: 'text',
      about: 'text',
    },
    ['id'],
  ),
  table(
    'staged_row',
    { import_id: 'text', ordinal: 'integer', sheet: 'text', number: 'integer', body: 'text' },
    ['import_id', 'ordinal'],
    { indexes: [['import_id', 'sheet', 'number']] },
  ),
  table(
    'row_outcome',
    { import_id: 'text', ordinal: 'integer', decision: 'text', body: 'text' },
    ['import_id', 'ordinal'],
    { indexes: [['import_id', 'decision', 'ordinal']] },
  ),
  table('remembered_columns', { signature: 'text', columns: 'text' }, ['signature']),
  table(
    'report_form',
    {
      id: 'text',
      title: 'text',
      beats: 'text',
      sheets: 'text',
      workbook: 'text',
      mapping: 'text',
      entered_at: 'integer',
      by_account: 'text',
    },
    ['id'],
  ),
  table(
    'reading',
    {
      seq: 'integer',
      id: 'text',
      at: 'integer',
      account: 'text',
      role: 'text',
      purpose: 'text',
      route: 'text',
      households: 'text',
      people: 'text',
      link: 'text',
    },
    ['seq'],
    { unique: [['id']], indexes: [['account', 'seq'], ['at']] },
  ),
  table('reading_head', { seq: 'integer', link: 'text' }, []),
  table('reading_of', { subject: 'text', seq: 'integer' }, ['subject', 'seq']),
]

const schemaTable: Table = {
  name: 'schema_version',
  columns: { version: 'integer', applied_at: 'integer' },
  primaryKey: ['version'],
  nullable: [],
  unique: [],
  indexes: [],
  isReference: true,
  since: 1,
  isDerived: false,
}

/** Every table there is. Migrations, the test of key discipline, backups and rebuilding read this. */
export const tables: readonly Table[] = [schemaTable, ...logTables, ...viewTables.map(viewTable)]

/** Texts compare by code point on both engines, whatever the locale of the PostgreSQL server. */
const typeNames = {
  sqlite: { text: 'text', integer: 'bigint' },
  postgresql: { text: 'text collate "C"', integer: 'bigint' },
} as const

/** Statements that make a table and its indexes on SQLite or on PostgreSQL 15. */
export function createStatements(
  engine: keyof typeof typeNames,
  { name, columns, primaryKey, nullable, unique, indexes }: Table,
): readonly string[] {
  const lines = Object.entries(columns).map(
    ([column, type]) =>
      `${column} ${typeNames[engine][type]}${nullable.includes(column) ? '' : ' not null'}`,
  )
  const keys = [
    `primary key (${primaryKey.join(', ')})`,
    ...unique.map((u) => `unique (${u.join(', ')})`),
  ]
  // SQLite keeps a row and its key apart; where the key is the whole row once is enough (half the time to write).
  const isAllKey = engine === 'sqlite' && primaryKey.length === Object.keys(columns).length
  return [
    `create table ${name} (${[...lines, ...keys].join(', ')})${isAllKey ? ' without rowid' : ''}`,
    ...indexes.map(
      (index) =>
        `create index ${name}_by_${index.slice(1).join('_')} on ${name} (${index.join(', ')})`,
    ),
  ]
}

/** Tells whether a folder was made with these very tables, in 16 hex digits. */
export const tablesFingerprint = (): string =>
  createHash('sha256')
    .update(tables.flatMap((table) => createStatements('sqlite', table)).join('\n'))
    .digest('hex')
    .slice(0, 16)
