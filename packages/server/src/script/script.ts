import type { Script } from '@doorstep/domain/intake/names.ts'
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js'
import * as OpenCC from 'opencc-js'
import { pinyin } from 'pinyin-pro'

const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' })

/** Answers are kept: a beat has far fewer names than rows, and a name takes a tenth of a millisecond. */
function remembered<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = compute(text)
    known.set(text, value)
    return value
  }
}

/** How names are written in the other script and in pinyin. */
export const script: Script = {
  simplify: remembered(toSimplified),
  pinyin: remembered((name) =>
    pinyin(name, { toneType: 'none', type: 'array', v: true }).map((syllable) =>
      syllable.toLowerCase(),
    ),
  ),
}

/** Spellings under which a person is found too: Simplified, pinyin in full and by first letters. */
export function spellings(name: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(name)) return []
  const syllables = script.pinyin(script.simplify(name))
  return [
    script.simplify(name),
    syllables.join(''),
    syllables.map((syllable) => syllable[0] ?? '').join(''),
  ]
}

/** Numbers in a cell, in one form: E.164 where the plan of the country knows them, else their digits. */
export function phonesIn(country: string): (text: string) => readonly string[] {
  const plan = isSupportedCountry(country) ? country : 'CN'
  return remembered((text) => {
    const even = text.normalize('NFKC').replace(/[（(][^)）]*\p{L}[^)）]*[)）]/gu, ' ')
    const runs = even.match(/\+?\d[\d\s()-]{5,}\d/g) ?? []
    return runs.flatMap((run) => {
      const parsed = parsePhoneNumberFromString(run, plan)
      const digits = run.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')
      return parsed?.isValid() ? [parsed.number] : digits.length >= 7 ? [digits] : []
    })
  })
}
