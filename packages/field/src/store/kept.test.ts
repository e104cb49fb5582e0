import { expect, test } from 'vitest'
import { keptIn } from './kept.ts'

/** A browser's storage with room for so many texts. */
function storage(room: number): Storage {
  const texts = new Map<string, string>()
  return {
    get length() {
      return texts.size
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem(key, text) {
      if (texts.size >= room && !texts.has(key)) throw new Error('QuotaExceededError')
      texts.set(key, text)
    },
    removeItem: (key) => texts.delete(key),
    clear: () => texts.clear(),
  }
}

test('what is written outlives the page', () => {
  const lasting = storage(10)
  keptIn(lasting).write('a', '1')
  expect(keptIn(lasting).read('a')).toBe('1')
  expect(keptIn(lasting).isLasting()).toBe(true)
})

test('a browser without room keeps in memory and says so, until that is gone', () => {
  const kept = keptIn(storage(0))
  kept.write('a', '1')
  expect([kept.read('a'), kept.keys(), kept.isLasting()]).toEqual(['1', ['a'], false])
  kept.erase('a')
  expect([kept.read('a'), kept.keys(), kept.isLasting()]).toEqual([null, [], true])
})
