import type { FactId } from '@doorstep/domain/shared/id.ts'
import type { AnswerOf } from '@doorstep/protocol/api.ts'
import type { ReviewVerdict } from '@doorstep/protocol/review.ts'
import { useWords } from '@doorstep/ui/language.tsx'
import { reviewWords } from '@doorstep/ui/words/desk-review.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { notify } from '../frame/notices.tsx'
import { useAct, useAnswer } from '../frame/server.ts'
import { pairKey, queueOf, type ReviewPair } from './queue.ts'

export interface Reviewing {
  readonly answer: UseQueryResult<AnswerOf<'review'>, Error>
  /** The pair that is asked; undefined when there is none. */
  readonly pair: ReviewPair | undefined
  readonly done: number
  readonly of: number
  readonly settle: (verdict: ReviewVerdict['verdict']) => void
  readonly putOff: () => void
  /** Takes back the last verdict of this sitting; null when there is none. */
  readonly undo: (() => void) | null
  /** Why the last verdict or undoing did not arrive; null otherwise. */
  readonly problem: unknown
}

interface Settled {
  readonly key: string
  /** Null while the verdict is on its way. */
  readonly fact: FactId | null
}

/** So many pairs are fetched at once; when they run short, the next. */
const fetched = 50
const changed = ['review', 'households', 'household', 'today', 'coverage', 'lists'] as const

export function useReviewing(): Reviewing {
  const answer = useAnswer('review', { limit: fetched })
  const [putOffs, setPutOffs] = useState<readonly string[]>([])
  const { settled, settle, undo, problem } = useVerdicts()
  const gone = new Set(settled.map(({ key }) => key))
  const pair = queueOf(answer.data?.pairs ?? [], putOffs, gone)[0]
  const done = answer.data?.settledToday ?? 0
  const reviewing: Reviewing = {
    answer,
    pair,
    done,
    of: done + (answer.data?.waiting ?? 0),
    settle: (verdict) => pair && void settle(pair, verdict),
    putOff: () => pair && setPutOffs([...putOffs, pairKey(pair)]),
    undo,
    problem,
  }
  useKeys(reviewing)
  return reviewing
}

/** The verdicts of this sitting, so that the last can be taken back; the next pair does not wait for the answer. */
function useVerdicts() {
  const words = useWords(reviewWords)
  const [settled, setSettled] = useState<readonly Settled[]>([])
  const verdicts = useAct('reviewVerdict', { refresh: changed })
  const withdrawal = useAct('withdrawFact', { refresh: changed })
  const without = (gone: string) => setSettled((all) => all.filter(({ key }) => key !== gone))

  const settle = async (pair: ReviewPair, verdict: ReviewVerdict['verdict']) => {
    const key = pairKey(pair)
    setSettled((all) => [...all, { key, fact: null }])
    const body = { left: pair.left.person, right: pair.right.person, verdict }
    try {
      const { fact } = await verdicts.mutateAsync({ body })
      setSettled((all) => all.map((one) => (one.key === key ? { key, fact } : one)))
      const say = verdict === 'same' ? words.saidSame : words.saidDifferent
      notify({ words: say(pair.right.name) })
    } catch {
      // The problem is shown; the pair is asked again.
      without(key)
    }
  }
  const last = settled.at(-1)
  const takeBack = async (fact: FactId, key: string) => {
    await withdrawal.mutateAsync({ query: { fact } }).then(
      () => without(key),
      () => undefined,
    )
  }
  const fact = last?.fact ?? null
  return {
    settled,
    settle,
    undo: last && fact !== null ? () => void takeBack(fact, last.key) : null,
    problem: verdicts.error ?? withdrawal.error,
  }
}

/** J, F, space and U, unless someone is writing or the key belongs to a button in focus. */
function useKeys(reviewing: Reviewing): void {
  const latest = useRef(reviewing)
  latest.current = reviewing
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event, latest.current)
      if (!act) return
      event.preventDefault()
      if (!event.repeat) act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function actOf(
  { key, target, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { settle, putOff, undo }: Reviewing,
): (() => void) | undefined {
  if (ctrlKey || metaKey || altKey || isWithin(target, 'input, select, textarea, dialog'))
    return undefined
  if (key === ' ' && isWithin(target, 'button, a, summary')) return undefined
  const acts: Readonly<Record<string, () => void>> = {
    j: () => settle('same'),
    f: () => settle('different'),
    ' ': putOff,
    u: () => undo?.(),
  }
  return acts[key.toLowerCase()]
}

const isWithin = (target: EventTarget | null, what: string) =>
  target instanceof HTMLElement && target.closest(what) !== null
