import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { chanceOf } from './chance.ts'
import { gridFile, healthFile, ownersFile, returneesFile } from './other-lists.ts'
import { demoBuildings, neighbouringBuildings } from './places.ts'
import { populate } from './population.ts'
import { type DemoFile, registerFile } from './register-list.ts'

/** The lists of the beat as its agencies handed them over: police, property company, street office, health centre, grid. */
export function demoLists(today: EpochDay): readonly DemoFile[] {
  const beat = populate(demoBuildings(), today, chanceOf('people'))
  return [
    registerFile(beat, '实有人口登记册.xlsx'),
    ownersFile(beat, '月桥阁', chanceOf('owners')),
    returneesFile(beat, today, chanceOf('returnees')),
    healthFile(beat, chanceOf('health')),
    gridFile(beat, today),
  ]
}

/** Came in this morning, and waits for the lead to load it. */
export const waitingList = (today: EpochDay): DemoFile =>
  returneesFile(
    populate(demoBuildings(), today, chanceOf('people')),
    today,
    chanceOf('returnees'),
    9,
  )

export const neighbouringLists = (today: EpochDay): readonly DemoFile[] => [
  registerFile(
    populate(neighbouringBuildings(), today, chanceOf('neighbours')),
    '芦花里登记册.xlsx',
  ),
]
