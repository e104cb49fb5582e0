import { type Duty, isOwed } from '../due/duty.ts'
import { type HouseholdHistory, hasHappened, wasConversation, wayOf } from '../due/history.ts'
import { ageOfPerson, childUnder } from '../due/subject.ts'
import type { Programme } from '../policy/programme.ts'
import { doorOf } from '../register/door.ts'
import type { LoreRow } from '../register/lore-rows.ts'
import type { KnockRow, PersonRow } from '../register/rows.ts'
import type { Language } from '../shared/language.ts'
import type { EpochDay } from '../shared/time.ts'
import { addressOf, formsOf } from './address-form.ts'
import { noticeOfAppointment, titleOfAppointment } from './appointment-words.ts'
import type { Brief, BriefDuty, BriefMember, BriefRequest } from './brief.ts'
import { careOf } from './care.ts'
import { classesOf } from './classes.ts'
import { standingOf } from './lore/standing.ts'
import { openersFor } from './openers.ts'
import { knownTopics } from './opening/speakable.ts'
import type { HouseholdClass } from './playbook/household-class.ts'
import type { Objection } from './playbook/playbook.ts'

/** What to read before knocking at a door. Deterministic: the same request gives the same brief. */
export function briefOf(request: BriefRequest): Brief {
  const { history, at, holds, workerNames } = request
  const language = languageOf(request)
  const members = membersOf(request, language)
  const known = knownTopics(request)
  const classes = classesOf(history, at.day, request.playbook.classes, { holds, known })
  const past = history.knocks.filter((knock) => hasHappened(knock) && knock.at.day <= at.day)
  const met = past.findLast(wasConversation)
  return {
    household: history.household.id,
    door: doorOf(history.building, history.dwelling),
    language,
    phones: [...new Set(history.members.flatMap((member) => member.phones))],
    members,
    duties: dutiesFor(request),
    classes,
    objections: objectionsFor(request, classes),
    openers: openersFor(classes, { request, members, language }),
    lastMet: met ? { at: met.at, by: byWhom(met, request), way: wayOf(met) } : null,
    tries: past
      .slice(past.findLastIndex(wasConversation) + 1)
      .map((knock) => ({ at: knock.at, way: wayOf(knock) })),
    care: careOf(history, at.day),
    remarks: request.remarks.map((remark) => ({
      ...remark,
      workerName: workerNames.get(remark.by) ?? '',
    })),
    quiet: history.wishes?.quiet ?? [],
    nextAppointment:
      history.appointments
        .filter((one) => one.day >= at.day)
        .toSorted((a, b) => a.day - b.day || a.window.from - b.window.from)[0] ?? null,
  }
}

/** What the household asked for; else English for Latin names, and for Chinese ones a Chinese script. */
function languageOf({ history, language }: BriefRequest): Language {
  if (history.household.language !== null) return history.household.language
  const names = history.members.map((member) => member.name)
  if (names.some((name) => /\p{Script=Han}/u.test(name)))
    return language === 'en' ? 'zh-Hans' : language
  return names.length > 0 ? 'en' : language
}

function membersOf(
  { history, at, romanise, lore, playbook, region }: BriefRequest,
  language: Language,
): readonly BriefMember[] {
  const forms = formsOf(playbook.address, region)
  return history.members.map((person) => {
    const age = ageOfPerson(person, at.day)
    const isUnsettled = person.candidates.length > 0
    const isHere = !isUnsettled && !isInCentralIsolation(history, person, at.day)
    return {
      person: person.id,
      name: person.name,
      address: isHere
        ? addressOf(person, age, language, {
            romanise,
            forms: hasAskedOtherwise(person, lore, at.day) ? [] : forms,
          })
        : '',
      age,
      relation: person.relation,
      isChild: age !== null && age < childUnder,
      isUnsettled,
    }
  })
}

/** Told us how to be called: no custom of the region goes before that. */
const hasAskedOtherwise = ({ id }: PersonRow, lore: readonly LoreRow[], day: EpochDay) =>
  lore.some(
    ({ topic, person, ...row }) =>
      topic === 'called' &&
      (person === id || person === null) &&
      ['stands', 'to-be-confirmed'].includes(standingOf(row, day)),
  )

const isInCentralIsolation = ({ isolations }: HouseholdHistory, { id }: PersonRow, day: EpochDay) =>
  isolations.some(
    (order) =>
      order.person === id && order.where === 'central' && order.start <= day && day <= order.end,
  )

/** Of the first classes first; each once. */
function objectionsFor(
  { playbook }: BriefRequest,
  classes: readonly HouseholdClass[],
): readonly Objection[] {
  const likely = new Set(classes.flatMap(({ objections }) => objections))
  return [...likely].flatMap((key) => playbook.objections.find((one) => one.key === key) ?? [])
}

const byWhom = ({ worker, agency }: KnockRow, { workerNames }: BriefRequest) =>
  worker === null ? agency : (workerNames.get(worker) ?? '')

/** What is owed and not done, the most urgent first. */
function dutiesFor({ duties, programmes }: BriefRequest): readonly BriefDuty[] {
  const byKey = new Map(programmes.map((programme) => [programme.key, programme]))
  const end = (duty: Duty) => duty.windows[0]?.to ?? 1440
  const deadline = (duty: Duty) => duty.deadline ?? Number.POSITIVE_INFINITY
  return duties
    .filter(isOwed)
    .toSorted(
      (a, b) =>
        a.tier - b.tier ||
        compare(deadline(a), deadline(b)) ||
        end(a) - end(b) ||
        compare(a.key, b.key),
    )
    .map((duty) => withWords(duty, byKey.get(duty.programme)))
}

const compare = <Value extends number | string>(a: Value, b: Value) =>
  a === b ? 0 : a < b ? -1 : 1

function withWords(duty: Duty, programme: Programme | undefined): BriefDuty {
  if (programme) {
    const { title, questions, notice } = programme
    return { ...duty, title, questions, notice }
  }
  return {
    ...duty,
    title: titleOfAppointment(duty),
    questions: [],
    notice: noticeOfAppointment(duty),
  }
}
