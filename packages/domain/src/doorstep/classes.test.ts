import { givenPlaybook } from '@doorstep/server/given-playbook.ts'
import { briefRequest, lore } from '@doorstep/testing/builders/brief-requests.ts'
import { id } from '@doorstep/testing/builders/facts.ts'
import { today } from '@doorstep/testing/builders/households.ts'
import { expect, test } from 'vitest'
import type { LoreRow } from '../register/lore-rows.ts'
import { briefOf } from './brief-of.ts'

const playbook = await givenPlaybook()

test('what the household told us puts it into a class, and stands beside the opener', () => {
  const told = briefOf(briefRequest(playbook, {}, { lore: [lore({})] }))
  expect(told.classes.map(({ key }) => key)).toContain('dog')
  expect(told.openers[0]).toMatchObject({
    id: 'dog-wait',
    kind: 'remembered',
    from: [{ fact: 'f1', source: '林晓' }],
  })
  const unfit = [
    lore({ how: 'neighbour' }),
    lore({ until: today - 1 }),
    lore({ topic: 'money-trouble' }),
  ]
  for (const row of unfit) {
    const { classes, openers } = briefOf(briefRequest(playbook, {}, { lore: [row] }))
    expect(classes.map(({ key }) => key)).not.toContain('dog')
    expect(JSON.stringify(openers)).not.toContain('f1')
  }
})

test('a careful matter is not said where others may hear it', () => {
  const openersOf = (changes: Partial<LoreRow>) =>
    briefOf(briefRequest(playbook, {}, { lore: [lore({ topic: 'bereaved', ...changes })] })).openers
  expect(openersOf({}).map(({ id: name }) => name)).toEqual([
    'bereaved-class-here',
    'plain-who-and-why',
  ])
  // Whoever told us of it is alive, and is the one to whom it is said.
  expect(openersOf({ toldBy: id('p1') })[0]).toMatchObject({
    id: 'bereaved-condolence',
    to: 'p1',
    setting: 'to-the-person',
  })
})

test('a careful matter puts nobody into a class before those who may not know of it', () => {
  const classesFor = (by: string, changes = {}) =>
    briefOf(
      briefRequest(playbook, {}, { by: id(by), lore: [lore({ topic: 'bereaved', ...changes })] }),
    ).classes.map(({ key }) => key)
  expect(classesFor('w1')).toContain('bereaved')
  expect(classesFor('w2')).not.toContain('bereaved')
  expect(classesFor('w2', { passedTo: [id('w2')] })).toContain('bereaved')
})
