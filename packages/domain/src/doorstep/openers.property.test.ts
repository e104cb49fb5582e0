import { givenPlaybook } from '@doorstep/server/given-playbook.ts'
import { briefRequests } from '@doorstep/testing/builders/any-brief.ts'
import { today } from '@doorstep/testing/builders/households.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BriefOpener, BriefRequest } from './brief.ts'
import { briefOf } from './brief-of.ts'
import { sensitivityOf } from './lore/standing.ts'

const playbook = await givenPlaybook()
const requests = briefRequests(playbook)

const runs = { numRuns: 400 }
const always = (holds: (request: BriefRequest, openers: readonly BriefOpener[]) => void) =>
  fc.assert(
    fc.property(requests, (request) => holds(request, briefOf(request).openers)),
    runs,
  )

/** The rows that an opener says it rests on. */
const under = ({ from }: BriefOpener, { lore: rows }: BriefRequest) =>
  from.flatMap(({ fact }) => rows.filter((one) => one.fact === fact))
const templates = new Map(
  [
    ...playbook.loreOpeners,
    ...playbook.plainOpeners,
    ...playbook.promiseOpeners,
    ...playbook.classes.flatMap(({ openers }) => openers),
  ].map((one) => [one.id, one]),
)
const deathsIn = ({ lore: rows }: BriefRequest) =>
  rows.filter(
    (one) => one.topic === 'bereaved' && one.settled === null && (one.until ?? today) >= today,
  )
/** Beside whose name a death was noted that they did not tell of; each has an address of their own. */
function mayBeDead(request: BriefRequest) {
  const dead = deathsIn(request).flatMap(({ person: whom, toldBy }) =>
    whom === toldBy ? [] : [whom],
  )
  return briefOf(request).members.filter((one) => dead.includes(one.person))
}
const memberOf = (request: BriefRequest, person: string | null) =>
  briefOf(request).members.find((one) => one.person === person)

describe('whatever a household is like and whatever was said of it', () => {
  test('at most two sentences that fit are offered, and always a plain one, last', () =>
    always((_, openers) => {
      expect(openers.length).toBeLessThanOrEqual(3)
      expect(openers.map(({ kind }) => kind === 'plain')).toEqual([
        ...openers.slice(1).map(() => false),
        true,
      ])
    }))

  test('a kept promise comes first, then what is remembered, then what classes give', () =>
    always((_, openers) => {
      const order = ['kept-promise', 'remembered', 'class', 'plain']
      const places = openers.map(({ kind }) => order.indexOf(kind))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }))

  test('the same request gives the same brief', () =>
    always((request) => {
      const again = { ...request, lore: request.lore.toReversed() }
      expect(briefOf(request)).toEqual(briefOf(request))
      expect(briefOf(again).openers).toEqual(briefOf(request).openers)
    }))

  test('nothing is said that a neighbour, an agency, a list or a child told us', () =>
    always((request, openers) => {
      for (const one of openers.flatMap((opener) => under(opener, request))) {
        expect(['own-words', 'seen']).toContain(one.how)
        expect((memberOf(request, one.toldBy)?.age ?? 99) >= 14).toBe(true)
      }
    }))

  test('nothing is said that lapsed, was contradicted or corrected, or is not known yet', () =>
    always((request, openers) => {
      for (const one of openers.flatMap((opener) => under(opener, request))) {
        expect(one.settled).toBeNull()
        expect((one.until ?? today) >= today && one.at.day <= today).toBe(true)
      }
    }))

  test('private matters are never said', () =>
    always((request, openers) => {
      for (const opener of openers)
        expect(under(opener, request).map(sensitivityOf)).not.toContain('private')
    }))

  test('careful matters are brought up by whom they were told or passed to, and by nobody else', () =>
    always((request, openers) => {
      for (const one of openers.flatMap((opener) => under(opener, request))) {
        if (sensitivityOf(one) === 'open') continue
        const isTheirs =
          request.by !== null &&
          (one.by === request.by || one.passedTo.some((to) => to === null || to === request.by))
        expect(isTheirs).toBe(true)
      }
    }))

  test('careful matters are said to one person alone', () =>
    always((request, openers) => {
      for (const opener of openers) {
        const isCareful = under(opener, request).some((one) => sensitivityOf(one) !== 'open')
        if (isCareful) expect(opener.setting).toBe('to-the-person')
        expect(opener.setting === 'to-the-person').toBe(opener.to !== null)
      }
    }))

  test('that person is a grown-up who is named, and is called by that name', () =>
    always((request, openers) => {
      for (const { id: name, to: whom, words } of openers.filter(({ to }) => to !== null)) {
        const to = memberOf(request, whom)
        expect([to?.address === '', (to?.age ?? 18) >= 18]).toEqual([false, true])
        const own = templates.get(name)?.say[briefOf(request).language] ?? ''
        if (own.startsWith('{called}')) expect(words).toContain(to?.address)
      }
    }))

  test('nothing is said of somebody who died or left, and they are not named', () =>
    always((request, openers) => {
      for (const opener of openers) {
        const about = under(opener, request).filter(({ topic }) => topic !== 'bereaved')
        for (const { person: whom } of about) expect(['p3', 'p4']).not.toContain(whom)
        expect(opener.words).not.toMatch(/陈小满|赵小宝/)
      }
    }))

  test('where somebody died only sympathy is offered', () =>
    always((request, openers) => {
      if (deathsIn(request).length === 0) return
      for (const { id: name, kind, class: of } of openers)
        expect(kind === 'plain' || name.startsWith('bereaved') || of === 'bereaved').toBe(true)
    }))

  test('who may be the one that died is not spoken to', () =>
    always((request, openers) => {
      for (const { person: dead, address } of mayBeDead(request)) {
        expect(openers.map(({ to }) => to)).not.toContain(dead)
        expect(openers.some(({ words }) => address !== '' && words.startsWith(address))).toBe(false)
      }
    }))

  test('never the sentence of the last knock', () =>
    always((request, openers) => {
      const last = request.history.knocks.findLast((one) => one.opener !== null)?.opener?.id
      expect(openers.map((one) => one.id)).not.toContain(last)
    }))

  test('a promise is told once, when it was kept, and in no words that others should not hear', () =>
    always((request, openers) => {
      for (const opener of openers.filter(({ kind }) => kind === 'kept-promise')) {
        const told = request.facts.find((fact) => fact.id === opener.from[0]?.fact)?.payload
        if (told?.kind !== 'promise-settled') throw new Error('rests on no promise')
        expect([told.as, told.at.day <= today]).toEqual(['kept', true])
        const since = request.history.knocks.filter(
          ({ at, result }) =>
            (at.day > told.at.day || (at.day === told.at.day && at.minute >= told.at.minute)) &&
            result.kind === 'visit' &&
            result.outcome.kind === 'spoke',
        )
        expect(since).toEqual([])
        expect(opener.words).not.toMatch(/药/)
      }
    }))

  test('every sentence is whole, of a template that there is, and of facts that there are', () =>
    always((request, openers) => {
      const facts = new Set<string>([
        ...request.lore.map(({ fact }) => fact),
        ...request.facts.map((fact) => fact.id),
      ])
      for (const opener of openers) {
        const template = templates.get(opener.id)
        expect(template).toBeDefined()
        expect(opener.from.every(({ fact }) => facts.has(fact))).toBe(true)
        const needsFact = opener.kind === 'remembered' || opener.kind === 'kept-promise'
        if (needsFact) expect(opener.from.length).toBe(1)
        expect(opener.words).not.toMatch(/[{}]|undefined|\s{2}|[，。、！？；：,.;:!?]{2}|^[\s，,.]/)
      }
    }))

  test('no matter is spoken of twice', () =>
    always((request, openers) => {
      const spoken = openers.flatMap((opener) => under(opener, request)).map(({ topic }) => topic)
      expect(spoken.length).toBe(new Set(spoken).size)
    }))
})
