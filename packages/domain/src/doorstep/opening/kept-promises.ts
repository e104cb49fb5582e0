import { subjectOfHousehold } from '../../due/subject.ts'
import { topicRule } from '../../facts/topics.ts'
import type { PromiseRow } from '../../register/lore-rows.ts'
import type { Provenance } from '../../register/rows.ts'
import type { Language } from '../../shared/language.ts'
import type { BriefRequest } from '../brief.ts'
import { plainWords } from '../lore/plain-words.ts'
import { patterns } from '../lore/proposals-of.ts'
import { isKeptAndUntold } from '../lore/standing.ts'
import type { AtDoor } from './about-lore.ts'
import { calledAtDoor } from './called.ts'
import type { Candidate } from './candidate.ts'
import { byLastUse, type Uses } from './last-uses.ts'

/** That a promise was kept: the best first words there are. Of several the one kept last; none is told twice. */
export function fromKeptPromises(door: AtDoor, uses: Uses): readonly Candidate[] {
  const { request, members, language } = door
  const { history, at, holds, playbook, promises } = request
  const kept = promises
    .filter((row) => isKeptAndUntold(row, history.knocks, at.day))
    .toSorted((a, b) => keptOn(b) - keptOn(a) || (a.id < b.id ? -1 : 1))
  const subject = subjectOfHousehold(history, at.day)
  const [opener] = byLastUse(playbook.promiseOpeners, uses).filter(({ when }) =>
    holds(when, subject),
  )
  const [told] = kept.flatMap((row) => {
    const from = groundOf(row, request)
    return from ? [{ row, from }] : []
  })
  if (!opener || !told) return []
  const called = calledAtDoor(history, members, new Set())
  const promise = aloud(told.row.words, language)
  const said = { called, who: '', day: '', promise }
  const from = [told.from]
  return [{ opener, kind: 'kept-promise', class: '', topic: null, from, to: null, said }]
}

const keptOn = ({ settled }: PromiseRow) =>
  settled ? settled.at.day * 1440 + settled.at.minute : 0

/** The fact by which it was settled. */
function groundOf({ id, owner }: PromiseRow, request: BriefRequest): Provenance | undefined {
  const fact = request.facts.find(
    ({ payload }) => payload.kind === 'promise-settled' && payload.promise === id,
  )
  return (
    fact && {
      fact: fact.id,
      source: request.workerNames.get(owner) ?? '',
      observedAt: fact.observedAt,
    }
  )
}

/** What speaks of careful or private matters; read without their conditions, for silence does no harm. */
const careful = patterns.filter(({ topic }) => topicRule(topic).atLeast !== 'open')

/** Nobody says more than this in one breath, in characters. */
const longestAloud = 40

/**
 * The words of a promise as they can be said before anyone; '' where they are in another language, too
 * long, or touch on what is nobody else's business.
 */
function aloud(words: string, language: Language): string {
  const plain = words
    .replace(/[“”「」『』"{}]/g, '')
    .replace(/[\s。．.！!；;，,、]+$/u, '')
    .trim()
  const isHan = /\p{Script=Han}/u.test(plain)
  const isFit = plain.length <= longestAloud && isHan === (language !== 'en') && !/\n/.test(plain)
  if (!isFit) return ''
  const read = plainWords(plain)
  const isTender = careful.some(({ says }) => says.test(read))
  return isTender ? '' : plain
}
