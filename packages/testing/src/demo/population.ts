import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { Chance } from './chance.ts'
import { type DemoPerson, guest, household, roommates } from './people.ts'
import type { DemoBuilding, DemoDoor } from './places.ts'

/** Those who live together behind a door; several of one number share a flat. */
export interface DemoHousehold {
  readonly door: DemoDoor
  readonly members: readonly DemoPerson[]
  /** The police register has them; the others are known to the grid's own list only. */
  readonly isRegistered: boolean
}

export interface Population {
  readonly households: readonly DemoHousehold[]
  readonly vacant: readonly DemoDoor[]
}

const sewing = { occupation: ['车工', '裁剪', '熨烫', '质检'], employer: '青鹭制衣厂' }
const building = { occupation: ['木工', '钢筋工', '泥瓦工', '电工'], employer: '临渡建设三队' }

/** Fills the doors of a beat with invented people. */
export function populate(
  buildings: readonly DemoBuilding[],
  on: EpochDay,
  chance: Chance,
): Population {
  let sequence = 0
  const count = () => {
    sequence += 1
    return sequence
  }
  const households: DemoHousehold[] = []
  const vacant: DemoDoor[] = []
  for (const door of buildings.flatMap((one) => one.doors)) {
    const found = behind(door, on, chance, count)
    if (found.length === 0) vacant.push(door)
    households.push(...found)
  }
  return { households, vacant }
}

function behind(
  door: DemoDoor,
  on: EpochDay,
  chance: Chance,
  count: () => number,
): readonly DemoHousehold[] {
  if (chance.happens(0.05)) return []
  switch (door.kind) {
    case 'dormitory':
      return [{ door, members: roommates([2, 6], sewing, on, chance, count), isRegistered: false }]
    case 'site-hut':
      return [
        { door, members: roommates([3, 7], building, on, chance, count), isRegistered: false },
      ]
    default:
      return families(door, on, chance, count)
  }
}

function families(
  door: DemoDoor,
  on: EpochDay,
  chance: Chance,
  count: () => number,
): readonly DemoHousehold[] {
  if (chance.happens(0.006))
    return [{ door, members: [guest(on, chance, count)], isRegistered: false }]
  const isRented = chance.happens(door.kind === 'self-built-house' ? 0.6 : 0.07)
  const first = {
    door,
    members: withAbsences(household(on, chance, count), chance),
    isRegistered: !isRented,
  }
  const isShared = !isRented && chance.happens(door.kind === 'self-built-house' ? 0.5 : 0.03)
  return isShared
    ? [first, { door, members: household(on, chance, count), isRegistered: true }]
    : [first]
}

/** A few are registered here and live elsewhere, each with the reason that the register gives. */
const withAbsences = (members: readonly DemoPerson[], chance: Chance): readonly DemoPerson[] =>
  members.map((one, i) =>
    i > 0 && one.phone !== '' && chance.happens(0.03)
      ? { ...one, residence: chance.pick(['外出务工', '空挂户', '外地就读']) }
      : one,
  )
