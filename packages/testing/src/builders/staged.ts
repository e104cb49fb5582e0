import type { ReceivedRow, SentAgain, StagedImport } from '@doorstep/application/ports/staging.ts'
import { id } from './facts.ts'

/** A row as received, of a list of one column. */
export const received = (changes: Partial<ReceivedRow> = {}): ReceivedRow => ({
  sheet: '',
  number: 1,
  cells: ['周敏'],
  formulas: [],
  merged: [],
  ...changes,
})

/** A list on its way in, none of whose rows are there yet. */
export const stagedImport = (name: string, changes: Partial<StagedImport> = {}): StagedImport => ({
  import: id(name),
  beat: id('beat-1'),
  file: 'register.xlsx',
  fileDigest: 'ab',
  source: 'register',
  state: 'reading',
  rowsStaged: 0,
  startedAt: 1,
  by: 'account-1',
  about: {
    title: '',
    encoding: 'utf-8',
    rowsInFile: 3,
    columns: null,
    wasRemembered: false,
    forbidden: [],
    problems: [],
    counts: { linked: 0, new: 0, review: 0, rejected: 0 },
    again: null,
    doors: 'found',
  },
  ...changes,
})

/** A list sent again, that says something else of one person. */
export function sentAgain(name: string, changed: string): StagedImport {
  const staged = stagedImport(name)
  const again: SentAgain = {
    import: id('import-0'),
    file: 'register-v1.xlsx',
    at: 1,
    isSameFile: false,
    unchanged: 0,
    changed: 1,
    added: 0,
    gone: 0,
    named: [{ change: 'changed', name: changed, door: '', person: id('p1'), isNew: false }],
  }
  return { ...staged, about: { ...staged.about, again } }
}
