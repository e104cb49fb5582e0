import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { VisitOutcome } from '@doorstep/domain/facts/visits.ts'
import type { Birth } from '@doorstep/domain/intake/reading.ts'
import { clockTime, isoDay } from '@doorstep/domain/shared/time.ts'

/** Names for ids; '' for who is not of the caller's beats. */
export interface Names {
  person(id: string): string
  worker(id: string): string
}

type Words = Record<string, string | number>

/**
 * What a fact says, as values for the sentence that a screen has for its kind. Names of the values:
 * `name` a person, `worker` a colleague; `day`, `on`, `start`, `end`, `until` days since 1970; `minute`,
 * `from`, `to` minutes of a day; the rest as the payload calls them.
 */
export function wordsOf(payload: Payload, names: Names): Words {
  switch (payload.kind) {
    case 'row-taken': {
      const { source, file, sheet, number, reading } = payload
      return { list: source, file, sheet, row: number, name: reading?.name ?? '' }
    }
    case 'person-entered':
      return { name: payload.name }
    case 'person-corrected':
      return {
        name: names.person(payload.person),
        field: payload.change.field,
        value: valueInWords(payload.change.value),
      }
    case 'residence-changed':
      return {
        name: names.person(payload.person),
        on: payload.from,
        to: payload.to.kind === 'household' ? 'here' : payload.to.because,
      }
    case 'people-matched':
      return { name: names.person(payload.keep) }
    case 'people-kept-apart':
      return { name: payload.people.map(names.person).join(' · ') }
    case 'household-language-set':
      return { language: payload.language, spoken: payload.spoken }
    default:
      return wordsOfOverlay(payload, names)
  }
}

const valueInWords = (value: string | Birth): string => {
  if (typeof value === 'string') return value
  return value.kind === 'day' ? isoDay(value.day) : String(value.year)
}

function wordsOfOverlay(payload: Payload, names: Names): Words {
  switch (payload.kind) {
    case 'arrival-reported':
      return { name: names.person(payload.person), on: payload.on, from: payload.from }
    case 'isolation-ordered': {
      const { where, start, end } = payload
      return { name: names.person(payload.person), where, start, end }
    }
    case 'isolation-ended':
      return { name: names.person(payload.person), on: payload.on }
    case 'health-noted':
      return { name: names.person(payload.person), words: payload.words }
    default:
      return wordsOfVisits(payload, names)
  }
}

function wordsOfVisits(payload: Payload, names: Names): Words {
  switch (payload.kind) {
    case 'visit-recorded':
      return {
        ...payload.at,
        worker: names.worker(payload.by),
        ...(payload.call && { call: payload.call }),
        ...outcomeInWords(payload.outcome, names),
      }
    case 'answers-given':
      return { ...payload.at, programme: payload.programme }
    case 'knock-reported':
      return { ...payload.at, agency: payload.agency, outcome: payload.outcome }
    case 'remark-noted':
      return { ...payload.at, worker: names.worker(payload.by), words: payload.words }
    case 'notice-left':
      return { ...payload.at, worker: names.worker(payload.by) }
    case 'appointment-made':
      return { day: payload.day, ...payload.window, way: payload.way, madeBy: payload.madeBy }
    case 'quiet-hours-set':
      return {
        windows: payload.windows
          .map(({ from, to }) => `${clockTime(from)}–${clockTime(to)}`)
          .join(', '),
        because: payload.because,
      }
    case 'familiarity-marked':
      return { worker: names.worker(payload.worker), level: payload.level }
    case 'caution-noted':
      return { words: payload.words, on: payload.incidentOn, until: payload.until }
    default:
      return wordsOfLore(payload, names)
  }
}

/** What is private is said to whoever was told, on the brief; here it is only said that something was noted. */
function wordsOfLore(payload: Payload, names: Names): Words {
  switch (payload.kind) {
    case 'lore-noted': {
      const { person, topic, words, sensitivity, how } = payload
      const name = person === null ? '' : names.person(person)
      return { name, topic, how, words: sensitivity === 'private' ? '' : words }
    }
    case 'lore-confirmed':
    case 'lore-passed-on':
      return { worker: names.worker(payload.by) }
    case 'introduction-made': {
      const { newcomer, mentor, mayAsk } = payload
      const may = mayAsk ? { mayAsk: 'yes' } : {}
      return { worker: names.worker(newcomer), mentor: names.worker(mentor), ...may }
    }
    case 'lore-settled':
      return { as: payload.as, words: payload.words }
    case 'thread-opened':
      return { words: payload.sensitivity === 'private' ? '' : payload.ask, on: payload.from }
    case 'thread-closed':
      return { as: payload.as, words: payload.answer }
    case 'promise-made':
      return { worker: names.worker(payload.owner), words: payload.words, on: payload.due }
    case 'promise-settled':
      return { as: payload.as, words: payload.words }
    default:
      return {}
  }
}

function outcomeInWords(outcome: VisitOutcome, names: Names): Words {
  switch (outcome.kind) {
    case 'spoke':
      return {
        outcome: outcome.kind,
        met: outcome.met.map(names.person).join(' · '),
        othersMet: outcome.othersMet,
      }
    case 'come-back':
      return { outcome: outcome.kind, on: outcome.at.day, from: outcome.at.minute }
    default: {
      const { kind, ...said } = outcome
      return { outcome: kind, ...said }
    }
  }
}
