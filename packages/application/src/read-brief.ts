import type { Brief, BriefDuty, BriefRequest } from '@doorstep/domain/doorstep/brief.ts'
import { briefOf } from '@doorstep/domain/doorstep/brief-of.ts'
import { isOwedStill, isOwnAndTrue, isToAskOn } from '@doorstep/domain/doorstep/lore/standing.ts'
import { sayTalk, type TalkLineRow, talkAt } from '@doorstep/domain/doorstep/talk.ts'
import { key } from '@doorstep/domain/facts/key.ts'
import type { Script } from '@doorstep/domain/intake/names.ts'
import type { Question } from '@doorstep/domain/policy/programme.ts'
import type { RemarkRow } from '@doorstep/domain/register/rows.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import type { BeatDay, BeatDays, HouseholdDay } from './beat-day.ts'
import { knownFacesAt } from './known-faces.ts'
import type { PlaybookOf } from './playbook-in-force.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused } from './refused.ts'
import { type RememberedRows, rememberedFor, rememberedRows } from './remembered.ts'
import { linesOn } from './talk.ts'

export interface BriefPorts extends Pick<Ports, 'facts' | 'views' | 'holds'> {
  readonly beatDays: BeatDays
  readonly script: Script
  readonly playbook: PlaybookOf
  /** Spoken where nobody said otherwise. */
  readonly language: Language
  /** Where the place is: a country, or a part of one. */
  readonly region: string
}

const remarksShown = 20

/** What to read before knocking. */
export async function readBrief(
  caller: Caller,
  household: string,
  asked: EpochDay | undefined,
  ports: BriefPorts,
): Promise<Result<BriefAnswer, Refused>> {
  const day = await ports.beatDays.of(caller.jurisdiction, caller.beats, asked)
  const found = day.households.get(household as HouseholdId)
  if (!found?.history.dwelling) return notFound('household')
  const { id } = found.history.household
  const rows = await rememberedRows(caller.jurisdiction, id, ports.views)
  const request = await requestFor(caller, day, { ...found, ...rows }, ports)
  const brief = briefOf(request)
  const reader = { day: day.day, worker: caller.worker, workerNames: request.workerNames }
  return ok({
    ...answerOf(brief, day.day),
    dwelling: found.history.dwelling.id,
    remembered: rememberedFor(found.history, rows, reader),
    knownFaces: knownFacesAt(found.history, day),
    talk: talkFor(
      brief,
      rows,
      await linesOn(caller.jurisdiction, caller.beats, day.day, ports),
      day.day,
    ),
  })
}

/** What to open with where nothing is remembered: also what this reader may not see is nearer than the weather. */
function talkFor(
  { classes, language }: Brief,
  { lore, threads, promises }: RememberedRows,
  lines: readonly TalkLineRow[],
  day: EpochDay,
): BriefAnswer['talk'] {
  const isRemembered =
    lore.some((row) => isOwnAndTrue(row, day)) ||
    threads.some((row) => isToAskOn(row, day)) ||
    promises.some(isOwedStill)
  return talkAt(lines, { classes, isRemembered }, day).map(({ id, words }) => ({
    line: id,
    words: sayTalk(words, language),
  }))
}

/** All that the brief of a household is made of, for this caller. */
export async function requestFor(
  { jurisdiction, worker, name }: Caller,
  { picture, day, minute }: BeatDay,
  { history, duties, lore, promises }: HouseholdDay & Pick<BriefRequest, 'lore' | 'promises'>,
  ports: BriefPorts,
): Promise<BriefRequest> {
  const { id, dwelling } = history.household
  const keys = [
    key('household', id),
    key('dwelling', dwelling),
    ...history.members.map((member) => key('person', member.id)),
  ]
  const workerNames = new Map(picture.workers.map((one) => [one.id, one.name]))
  return {
    history,
    duties,
    programmes: picture.programmes,
    remarks: newestFirst(await ports.views.ofHousehold(jurisdiction, 'remark', id)),
    at: { day, minute },
    by: worker,
    worker: (worker && workerNames.get(worker)) ?? name,
    workerNames,
    language: ports.language,
    facts: await ports.facts.about(jurisdiction, keys),
    lore,
    promises,
    region: ports.region,
    playbook: await ports.playbook(jurisdiction),
    romanise: ports.script.pinyin,
    holds: ports.holds,
  }
}

const newestFirst = (remarks: readonly RemarkRow[]) =>
  remarks
    .toSorted((a, b) => b.at.day - a.at.day || b.at.minute - a.at.minute || (a.id < b.id ? 1 : -1))
    .slice(0, remarksShown)

function answerOf(
  brief: Brief,
  day: EpochDay,
): Omit<BriefAnswer, 'dwelling' | 'remembered' | 'knownFaces' | 'talk'> {
  const { household, door, language, lastMet, nextAppointment } = brief
  return {
    household,
    door,
    language,
    day,
    phones: [...brief.phones],
    members: [...brief.members],
    duties: brief.duties.map(dutyAnswer),
    classes: brief.classes.map(({ key: name, title, ruleInWords, approach, avoid }) => ({
      key: name,
      title,
      ruleInWords,
      approach,
      avoid,
    })),
    objections: brief.objections.flatMap(({ heard: [heard], ...objection }) =>
      heard ? [{ ...objection, heard }] : [],
    ),
    openers: brief.openers.map((opener) => ({ ...opener, from: [...opener.from] })),
    lastMet,
    tries: [...brief.tries],
    care: [...brief.care],
    remarks: brief.remarks.map(({ id, workerName, at, words }) => ({
      id,
      by: workerName,
      at,
      words,
    })),
    quiet: [...brief.quiet],
    nextAppointment: nextAppointment && {
      id: nextAppointment.id,
      day: nextAppointment.day,
      window: nextAppointment.window,
    },
  }
}

function dutyAnswer(duty: BriefDuty): BriefAnswer['duties'][number] {
  const {
    key: name,
    programme,
    occasion,
    title,
    because,
    state,
    begun,
    call,
    person,
    notice,
  } = duty
  return {
    key: name,
    programme,
    occasion,
    title,
    because,
    state,
    begun: begun && { at: begun.at, left: [...begun.left] },
    call,
    person,
    windows: [...duty.windows],
    questions: duty.questions.map(questionAnswer),
    notice,
    ways: [...duty.ways],
  }
}

/** A question as it goes over the wire. */
function questionAnswer({ answer, ...question }: Question) {
  const isChosen = answer.kind === 'choice' || answer.kind === 'choices'
  return {
    ...question,
    answer: isChosen ? { ...answer, options: [...answer.options] } : answer,
  }
}
