import type { BeatDay, HouseholdDay } from '@doorstep/application/beat-day.ts'
import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { BeatId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { Chance } from './chance.ts'
import { inventedPhone } from './invented-ids.ts'
import { familyName, fullName } from './names.ts'
import type { DemoBuilding } from './places.ts'
import type { Pen } from './writing.ts'

/** What the team described by hand when it began: where buildings stand, what kind of doors they have. */
export function describedByHand(
  { picture, households, day }: BeatDay,
  beat: BeatId,
  known: readonly DemoBuilding[],
  chance: Chance,
  pen: Pen,
): readonly FactDraft[] {
  const write = (payload: Payload, minute: number) =>
    pen.ofOthers({ kind: 'system' }, { day: day - 29, minute }, payload, 'register')
  const blueprints = new Map(known.map((one) => [`${one.estate}/${one.name}`, one]))
  const described = picture.buildings.flatMap((row) => {
    const found = blueprints.get(`${row.estate}/${row.name}`)
    if (!found) return []
    const { estate, name, hasLift, floors, at } = found
    return [
      write(
        { kind: 'building-described', building: row.id, beat, estate, name, hasLift, floors, at },
        560,
      ),
    ]
  })
  const kinds = picture.dwellings.flatMap((row) => {
    const kind = blueprints.get(`${row.place.estate}/${row.place.building}`)?.doors[0]?.kind
    return kind === undefined || kind === row.kind
      ? []
      : [write({ kind: 'dwelling-kind-set', dwelling: row.id, dwellingKind: kind }, 620)]
  })
  const homes = [...households.values()]
  return [
    ...described,
    ...kinds,
    ...contacts(homes, chance).map((payload) => write(payload, 700)),
    ...languages(homes, chance).map((payload) => write(payload, 720)),
    ...called(homes, day, chance).map((payload) => write(payload, 740)),
  ]
}

/** Whoever lets rooms in the lane keeps the key. */
function contacts(homes: readonly HouseholdDay[], chance: Chance): readonly Payload[] {
  const lane = homes.filter(({ history }) => history.dwelling?.place.estate === '打铁巷')
  return lane.flatMap(({ history }, i) =>
    i % 3 > 0
      ? []
      : [
          {
            kind: 'dwelling-contact-named' as const,
            dwelling: history.household.dwelling,
            role: chance.pick(['owner', 'sub-landlord', 'keyholder'] as const),
            name: fullName(familyName(chance), 'female', 60, chance),
            phone: inventedPhone(900_000 + i),
          },
        ],
  )
}

/** Who is spoken to in another language; one that nobody of the team speaks is for the lead to see. */
function languages(homes: readonly HouseholdDay[], chance: Chance): readonly Payload[] {
  const guests = homes.filter(({ history }) =>
    history.members.some(({ name }) => /[a-z]/.test(name)),
  )
  const others = chance.shuffled(homes).slice(0, 9)
  return [
    ...guests.map(({ history }) => ({
      kind: 'household-language-set' as const,
      household: history.household.id,
      language: 'en' as const,
      spoken: '英语',
    })),
    ...others.map(({ history }, i) => ({
      kind: 'household-language-set' as const,
      household: history.household.id,
      language: 'zh-Hans' as const,
      spoken: ['手语', '闽南话', '吴语', '闽南话'][i] ?? (i === 8 ? '越南语' : '吴语'),
    })),
  ]
}

/** How some asked to be called. */
function called(homes: readonly HouseholdDay[], day: EpochDay, chance: Chance): readonly Payload[] {
  const teachers = homes.flatMap(({ history }) =>
    history.members.filter(({ occupation }) => occupation === '教师' || occupation === '退休'),
  )
  return chance
    .shuffled(teachers)
    .slice(0, 40 + (day % 3))
    .map(({ id, name, sex, occupation }) => {
      const title = occupation === '教师' ? '老师' : sex === 'female' ? '阿姨' : '师傅'
      const value = `${[...name][0] ?? ''}${title}`
      return { kind: 'person-corrected', person: id, change: { field: 'called', value } }
    })
}
