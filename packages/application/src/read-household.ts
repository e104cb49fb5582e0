import { classesOf } from '@doorstep/domain/doorstep/classes.ts'
import type { Duty } from '@doorstep/domain/due/duty.ts'
import { livesHere } from '@doorstep/domain/due/history.ts'
import { ageOfPerson } from '@doorstep/domain/due/subject.ts'
import type { Birth } from '@doorstep/domain/intake/reading.ts'
import type { Holds } from '@doorstep/domain/policy/programme.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { DwellingRow, PersonRow } from '@doorstep/domain/register/rows.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type EpochDay, isoDay } from '@doorstep/domain/shared/time.ts'
import type { HouseholdAnswer } from '@doorstep/protocol/households.ts'
import type { BeatDay, BeatDays } from './beat-day.ts'
import { knownFacesAt } from './known-faces.ts'
import type { PlaybookOf } from './playbook-in-force.ts'
import type { Views } from './ports/views.ts'
import { titleOf } from './read-round.ts'
import { notFound, type Refused } from './refused.ts'
import { rememberedFor, rememberedRows } from './remembered.ts'

interface HouseholdPorts {
  readonly beatDays: BeatDays
  readonly holds: Holds
  readonly playbook: PlaybookOf
  readonly views: Views
}

/** One household: who lives here and who only stands on a list, what it is owed, what it asked of us. */
export async function readHousehold(
  caller: Caller,
  id: string,
  day: EpochDay | undefined,
  { beatDays, holds, playbook, views }: HouseholdPorts,
): Promise<Result<HouseholdAnswer, Refused>> {
  const beatDay = await beatDays.of(caller.jurisdiction, caller.beats, day)
  const found = beatDay.households.get(id as HouseholdId)
  const dwelling = found?.history.dwelling
  if (!found || !dwelling) return notFound('household')
  const { history, duties } = found
  const { classes } = await playbook(caller.jurisdiction)
  const rows = await rememberedRows(caller.jurisdiction, history.household.id, views)
  const workerNames = new Map(beatDay.picture.workers.map((one) => [one.id, one.name]))
  const reader = { day: beatDay.day, worker: caller.worker, workerNames }
  return ok({
    household: history.household.id,
    dwelling: dwelling.id,
    building: dwelling.building,
    door: doorOf(history.building, dwelling),
    dwellingKind: dwelling.kind,
    language: history.household.language,
    spoken: history.household.spoken,
    members: peopleOf(beatDay, history.household.id).map((person) => memberOf(person, beatDay.day)),
    contacts: contactsOf(dwelling),
    duties: duties.map((duty) => ({
      key: duty.key,
      title: titleOf(beatDay, duty),
      because: duty.because,
      state: duty.state,
      begun: begunIn(duty, beatDay),
      person: duty.person,
      deadline: duty.deadline,
    })),
    // What somebody remembers of a household is read in the brief, by those who go to the door.
    classes: classesOf(history, beatDay.day, classes, { holds, known: [] }).map(
      ({ key, title, ruleInWords }) => ({ key, title, ruleInWords }),
    ),
    knownFaces: knownFacesAt(history, beatDay),
    remembered: rememberedFor(history, rows, reader),
    quiet: [...(history.wishes?.quiet ?? [])],
    appointments: history.appointments
      .filter((one) => one.day >= beatDay.day)
      .map(({ id: name, day: on, window, way }) => ({ id: name, day: on, window, way })),
  })
}

/** What was begun, each question in the programme's own words. */
function begunIn(
  { programme: key, begun }: Duty,
  { picture }: BeatDay,
): HouseholdAnswer['duties'][number]['begun'] {
  if (begun === null) return null
  const programme = picture.programmes.find((one) => one.key === key)
  const left = begun.left.flatMap(({ question, person }) => {
    const asked = programme?.questions.find((one) => one.id === question)
    return asked ? [{ ask: asked.ask, person }] : []
  })
  return { at: begun.at, left }
}

/** Everyone whom a list or somebody at the door puts here: the head first, those elsewhere at the end. */
const peopleOf = ({ picture }: BeatDay, household: HouseholdId): readonly PersonRow[] =>
  picture.people
    .filter((person) => person.household === household)
    .toSorted(
      (a, b) => Number(livesHere(b)) - Number(livesHere(a)) || Number(b.isHead) - Number(a.isHead),
    )

function memberOf(person: PersonRow, day: EpochDay): HouseholdAnswer['members'][number] {
  const { id, name, called, sex, birth, phones, relation, isHead, occupation, employer } = person
  return {
    person: id,
    name,
    called,
    sex,
    birth: birthInWords(birth),
    age: ageOfPerson(person, day),
    phones: [...phones],
    relation,
    isHead,
    occupation,
    employer,
    livesHere: livesHere(person),
    elsewhere: person.residence.kind === 'lives-elsewhere' ? person.residence.because : '',
    isUnsettled: person.candidates.length > 0,
    lines: person.lines.map(({ source, file, sheet, number }) => ({
      source,
      file,
      sheet,
      row: number,
    })),
  }
}

function birthInWords(birth: Birth | null): string {
  if (birth === null) return ''
  return birth.kind === 'day' ? isoDay(birth.day) : String(birth.year)
}

const contactsOf = ({ contacts }: DwellingRow) =>
  contacts.map(({ role, name, phone }) => ({ role, name, phone }))
