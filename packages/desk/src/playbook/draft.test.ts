import { expect, test } from 'vitest'
import { blankClass, keyed, withOpener } from './draft.ts'

test('openers are named after their class, also where it is named last, and never alike', () => {
  const begun = withOpener(withOpener(blankClass))
  const named = keyed(begun, 'market')
  expect(named.openers.map(({ id }) => id)).toEqual(['market-1', 'market-2'])
  const [, second] = named.openers
  const without = { ...named, openers: second ? [second] : [] }
  expect(withOpener(without).openers.map(({ id }) => id)).toEqual(['market-2', 'market-3'])
})

test('an opener that has a name of its own keeps it', () => {
  const [opener] = withOpener(blankClass).openers
  const own = { ...blankClass, key: 'dog', openers: opener ? [{ ...opener, id: 'bark' }] : [] }
  expect(keyed(own, 'cat').openers.map(({ id }) => id)).toEqual(['bark'])
})
