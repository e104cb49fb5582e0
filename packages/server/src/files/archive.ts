import { caps } from './caps.ts'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

export type ArchiveProblem = 'truncated' | 'inflates'

/**
 * Looks at a zip archive's own directory before anything is inflated: sizes over the caps are refused,
 * and an archive whose directory is missing was cut off. Layout: PKWARE APPNOTE 4.3.
 */
export function inspectArchive(bytes: Buffer): ArchiveProblem | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endOfDirectory)
    return 'truncated'
  const entries = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  let inflated = 0
  for (let i = 0; i < entries; i += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) return 'truncated'
    inflated += bytes.readUInt32LE(at + 24)
    at +=
      46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  const isBomb =
    inflated > caps.inflatedBytes ||
    inflated > Math.max(bytes.length, 2 ** 20) * caps.inflationRatio
  return isBomb ? 'inflates' : null
}
