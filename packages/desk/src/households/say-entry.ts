import { type Language, languages } from '@doorstep/domain/shared/language.ts'
import { clockTime, type EpochDay } from '@doorstep/domain/shared/time.ts'
import type { TimelineAnswer } from '@doorstep/protocol/households.ts'
import { languageNames } from '@doorstep/ui/language.tsx'
import { sayAgency } from '@doorstep/ui/words/agencies.ts'
import { elsewhereWords, sayKey } from '@doorstep/ui/words/desk-register.ts'
import { timelineWords } from '@doorstep/ui/words/desk-timeline.ts'
import { knockOutcomeWords, outcomeWords, sayOutcome, sayWay } from '@doorstep/ui/words/outcomes.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { sayTopic } from '@doorstep/ui/words/topics.ts'
import { sayField } from './fields.ts'

type Entry = TimelineAnswer['entries'][number]
type Words = (typeof timelineWords)['en']

interface Told {
  readonly words: Words
  readonly language: Language
  /** A value as text; '' when it is not there. */
  readonly text: (name: string) => string
  /** A value that is a day, in words; '' when it is not there. */
  readonly day: (name: string) => string
  readonly window: () => string
}

/** One sentence for each kind of fact. */
const sentences: Readonly<Record<string, (told: Told) => string>> = {
  'row-taken': ({ words, text }) => words.rowTaken(text('name'), text('list')),
  'person-entered': ({ words, text }) => words.personEntered(text('name')),
  'person-corrected': ({ words, text, language }) =>
    words.corrected(text('name'), sayField(text('field'), language), text('value')),
  'residence-changed': ({ words, text, day, language }) =>
    text('to') === 'here'
      ? words.movedHere(text('name'), day('on'))
      : words.livesElsewhere(text('name'), sayKey(elsewhereWords[language], text('to')), day('on')),
  'people-matched': ({ words, text }) => words.matched(text('name')),
  'people-kept-apart': ({ words, text }) => words.keptApart(text('name')),
  'household-language-set': ({ words, text }) =>
    words.language(text('spoken') === '' ? sayLanguage(text('language')) : text('spoken')),
  'arrival-reported': ({ words, text, day }) =>
    words.arrived(text('name'), day('on'), text('from')),
  'isolation-ordered': ({ words, text, day }) =>
    words.isolation(
      text('name'),
      day('start'),
      day('end'),
      text('where') === 'central' ? words.central : words.home,
    ),
  'isolation-ended': ({ words, text, day }) => words.isolationEnded(text('name'), day('on')),
  'health-noted': ({ words, text }) => words.health(text('name'), text('words')),
  'visit-recorded': sayVisit,
  'answers-given': ({ words }) => words.answers,
  'knock-reported': ({ words, text, language }) =>
    words.knock(
      sayAgency(text('agency'), language),
      sayKey(knockOutcomeWords[language], text('outcome')),
    ),
  'remark-noted': ({ words, text }) => words.remark(text('worker'), text('words')),
  'notice-left': ({ words, text }) => words.notice(text('worker')),
  'appointment-made': ({ words, text, day, window, language }) =>
    words.appointment(day('day'), window(), sayWay(text('way'), language)),
  'appointment-cancelled': ({ words }) => words.appointmentCancelled,
  'quiet-hours-set': ({ words, text }) => words.quiet(text('windows')),
  'familiarity-marked': ({ words, text }) => words.familiar(text('worker')),
  'caution-noted': ({ words, text, day }) => words.caution(text('words'), day('until')),
  'lore-noted': sayLore,
  'lore-confirmed': ({ words, text }) => words.loreConfirmed(text('worker')),
  'lore-passed-on': ({ words, text }) => words.lorePassedOn(text('worker')),
  'lore-settled': ({ words, text }) => words.loreSettled(text('words')),
  'thread-opened': ({ words, text, day }) => words.threadOpened(text('words'), day('on')),
  'thread-closed': ({ words, text }) =>
    text('as') === 'answered' ? words.threadAnswered(text('words')) : words.threadDropped,
  'promise-made': ({ words, text, day }) =>
    words.promiseMade(text('worker'), text('words'), day('on')),
  'promise-settled': ({ words, text }) =>
    text('as') === 'kept' ? words.promiseKept(text('words')) : words.promiseTold(text('words')),
  'introduction-made': ({ words, text }) =>
    words.introduced(text('worker'), text('mentor'), text('mayAsk') !== ''),
  'dwelling-contact-named': ({ words, text }) => words.contact(text('name')),
  'dwelling-described': ({ words }) => words.doorDescribed,
  'dwelling-kind-set': ({ words }) => words.doorDescribed,
}

/** Whom it is about, the topic, and what was said; a private matter has no words here. */
function sayLore({ words, text, language }: Told): string {
  const topic = sayTopic(text('topic'), language)
  const about = text('name') === '' ? topic : words.aboutTopic(text('name'), topic)
  const said = text('words') === '' ? about : words.said(about, text('words'))
  return text('how') === 'neighbour' ? words.hearsay(said) : said
}

function sayLanguage(tag: string): string {
  const known = languages.find((one) => one === tag)
  return known ? languageNames[known] : tag
}

/** What a worker's knock or call came to, with whom was met, what was said, or why not. */
function sayVisit({ words, text, language }: Told): string {
  const call = text('call')
  const outcome = sayOutcome(text('outcome'), call !== '', language)
  const because = text('because') && sayKey(outcomeWords[language], text('because'))
  const agency = text('agency') && sayAgency(text('agency'), language)
  const met = text('met') && words.met(text('met'))
  const parts = [
    call && sayWay(call, language),
    outcome,
    met,
    because,
    agency,
    text('words'),
  ].filter((part) => part !== '')
  return words.visit(text('worker'), parts.join(language === 'en' ? ', ' : '，'))
}

/** A fact as a sentence; of a kind without a sentence of its own only that it is there. */
export function sayEntry(entry: Entry, today: EpochDay, language: Language): string {
  const words = timelineWords[language]
  const text = (name: string) => `${entry.words[name] ?? ''}`
  const number = (name: string) => entry.words[name]
  const told: Told = {
    words,
    language,
    text,
    day(name) {
      const day = number(name)
      return typeof day === 'number' ? sayDay(day, today, language) : ''
    },
    window: () =>
      [number('from'), number('to')]
        .map((minute) => (typeof minute === 'number' ? clockTime(minute) : ''))
        .join('–'),
  }
  const say = Object.hasOwn(sentences, entry.kind) ? sentences[entry.kind] : undefined
  return say?.(told) ?? words.other
}

/** Health and isolation stand behind a tap. */
export const isSensitive = ({ kind, answers }: Entry): boolean =>
  kind.startsWith('isolation-') ||
  kind.startsWith('lore-') ||
  kind.startsWith('thread-') ||
  kind === 'health-noted' ||
  answers.length > 0
