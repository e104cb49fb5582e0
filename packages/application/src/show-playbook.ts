import { classesOf } from '@doorstep/domain/doorstep/classes.ts'
import { openerVerdicts } from '@doorstep/domain/doorstep/opener-verdicts.ts'
import { knownTopics } from '@doorstep/domain/doorstep/opening/speakable.ts'
import type { HouseholdClass } from '@doorstep/domain/doorstep/playbook/household-class.ts'
import { type ClassRow, inForce } from '@doorstep/domain/doorstep/playbook/in-force.ts'
import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'
import type { LoreRow } from '@doorstep/domain/register/lore-rows.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { ClassAnswer, PlaybookAnswer } from '@doorstep/protocol/playbook.ts'
import type { BeatDay, HouseholdDay } from './beat-day.ts'
import type { Ports } from './ports/ports.ts'

export interface PlaybookPorts extends Pick<Ports, 'views' | 'holds'> {
  readonly givenPlaybook: () => Promise<Playbook>
  /** Accounts by their names. */
  readonly accountNames: () => Promise<ReadonlyMap<string, string>>
}

/** Every class there is or was, with how many households it catches today, and the objections. */
export async function showPlaybook(
  caller: Caller,
  day: BeatDay,
  ports: PlaybookPorts,
): Promise<PlaybookAnswer> {
  const given = await ports.givenPlaybook()
  const rows = await ports.views.all(caller.jurisdiction, 'playbook_class')
  const names = await ports.accountNames()
  const all = inForce(
    given,
    rows.map((row) => ({ ...row, isWithdrawn: false })),
  )
  const standing = inForce(given, rows).classes
  const caught = await catching(caller, day, standing, ports)
  return {
    classes: all.classes.map((one) => {
      const row = rows.find(({ id }) => id === one.key)
      return {
        class: classAnswer(one),
        caught: row?.isWithdrawn ? null : (caught.get(one.key)?.length ?? 0),
        isGiven: given.classes.some(({ key }) => key === one.key),
        isWithdrawn: row?.isWithdrawn ?? false,
        history: historyOf(row, names),
      }
    }),
    verdicts: [...openerVerdicts(day.picture.knocks)].map(([opener, verdict]) => ({
      opener,
      ...verdict,
    })),
    objections: given.objections.map((one) => ({ ...one, heard: [...one.heard] })),
  }
}

const historyOf = (row: ClassRow | undefined, names: ReadonlyMap<string, string>) =>
  (row?.history ?? []).map(({ by, ...rest }) => ({ ...rest, by: names.get(by) ?? '' })).toReversed()

const classAnswer = (one: HouseholdClass): ClassAnswer => ({
  ...one,
  openers: [...one.openers],
  objections: [...one.objections],
})

/** The households that each class catches on the day, by what this caller may know. */
export async function catching(
  { jurisdiction, worker }: Caller,
  { day, households }: BeatDay,
  classes: readonly HouseholdClass[],
  { views, holds }: Pick<PlaybookPorts, 'views' | 'holds'>,
): Promise<ReadonlyMap<string, readonly HouseholdDay[]>> {
  const lore = Map.groupBy(await views.all(jurisdiction, 'lore'), (row) => row.household)
  const none: readonly LoreRow[] = []
  const pairs = [...households.values()].flatMap((one) => {
    const { history } = one
    const own = lore.get(history.household.id) ?? none
    const known = knownTopics({ history, lore: own, at: { day }, by: worker })
    return classesOf(history, day, classes, { holds, known }).map(({ key }) => ({ key, one }))
  })
  return new Map(
    [...Map.groupBy(pairs, ({ key }) => key)].map(([key, some]) => [
      key,
      some.map(({ one }) => one),
    ]),
  )
}
