import { maySee } from '@doorstep/domain/doorstep/lore/standing.ts'
import type { HouseholdHistory } from '@doorstep/domain/due/history.ts'
import { ageOfPerson, childUnder } from '@doorstep/domain/due/subject.ts'
import type { LoreRow } from '@doorstep/domain/register/lore-rows.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { WorkerId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { LoreAct, LoreMessage, LoreNote } from '@doorstep/protocol/lore.ts'
import type { FactReceipt } from '@doorstep/protocol/review.ts'
import type { BeatDay, BeatDays } from './beat-day.ts'
import { loreDrafts } from './lore-facts.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused, refused } from './refused.ts'
import { workerOf } from './written-by.ts'

interface RememberPorts extends Pick<Ports, 'facts' | 'views'> {
  readonly beatDays: BeatDays
}

/**
 * Writes one thing done to what is remembered of a household: noted, confirmed, corrected, passed on, to
 * be asked, answered, promised, kept. Safe to retry: its id is made on the phone.
 */
export async function remember(
  caller: Caller,
  message: LoreMessage,
  ports: RememberPorts,
): Promise<Result<FactReceipt, Refused>> {
  const worker = workerOf(caller)
  if (!worker.ok) return worker
  const { jurisdiction, beats } = caller
  const { id, household, act } = message
  const known = await isReceived(caller, message, ports)
  if (!known.ok) return known
  if (known.value) return ok({ fact: id })
  const today = await ports.beatDays.of(jurisdiction, beats)
  const found = today.households.get(household)
  if (!found) return notFound('household')
  const checked = checkAct(message, found.history, today)
  if (!checked.ok) return checked
  const named = await namedBy(act, household, caller, ports)
  if (!named.ok) return named
  const writing = { message, worker: worker.value, account: caller.account }
  await ports.facts.append(jurisdiction, loreDrafts(writing, named.value))
  return ok({ fact: id })
}

async function isReceived(
  { jurisdiction }: Caller,
  { id, household }: LoreMessage,
  { facts }: Pick<Ports, 'facts'>,
): Promise<Result<boolean, Refused>> {
  const before = await facts.find(jurisdiction, id)
  if (!before) return ok(false)
  return 'household' in before.payload && before.payload.household === household
    ? ok(true)
    : refused('conflict', 'id-taken', 'this id names something else', ['id'])
}

function checkAct(
  { act, at }: LoreMessage,
  history: HouseholdHistory,
  today: BeatDay,
): Result<null, Refused> {
  if (at.day > today.day)
    return wrong('in-the-future', 'at', 'set the clock of the phone, and send it again')
  if (act.kind === 'answer' && act.writes !== null && !act.toldWhatIsKept)
    return wrong('say-it-first', 'act.toldWhatIsKept', 'say what is written down and why, first')
  if (act.kind === 'ask-next' && act.until < act.from)
    return wrong('ends-before-it-begins', 'act.until', 'choose a later last day')
  const isOfTeam = (id: string) => today.picture.workers.some((one) => one.id === id)
  const named = act.kind === 'promise' ? act.owner : act.kind === 'pass-on' ? act.to : null
  if (named !== null && !isOfTeam(named))
    return wrong('not-of-the-team', 'act', 'name someone of the team')
  return checkPeople(act, history, at.day)
}

const wrong = (problem: string, where: string, remedy: string) =>
  refused('invalid', problem, remedy, [where])

/** Whom it is about and who said it must belong to the door; a child is never a source. */
function checkPeople(act: LoreAct, history: HouseholdHistory, day: number): Result<null, Refused> {
  const people = [...history.members, ...history.elsewhere]
  const isOfHousehold = (id: string | null) =>
    id === null || people.some((person) => person.id === id)
  const note = noteOf(act)
  const about = 'person' in act ? act.person : (note?.person ?? null)
  if (!isOfHousehold(about) || !isOfHousehold(note?.toldBy ?? null))
    return wrong('person-not-of-household', 'act', 'name those who belong to the household')
  const teller = people.find((person) => person.id === note?.toldBy)
  const age = teller ? ageOfPerson(teller, day) : null
  return age !== null && age < childUnder
    ? wrong('child-as-source', 'act.note.toldBy', 'ask a grown-up, or leave it out')
    : ok(null)
}

/** What an act notes, if it notes something. */
function noteOf(act: LoreAct): LoreNote | null {
  if (act.kind === 'note' || act.kind === 'correct') return act.note
  return act.kind === 'answer' && act.writes?.kind === 'note' ? act.writes.note : null
}

const notYours = refused('conflict', 'not-yours-to-pass-on', 'whoever was told it passes it on')

/** What was not told to them is not there for them; passed on is it only by whoever was told. */
function theirs(
  lore: LoreRow | undefined,
  isPassedOn: boolean,
  worker: WorkerId | null,
): Result<LoreRow, Refused> {
  if (!lore || !maySee(lore, worker)) return notFound('lore')
  return isPassedOn && lore.by !== worker ? notYours : ok(lore)
}

/** What an act names must stand in this household, and be theirs to read. Gives the lore it names. */
async function namedBy(
  act: LoreAct,
  household: string,
  { jurisdiction, worker }: Caller,
  { views }: Pick<Ports, 'views'>,
): Promise<Result<LoreRow | null, Refused>> {
  const rows = async <
    Table extends 'lore' | 'health_lore' | 'thread' | 'health_thread' | 'promise',
  >(
    ...tables: readonly Table[]
  ) =>
    (
      await Promise.all(tables.map((table) => views.ofHousehold(jurisdiction, table, household)))
    ).flat()
  switch (act.kind) {
    case 'confirm':
    case 'correct':
    case 'settle':
    case 'pass-on': {
      const lore = (await rows('lore', 'health_lore')).find((row) => row.id === act.lore)
      return theirs(lore, act.kind === 'pass-on', worker)
    }
    case 'answer':
    case 'drop': {
      const thread = (await rows('thread', 'health_thread')).find((row) => row.id === act.thread)
      return thread && maySee(thread, worker) ? ok(null) : notFound('thread')
    }
    case 'settle-promise': {
      const promise = (await rows('promise')).find((row) => row.id === act.promise)
      return promise ? ok(null) : notFound('promise')
    }
    default:
      return ok(null)
  }
}
