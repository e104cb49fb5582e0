import type { Fact } from '@doorstep/domain/facts/fact.ts'
import { touches } from '@doorstep/domain/facts/touches.ts'
import { type Erasure, erasuresDue, isStagedTooLong } from '@doorstep/domain/policy/retention.ts'
import type { FactId, JurisdictionId, ProgrammeKey } from '@doorstep/domain/shared/id.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { drafting } from './drafting.ts'
import { heldFor } from './held-for.ts'
import type { Ports } from './ports/ports.ts'
import type { StagedImport } from './ports/staging.ts'

export interface RetentionPorts
  extends Pick<Ports, 'facts' | 'views' | 'staging' | 'audit' | 'ids' | 'clock'> {
  /** Erases for good, and forgets what was computed from it. */
  readonly erase: (jurisdiction: JurisdictionId, facts: readonly FactId[]) => Promise<void>
}

/** What was erased, or would be: by programme, and lists that waited too long. */
export interface Retained {
  readonly erasures: readonly (Erasure & { readonly facts: number })[]
  readonly lists: readonly StagedImport[]
}

/** Who erases when the time is up: nobody asked for it. */
const system = 'system'

/** What the retention asks for today; nothing is changed. */
export async function whatIsDue(
  jurisdiction: JurisdictionId,
  stagedDays: number,
  ports: RetentionPorts,
): Promise<Retained> {
  const today = ports.clock.local(jurisdiction, ports.clock.now()).day
  const due = await dueFacts(jurisdiction, today, ports)
  return {
    erasures: due.map(({ erasure, facts }) => ({ ...erasure, facts: facts.length })),
    lists: await staleLists(jurisdiction, today, stagedDays, ports),
  }
}

/**
 * Erases what may be kept no longer. Each erasure is in the record of readings before, and a fact of the
 * log after it. Safe to repeat: cut off in between, the rest is erased the next time.
 */
export async function eraseDue(
  jurisdiction: JurisdictionId,
  stagedDays: number,
  ports: RetentionPorts,
): Promise<Retained> {
  const today = ports.clock.local(jurisdiction, ports.clock.now()).day
  const due = await dueFacts(jurisdiction, today, ports)
  for (const { erasure, facts } of due) await eraseOne(jurisdiction, erasure, facts, today, ports)
  const lists = await staleLists(jurisdiction, today, stagedDays, ports)
  for (const list of lists) await ports.staging.abandon(jurisdiction, list.import)
  return {
    erasures: due.map(({ erasure, facts }) => ({ ...erasure, facts: facts.length })),
    lists,
  }
}

interface Due {
  readonly erasure: Erasure
  readonly facts: readonly Fact[]
}

async function dueFacts(
  jurisdiction: JurisdictionId,
  today: EpochDay,
  ports: RetentionPorts,
): Promise<readonly Due[]> {
  const rows = await ports.views.all(jurisdiction, 'programme')
  const due: Due[] = []
  for (const erasure of erasuresDue(rows, today)) {
    const held = await heldFor(jurisdiction, erasure.purpose, ports)
    const facts =
      erasure.what === 'purpose' ? held : held.filter((fact) => isAnswerTo(fact, erasure.programme))
    due.push({ erasure, facts })
  }
  const erased = rows.filter((row) => row.erasedOn !== undefined)
  if (erased.length === 0) return due
  const answers = await ports.facts.standing(jurisdiction, 'answers-given')
  const late = erased.flatMap(({ programme: { key, purpose } }): Due[] => {
    const facts = answers.filter((fact) => isAnswerTo(fact, key))
    const erasure = { programme: key, purpose, what: 'answers' } as const
    return facts.length === 0 ? [] : [{ erasure, facts }]
  })
  return [...due, ...late]
}

const isAnswerTo = ({ payload }: Fact, programme: ProgrammeKey) =>
  payload.kind === 'answers-given' && payload.programme === programme

async function eraseOne(
  jurisdiction: JurisdictionId,
  { programme, purpose }: Erasure,
  facts: readonly Fact[],
  today: EpochDay,
  ports: RetentionPorts,
): Promise<void> {
  await ports.audit.record(jurisdiction, {
    id: ports.ids.next(),
    at: ports.clock.now(),
    account: system,
    role: system,
    purpose,
    route: 'retention',
    ...aboutWhom(facts),
  })
  const ids = facts.map(({ id }) => id)
  if (ids.length > 0) await ports.erase(jurisdiction, ids)
  const draft = drafting(system, { kind: 'system' }, ports)
  await ports.facts.append(jurisdiction, [
    draft({ kind: 'programme-erased', programme, on: today, facts: ids.length }, 'team'),
  ])
}

/** Whom the facts are about, by id. */
function aboutWhom(facts: readonly Fact[]) {
  const keys = new Set<string>(facts.flatMap(({ payload }) => touches(payload)))
  const idsOf = (kind: string) =>
    [...keys].filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))
  return { households: idsOf('household'), people: idsOf('person') }
}

async function staleLists(
  jurisdiction: JurisdictionId,
  today: EpochDay,
  stagedDays: number,
  { staging, clock }: RetentionPorts,
): Promise<readonly StagedImport[]> {
  return (await staging.imports(jurisdiction)).filter(
    ({ state, startedAt }) =>
      (state === 'staged' || state === 'reading') &&
      isStagedTooLong(clock.local(jurisdiction, startedAt).day, today, stagedDays),
  )
}
