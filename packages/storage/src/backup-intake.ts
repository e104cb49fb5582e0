import { sql, type Transaction } from 'kysely'
import { type AccountRows, isCarried } from './account-rows.ts'
import { keptTables } from './backup.ts'
import { BackupUnreadable } from './backup-header.ts'
import type { Schema } from './schema.ts'
import type { Table } from './tables.ts'

type Cells = readonly unknown[]

const rowsAtOnce = 500

/** Takes the lines of a backup one by one, and what stands in them into tables; accounts are gathered. */
export class Intake {
  private rows = 0
  private said: { readonly end: number; readonly header: string } | undefined
  private table: Table | undefined
  private columns: readonly string[] = []
  private waiting: Cells[] = []
  private accountTable: string | undefined
  private readonly accounts: AccountRows[] = []
  private readonly tx: Transaction<Schema>
  constructor(tx: Transaction<Schema>) {
    this.tx = tx
  }

  async take(line: string): Promise<void> {
    const value: unknown = parsed(line)
    if (Array.isArray(value)) await this.takeRow(value)
    else if (isSection(value)) await this.begin(value)
    else throw new BackupUnreadable({ kind: 'altered' })
  }

  private async takeRow(cells: Cells): Promise<void> {
    if (cells.length !== this.columns.length) throw new BackupUnreadable({ kind: 'altered' })
    this.waiting.push(cells)
    if (this.waiting.length >= rowsAtOnce && this.table) await this.flush()
  }

  private async begin(section: Section): Promise<void> {
    await this.flush()
    if ('end' in section) {
      this.said = section
      return
    }
    this.columns = section.columns
    if ('accounts' in section) this.beginAccounts(section.accounts)
    else this.beginTable(section)
  }

  private beginAccounts(name: string): void {
    if (!isCarried(name)) throw new BackupUnreadable({ kind: 'altered' })
    this.table = undefined
    this.accountTable = name
  }

  private beginTable({ table, columns }: { table: string; columns: readonly string[] }): void {
    this.accountTable = undefined
    this.table = keptTables.find(({ name }) => name === table)
    const known = this.table?.columns ?? {}
    if (columns.some((column) => !(column in known)))
      throw new BackupUnreadable({ kind: 'altered' })
  }

  private async flush(): Promise<void> {
    const { waiting } = this
    this.waiting = []
    this.rows += waiting.length
    if (waiting.length === 0) return
    if (this.accountTable !== undefined) {
      const rows = waiting as AccountRows['rows']
      this.accounts.push({ accounts: this.accountTable, columns: this.columns, rows })
    }
    if (this.table === undefined) return
    const columns = sql.join(this.columns.map((column) => sql.ref(column)))
    const values = sql.join(waiting.map((cells) => sql`(${sql.join(cells)})`))
    await sql`insert into ${sql.table(this.table.name)} (${columns}) values ${values}`.execute(
      this.tx,
    )
  }

  /** Gives the number of rows and the accounts; the last line says how many rows there must be. */
  async end(
    headerDigest: string,
  ): Promise<{ readonly rows: number; readonly accounts: readonly AccountRows[] }> {
    await this.flush()
    if (this.said === undefined) throw new BackupUnreadable({ kind: 'cut-off' })
    if (this.said.end !== this.rows || this.said.header !== headerDigest)
      throw new BackupUnreadable({ kind: 'altered' })
    return { rows: this.rows, accounts: this.accounts }
  }
}

type Section =
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly accounts: string; readonly columns: readonly string[] }
  | { readonly end: number; readonly header: string }

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new BackupUnreadable({ kind: 'altered' })
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function isSection(value: unknown): value is Section {
  if (!isObject(value)) return false
  if ('end' in value)
    return typeof value.end === 'number' && 'header' in value && typeof value.header === 'string'
  const isNamed = 'table' in value || 'accounts' in value
  return isNamed && 'columns' in value && Array.isArray(value.columns)
}
