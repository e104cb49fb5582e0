import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { ConfirmedList, LinkedList, LinkTask } from './link-lists.ts'
import type { Head } from './ports/fact-log.ts'
import type { Ports } from './ports/ports.ts'
import type { StagedImport } from './ports/staging.ts'
import { type Refused, refused } from './refused.ts'
import { type RegisterFacts, readRegister } from './register-before.ts'
import type { EarlierVersion } from './sent-again.ts'
import { mayFindDoors, type Watch } from './stage-list.ts'

/** Links lists somewhere beside the work that must stay quick: in a thread of its own. */
export type Linking = (task: LinkTask, watch: Watch) => Promise<readonly LinkedList[]>

export type ImportPorts = Pick<Ports, 'facts' | 'views' | 'staging' | 'clock' | 'ids'>

export interface Linked {
  readonly lists: readonly LinkedList[]
  /** Up to where the log was read: what came later was not linked to. */
  readonly upTo: Head
  /** Accepted imports of the same bytes whose place the lists take: their doors can be found now. */
  readonly replaced: readonly StagedImport[]
}

/** Links staged lists, all together, to each other and to what stands in the register. */
export async function linkStaged(
  jurisdiction: JurisdictionId,
  by: string,
  imports: readonly StagedImport[],
  ports: ImportPorts,
  linking: Linking,
  watch: Watch,
): Promise<Linked> {
  const at = ports.clock.now()
  const upTo = await ports.facts.head(jurisdiction)
  const replaced = await replacedBy(jurisdiction, imports, ports)
  const register = withoutDoorless(await readRegister(jurisdiction, ports.facts), replaced)
  const lists: ConfirmedList[] = []
  for (const staged of imports)
    lists.push(await confirmedList(jurisdiction, staged, replaced, ports))
  const { day: on } = ports.clock.local(jurisdiction, at)
  return { lists: await linking({ lists, register, on, at, by }, watch), upTo, replaced }
}

async function replacedBy(
  jurisdiction: JurisdictionId,
  imports: readonly StagedImport[],
  { staging }: Pick<Ports, 'staging'>,
): Promise<readonly StagedImport[]> {
  return (await staging.imports(jurisdiction)).filter(
    (one) =>
      one.state === 'accepted' &&
      mayFindDoors(one) &&
      imports.some(({ fileDigest, beat }) => fileDigest === one.fileDigest && beat === one.beat),
  )
}

/**
 * What the replaced imports say of people whose door was not found is read anew; their other lines stay, so
 * that people and households go on under the ids they have.
 */
function withoutDoorless(
  register: RegisterFacts,
  replaced: readonly StagedImport[],
): RegisterFacts {
  const gone = new Set<string>(replaced.map((one) => one.import))
  const taken = register.taken.filter((row) => row.dwelling !== null || !gone.has(row.import))
  return { ...register, taken }
}

async function confirmedList(
  jurisdiction: JurisdictionId,
  staged: StagedImport,
  replaced: readonly StagedImport[],
  ports: ImportPorts,
): Promise<ConfirmedList> {
  const { import: id, beat, source, file, fileDigest, about } = staged
  return {
    import: id,
    beat,
    source,
    file,
    fileDigest,
    title: about.title || source,
    rows: await ports.staging.rows(jurisdiction, id),
    columns: about.columns ?? [],
    earlier: await earlierVersion(jurisdiction, staged, replaced, ports),
  }
}

/** The accepted list that came as the same bytes, else the last one of the same source. */
async function earlierVersion(
  jurisdiction: JurisdictionId,
  { import: id, source, beat, fileDigest }: StagedImport,
  replaced: readonly StagedImport[],
  { views }: ImportPorts,
): Promise<EarlierVersion | null> {
  const accepted = (await views.all(jurisdiction, 'import'))
    .filter((one) => one.beat === beat && one.undoneAt === null && one.import !== id)
    .sort((a, b) => b.acceptedAt - a.acceptedAt)
  const same = accepted.find((one) => one.fileDigest === fileDigest)
  const earlier = same ?? accepted.find((one) => one.source === source)
  if (!earlier) return null
  const { import: before, file, acceptedAt: at } = earlier
  const isReplaced = replaced.some((one) => one.import === before)
  return { import: before, file, at, isSameFile: earlier === same && !isReplaced }
}

/** The import of that name, if it stands as one of these. */
export async function importIn(
  jurisdiction: JurisdictionId,
  id: string,
  states: readonly StagedImport['state'][],
  { staging }: Pick<Ports, 'staging'>,
): Promise<Result<StagedImport, Refused>> {
  const staged = await staging.find(jurisdiction, id)
  if (!staged) return refused('not-found', 'not-found', 'there is no such list', ['import'])
  if (states.includes(staged.state)) return ok(staged)
  return refused(
    'conflict',
    `list-is-${staged.state}`,
    `the list ${staged.file} is ${staged.state}; this needs one that is ${states.join(' or ')}`,
    ['import'],
  )
}
