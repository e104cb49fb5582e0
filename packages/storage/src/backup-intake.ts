import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Transaction } from 'kysely'
import { accountsFile, keptTables } from './backup.ts'
import { BackupUnreadable } from './backup-header.ts'
import type { Schema } from './schema.ts'
import type { Table } from './tables.ts'

type Cells = readonly unknown[]

const rowsAtOnce = 500

/** Takes the lines of a backup one by one, and what stands in them into tables and files. */
export class Intake {
  private rows = 0
  private said: number | undefined
  private table: Table | undefined
  private columns: readonly string[] = []
  private waiting: Cells[] = []
  private file: string | undefined
  private readonly tx: Transaction<Schema>
  private readonly filesInto: string | null
  constructor(tx: Transaction<Schema>, filesInto: string | null) {
    this.tx = tx
    this.filesInto = filesInto
  }

  async take(line: string): Promise<void> {
    const value: unknown = parsed(line)
    if (Array.isArray(value)) await this.takeRow(value)
    else if (isSection(value)) await this.begin(value)
    else if (isPiece(value)) this.takePiece(value.piece)
    else throw new BackupUnreadable({ kind: 'altered' })
  }

  private async takeRow(cells: Cells): Promise<void> {
    if (cells.length !== this.columns.length) throw new BackupUnreadable({ kind: 'altered' })
    this.waiting.push(cells)
    if (this.waiting.length >= rowsAtOnce) await this.flush()
  }

  private async begin(section: Section): Promise<void> {
    await this.flush()
    if ('end' in section) {
      this.said = section.end
      return
    }
    if ('file' in section) {
      // Only this one file, whatever name the backup gives.
      this.file = section.file === accountsFile ? accountsFile : undefined
      return
    }
    this.table = keptTables.find(({ name }) => name === section.table)
    this.columns = section.columns
    const known = this.table?.columns ?? {}
    if (section.columns.some((column) => !(column in known)))
      throw new BackupUnreadable({ kind: 'altered' })
  }

  private takePiece(piece: string): void {
    if (this.filesInto === null || this.file === undefined) return
    appendFileSync(join(this.filesInto, this.file), Buffer.from(piece, 'base64'), { mode: 0o600 })
  }

  private async flush(): Promise<void> {
    if (this.table === undefined || this.waiting.length === 0) return
    const columns = sql.join(this.columns.map((column) => sql.ref(column)))
    const values = sql.join(this.waiting.map((cells) => sql`(${sql.join(cells)})`))
    await sql`insert into ${sql.table(this.table.name)} (${columns}) values ${values}`.execute(
      this.tx,
    )
    this.rows += this.waiting.length
    this.waiting = []
  }

  /** Gives the number of rows; the last line says how many there must be. */
  async end(): Promise<number> {
    await this.flush()
    if (this.said === undefined) throw new BackupUnreadable({ kind: 'cut-off' })
    if (this.said !== this.rows) throw new BackupUnreadable({ kind: 'altered' })
    return this.rows
  }
}

type Section =
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly file: string }
  | { readonly end: number }

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new BackupUnreadable({ kind: 'altered' })
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const isPiece = (value: unknown): value is { readonly piece: string } =>
  isObject(value) && 'piece' in value && typeof value.piece === 'string'

function isSection(value: unknown): value is Section {
  if (!isObject(value)) return false
  if ('table' in value) return 'columns' in value && Array.isArray(value.columns)
  return 'file' in value || ('end' in value && typeof value.end === 'number')
}
