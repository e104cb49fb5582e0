import type { DutyStateKind } from '@doorstep/domain/due/duty.ts'
import type { BuildingId } from '@doorstep/domain/shared/id.ts'
import type { MinuteOfDay } from '@doorstep/domain/shared/time.ts'
import type { RoundAnswer, RoundStop } from '@doorstep/protocol/round.ts'
import type { DrawnDoor } from '@doorstep/ui/door-matrix.tsx'
import { recordedAs } from '../store/recorded-doors.ts'

/** Stops that follow one another behind one entrance, or calls: what a round is folded by. */
export interface StopGroup {
  /** Calls, to be made from wherever one is. */
  readonly isCalls: boolean
  readonly key: string
  readonly building: BuildingId
  /** Said before the building where the round leads through more than one; '' else. */
  readonly estate: string
  readonly buildingName: string
  readonly unit: string
  readonly arrive: MinuteOfDay
  readonly stops: readonly RoundStop[]
}

/** The round folded by entrance, in its order; an entrance that is come back to, or a call made in between, stands apart. */
export function groupStops({ stops }: RoundAnswer): readonly StopGroup[] {
  const hasManyEstates = new Set(stops.map(({ estate }) => estate)).size > 1
  const groups: { key: string; stops: RoundStop[] }[] = []
  for (const stop of stops) {
    const last = groups.at(-1)
    if (last && isSameEntrance(last.stops.at(-1), stop)) last.stops.push(stop)
    else groups.push({ key: keyOf(stop), stops: [stop] })
  }
  return groups.flatMap(({ key, stops: [first, ...others] }) =>
    first === undefined
      ? []
      : {
          key,
          isCalls: first.call !== null,
          building: first.building,
          estate: hasManyEstates ? first.estate : '',
          buildingName: first.buildingName,
          unit: first.unit,
          arrive: first.arrive,
          stops: [first, ...others],
        },
  )
}

const isSameEntrance = (a: RoundStop | undefined, b: RoundStop) =>
  a !== undefined &&
  (a.call !== null || b.call !== null
    ? a.call !== null && b.call !== null
    : a.building === b.building && a.unit === b.unit)

/** One stop of a round: a household may have a call and a door. */
export const keyOf = ({ household, arrive }: RoundStop): string => `${household} ${arrive}`

/** Was it recorded on this phone today? */
export const isRecorded = ({ household, call }: RoundStop, recorded: ReadonlySet<string>) =>
  recorded.has(recordedAs(household, call))

const openStates: ReadonlySet<DutyStateKind> = new Set(['due', 'planned', 'overdue'])

/** Does somebody still have to go there on this round? Not where it was just recorded on this phone. */
export const isOpenStop = (stop: RoundStop, recorded: ReadonlySet<string>): boolean =>
  openStates.has(stop.state) && !isRecorded(stop, recorded)

/** The first door of the round that nobody has been to; undefined when all have been seen to. */
export const nextStop = (
  stops: readonly RoundStop[],
  recorded: ReadonlySet<string>,
): RoundStop | undefined => stops.find((stop) => isOpenStop(stop, recorded))

/** How many of the doors have been seen to, with or without a conversation. */
export const seenTo = (stops: readonly RoundStop[], recorded: ReadonlySet<string>): number =>
  stops.filter((stop) => !isOpenStop(stop, recorded)).length

/** "7-2-501": building, entrance, room. */
export const doorOf = ({ buildingName, unit, room }: RoundStop): string =>
  [buildingName, unit, room].filter((part) => part !== '').join('-')

/** The state that asks for most, of several households behind one door. */
const urgency = ['overdue', 'planned', 'due', 'tried', 'excused', 'done'] as const

/** The doors of one building that are on this round; a call is none of them. */
export function doorsOf(stops: readonly RoundStop[], building: BuildingId): readonly DrawnDoor[] {
  const here = stops.filter((stop) => stop.building === building && stop.call === null)
  return [
    ...Map.groupBy(here, ({ unit, floor, room }) => `${unit} ${floor} ${room}`).values(),
  ].flatMap((group) => {
    const most = urgency.flatMap((state) => group.filter((stop) => stop.state === state))[0]
    if (most === undefined) return []
    const { unit, floor, room, state, tries } = most
    return {
      unit,
      floor,
      room,
      state,
      tries,
      households: group.map(({ household }) => household),
      isKnownFace: group.some((stop) => stop.isKnownFace),
      hasQuietHours: group.some((stop) => stop.hasQuietHours),
    }
  })
}
