import { dutiesOf } from '@doorstep/domain/due/duties.ts'
import type { Duty } from '@doorstep/domain/due/duty.ts'
import { type HouseholdHistory, histories } from '@doorstep/domain/due/history.ts'
import type { BeatPicture } from '@doorstep/domain/due/picture.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import type { PlanContent } from '@doorstep/domain/rounds/plan.ts'
import type { BeatId, HouseholdId, JurisdictionId, PlanId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay, LocalTime, MinuteOfDay } from '@doorstep/domain/shared/time.ts'
import { picturesOf } from './beat-picture.ts'
import type { Ports } from './ports/ports.ts'

/** A household with what is known of it and what it is owed on the day. */
export interface HouseholdDay {
  readonly history: HouseholdHistory
  readonly duties: readonly Duty[]
}

/** The published plan of a beat and day, as it stands after handing over and pinning. */
export interface PublishedPlan {
  readonly publishedAt: number
  readonly content: PlanContent
}

/** All of some beats on one day, computed from the views as of one head of the log. */
export interface BeatDay {
  readonly day: EpochDay
  /** Up to when: now for today, the last minute for a day that is over, the first for one to come. */
  readonly minute: MinuteOfDay
  readonly now: LocalTime
  readonly picture: BeatPicture
  readonly households: ReadonlyMap<HouseholdId, HouseholdDay>
  readonly plan: PublishedPlan | null
}

export interface BeatDays {
  /** Today when no day is named. Kept until the log moves on or the minute passes. */
  of(jurisdiction: JurisdictionId, beats: readonly BeatId[], day?: EpochDay): Promise<BeatDay>
  /** As it stood, or will stand, at a time of the day. */
  at(jurisdiction: JurisdictionId, beats: readonly BeatId[], at: LocalTime): Promise<BeatDay>
  /** To be called after an erasure: it moves no head, and what was computed still shows it. */
  forget(jurisdiction: JurisdictionId): void
}

/** A beat has one plan a day; published again, the newer counts. */
export const planIdOf = (beat: BeatId, day: EpochDay): PlanId => `${beat}/${day}` as PlanId

/** So many days are kept computed: today, and those somebody pages to. */
const daysKept = 8

export function beatDays(ports: Pick<Ports, 'facts' | 'views' | 'clock' | 'holds'>): BeatDays {
  const pictures = picturesOf(ports)
  const kept = new Map<string, Promise<BeatDay>>()
  const nowIn = (jurisdiction: JurisdictionId) => ports.clock.local(jurisdiction, ports.clock.now())
  const at: BeatDays['at'] = async (jurisdiction, beats, { day, minute }) => {
    const now = nowIn(jurisdiction)
    const { head, picture } = await pictures.of(jurisdiction, beats)
    const name = [jurisdiction, ...[...beats].sort(), head.seq, head.link, day, minute].join(' ')
    const known = kept.get(name)
    if (known) return { ...(await known), now }
    const made = computed(jurisdiction, beats, { day, minute, now, picture }, ports)
    kept.set(name, made)
    made.catch(() => kept.delete(name))
    for (const old of [...kept.keys()].slice(0, -daysKept)) kept.delete(old)
    return made
  }
  return {
    at,
    of(jurisdiction, beats, asked) {
      const now = nowIn(jurisdiction)
      const day = asked ?? now.day
      return at(jurisdiction, beats, { day, minute: minuteOn(day, now) })
    },
    forget(jurisdiction) {
      pictures.forget(jurisdiction)
      for (const name of kept.keys()) if (name.startsWith(`${jurisdiction} `)) kept.delete(name)
    },
  }
}

function minuteOn(day: EpochDay, now: LocalTime): MinuteOfDay {
  if (day === now.day) return now.minute
  return day < now.day ? 1440 : 0
}

async function computed(
  jurisdiction: JurisdictionId,
  beats: readonly BeatId[],
  at: Pick<BeatDay, 'day' | 'minute' | 'now' | 'picture'>,
  { views, holds }: Pick<Ports, 'views' | 'holds'>,
): Promise<BeatDay> {
  const rows = await Promise.all(
    beats.map((beat) => views.find(jurisdiction, 'plan', planIdOf(beat, at.day))),
  )
  const plan = joined(rows.filter((row) => row !== undefined))
  const planned = new Set(
    plan?.content.rounds.flatMap((round) => round.stops.map((stop) => stop.household)) ?? [],
  )
  const due = { day: at.day, minute: at.minute, planned }
  const households = new Map(
    histories(at.picture).map((history) => [
      history.household.id,
      { history, duties: dutiesOf(history, at.picture.programmes, due, holds) },
    ]),
  )
  return { ...at, households, plan }
}

/** The plans of several beats as one: a worker's stops in all of them. */
function joined(plans: readonly PublishedPlan[]): PublishedPlan | null {
  const [first, ...others] = plans
  if (!first || others.length === 0) return first ?? null
  const rounds = Map.groupBy(
    plans.flatMap(({ content }) => content.rounds),
    (round) => round.worker,
  )
  return {
    publishedAt: Math.max(...plans.map((plan) => plan.publishedAt)),
    content: {
      rounds: [...rounds].map(([worker, some]) => ({
        worker,
        stops: some.flatMap((round) => round.stops).sort((a, b) => a.arrive - b.arrive),
      })),
      leftOut: plans.flatMap(({ content }) => content.leftOut),
    },
  }
}

/** The programme that a duty stands under; undefined for appointments, which are no programme's. */
export const programmeOf = (
  { programmes }: BeatPicture,
  duty: Pick<Duty, 'programme'>,
): Programme | undefined => programmes.find((programme) => programme.key === duty.programme)
