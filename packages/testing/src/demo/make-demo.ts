import type { BeatDays } from '@doorstep/application/beat-day.ts'
import { type LinkTools, linkLists } from '@doorstep/application/link-lists.ts'
import type { Accounts } from '@doorstep/application/ports/accounts.ts'
import type { Ids, Ports } from '@doorstep/application/ports/ports.ts'
import { type Incoming, unwatched } from '@doorstep/application/stage-list.ts'
import { takeLists } from '@doorstep/application/take-lists.ts'
import type { FactDraft, Purpose } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import type { BeatId, JurisdictionId, WorkerId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay, Instant } from '@doorstep/domain/shared/time.ts'
import { chanceOf } from './chance.ts'
import { enterAccounts } from './demo-accounts.ts'
import { demoLists, neighbouringLists, waitingList } from './demo-lists.ts'
import { handoverUnderWay } from './handover.ts'
import { inventedIds } from './invented-ids.ts'
import { type Month, monthOfVisits } from './month.ts'
import { isolations } from './overlays.ts'
import { demoBuildings } from './places.ts'
import { describedByHand } from './register-facts.ts'
import type { DemoFile } from './register-list.ts'
import { talkOfToday } from './talk.ts'
import { demoTeam, neighbouringWorker } from './team.ts'
import { cardLeft, morningOf, owedOnRounds, planOf, planPublished } from './today.ts'
import { wishesOf } from './wishes.ts'
import { inOrderOfTime, instantOf, penOf } from './writing.ts'

/** What the server lends to the making of its demo: everything goes through the product's own doors. */
export interface DemoHouse {
  readonly ports: Pick<Ports, 'facts' | 'views' | 'staging' | 'clock' | 'holds'>
  readonly place: { readonly jurisdiction: JurisdictionId; readonly beat: BeatId }
  readonly accounts: Pick<Accounts, 'create'>
  readonly tools: Pick<LinkTools, 'script' | 'phones'>
  /** Reads a file of an agency. */
  read(file: DemoFile): Promise<Incoming>
  /** The programmes given with Doorstep, as they run on that day. */
  programmes(day: EpochDay): readonly Programme[]
  readonly days: BeatDays
  noticeDigest(code: string): string
  /** Keeps a file beside the database, so that it can be looked at. */
  keep(file: DemoFile): void
  /** Moves the clock by which facts are recorded; null lets it go on from now. */
  setClock(at: Instant | null): void
  /** Says how far it is. */
  say(part: string): void
}

const seed = 'doorstep'

/** Makes the demo beat: lists, team, a month of work, and today's rounds done up to now. */
export async function makeDemoBeat(house: DemoHouse): Promise<void> {
  const { ports, place } = house
  const { day, minute } = ports.clock.local(place.jurisdiction, ports.clock.now())
  const ids = inventedIds(seed, instantOf(day - 31, 0))
  const neighbour = ids.next() as BeatId
  house.setClock(instantOf(day - 30, 9 * 60))
  const programmes = house.programmes(day)
  const team = demoTeam(place.beat, day, skillsAsked(programmes))
  const accounts = await enterAccounts(house, team, neighbour)
  const lead = accounts.of(null)
  house.say('a neighbouring beat')
  const neighbouring = readAll(house, neighbouringLists(day))
  // Workbooks are read off this thread: the beat's own meanwhile.
  const own = readAll(house, demoLists(day))
  await takeAgencyLists(house, { beat: neighbour, by: accounts.neighbour }, await neighbouring, ids)
  house.say('the lists of five agencies')
  await takeAgencyLists(house, { beat: place.beat, by: lead }, await own, ids)
  house.keep(waitingList(day))
  house.say('a month of visits')
  const pen = penOf(ids, accounts.of, lead)
  const month = async (): Promise<Month> => ({
    day: await house.days.of(place.jurisdiction, [place.beat], day),
    team: team.map(({ entered }) => entered),
    programmes,
    chance: chanceOf(`${seed}/${day}/visits`),
    pen,
    nextId: ids.next,
    holds: ports.holds,
    noticeDigest: house.noticeDigest,
  })
  const append = (drafts: readonly FactDraft[]) =>
    ports.facts.append(place.jurisdiction, inOrderOfTime(drafts))
  const before = await month()
  await append([
    ...beginnings(before, neighbour),
    ...describedByHand(before.day, place.beat, demoBuildings(), before.chance, pen),
    ...isolations(before),
    ...monthOfVisits(before),
    ...wishesOf(before),
  ])
  house.say("today's rounds")
  house.setClock(instantOf(day, 7 * 60 + 42))
  const today = await month()
  const content = planOf(today.day)
  await append([
    planPublished(place.beat, content, today),
    ...cardLeft(content, today),
    ...owedOnRounds(content, today),
    ...talkOfToday(place.beat, today),
    ...handoverUnderWay(place.beat, today),
  ])
  house.setClock(null)
  await append(morningOf(content, minute, today))
}

const skillsAsked = (programmes: readonly Programme[]) =>
  programmes.flatMap(({ eligibility }) => eligibility.skills)

/** The team, who is away, and the programmes in force. */
function beginnings(
  { day, team, programmes, pen }: Month,
  neighbour: BeatId,
): readonly FactDraft[] {
  const write = (payload: Payload, purpose: Purpose) =>
    pen.ofOthers({ kind: 'system' }, { day: day.day - 30, minute: 520 }, payload, purpose)
  const [away, wasAway] = [team[7]?.worker, team[4]?.worker]
  return [
    ...programmes.map((programme) => write({ kind: 'programme-published', programme }, 'register')),
    ...[...team, neighbouringWorker(neighbour)].map((entered) => write(entered, 'team')),
    ...leave(away, day.day + 4, day.day + 10).map((payload) => write(payload, 'team')),
    ...leave(wasAway, day.day - 20, day.day - 18).map((payload) => write(payload, 'team')),
  ]
}

const leave = (worker: WorkerId | undefined, from: EpochDay, to: EpochDay): readonly Payload[] =>
  worker === undefined ? [] : [{ kind: 'leave-taken', worker, from, to }]

function readAll(house: DemoHouse, files: readonly DemoFile[]): Promise<readonly Incoming[]> {
  for (const file of files) house.keep(file)
  return Promise.all(files.map((file) => house.read(file)))
}

async function takeAgencyLists(
  house: DemoHouse,
  { beat, by }: { readonly beat: BeatId; readonly by: string },
  incoming: readonly Incoming[],
  ids: Ids,
): Promise<void> {
  const { ports, place, tools } = house
  const { jurisdiction } = place
  const { script, phones } = tools
  const taken = await takeLists(
    jurisdiction,
    beat,
    by,
    incoming,
    { ...ports, ids },
    async (task) => linkLists(task, { script, phones, ids }),
    unwatched,
  )
  if (!taken.ok) throw new Error(taken.error.detail)
}
