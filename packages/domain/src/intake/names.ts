import { plain } from './plain.ts'

/** Other ways in which names are written; the tables behind it live outside the domain. */
export interface Script {
  /** Traditional characters as Simplified ones, for comparing only. */
  simplify(text: string): string
  /** Syllables without tones, one a character: 周敏 → ['zhou', 'min']. */
  pinyin(name: string): readonly string[]
}

/** Two or more names in one cell, as offices join them. */
export function splitNames(text: string): readonly string[] {
  const even = plain(text)
  const parts = even.split(/\s*(?:[、&＆;；]|\/|\band\b|及)\s*/).map((part) => part.trim())
  const isSeveral = parts.length > 1 && parts.every((part) => part.length >= 2 && !/\d/.test(part))
  return isSeveral ? parts : [even]
}

/** A name as written, without titles and marks; Chinese names without the spaces that fill a form. */
export function tidyName(text: string): string {
  const even = plain(text)
    .replace(/[（(].*?[)）]/g, '')
    .replace(/[*※#?？]+$/g, '')
    .trim()
  if (/^[\p{Script=Han}\s·•・]+$/u.test(even))
    return even.replace(/\s+/g, '').replace(/[•・]/g, '·')
  const swapped = /^([^,]+),\s*(.+)$/.exec(even)
  return swapped ? `${swapped[2]} ${swapped[1]}` : even
}

/**
 * What a name is compared by: Simplified characters; Latin names in lower case without accents, their
 * parts in order, because lists write given and family name either way round.
 */
export function nameKey(name: string, script: Script): string {
  if (/\p{Script=Han}/u.test(name)) return script.simplify(name).replace(/[\s·]/g, '')
  return latinParts(name).sort().join(' ')
}

/** How a name sounds: pinyin syllables in order, or the letters of a Latin name, sorted. */
export function soundKey(name: string, script: Script): string {
  const syllables = /\p{Script=Han}/u.test(name)
    ? script.pinyin(script.simplify(name))
    : latinParts(name)
  return [...syllables].join('').split('').sort().join('')
}

const latinParts = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\s]/g, '')
    .split(/\s+/)
    .filter((part) => part !== '')

/** The characters in which two names of one length differ; Infinity when their lengths differ. */
export function differences(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  if (left.length !== right.length) return Number.POSITIVE_INFINITY
  return left.filter((char, i) => char !== right[i]).length
}
