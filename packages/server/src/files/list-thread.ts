import { parentPort, workerData } from 'node:worker_threads'
import { readSheets, type SheetsAnswer } from './read-sheets.ts'
import { readText, type TextAnswer } from './read-text.ts'

/** The bytes of a list, and what kind of file they are. */
export interface ReadOrder {
  readonly kind: 'workbook' | 'text'
  readonly bytes: Uint8Array
}
export type ReadWord = SheetsAnswer | TextAnswer

const { kind, bytes } = workerData as ReadOrder
parentPort?.postMessage(kind === 'workbook' ? readSheets(bytes) : readText(Buffer.from(bytes)))
