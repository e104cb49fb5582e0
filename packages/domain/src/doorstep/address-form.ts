import type { PersonRow } from '../register/rows.ts'
import type { Language } from '../shared/language.ts'
import type { RegionForm, RegionPack } from './playbook/playbook.ts'

/** Surnames of two characters that are still borne; other Chinese names have one. In both scripts. */
const twoCharacterSurnames = new Set(
  `欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 司空 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐
  宇文 长孙 長孫 端木 轩辕 軒轅 南宫 南宮 独孤 獨孤 钟离 鍾離 闾丘 閭丘 东郭 東郭 呼延 澹台 澹臺`.split(
    /\s+/,
  ),
)

const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text)

/** Small words that begin a surname in other languages: van der Berg, de Souza. */
const particles = new Set(['van', 'von', 'de', 'der', 'den', 'di', 'da', 'dos', 'del', 'la', 'le'])

/** The surname: of a Chinese name its beginning, of another its last word, or all before a comma or a dot. */
export function surnameOf(name: string): string {
  const plain = name.trim()
  const [first = plain] = plain.split(/[·,，]/)
  if (first !== plain) return first.trim()
  if (isHan(plain)) {
    const two = plain.slice(0, 2)
    return plain.length > 2 && twoCharacterSurnames.has(two) ? two : plain.slice(0, 1)
  }
  const parts = plain.split(/\s+/)
  const start = parts.findIndex((part, i) => i > 0 && particles.has(part))
  return parts.slice(start > 0 ? start : -1).join(' ')
}

/** What a child is called by; of a name of two characters both. */
function givenName(name: string): string {
  if (!isHan(name)) return name.split(/\s+/)[0] ?? name
  const given = name.slice(surnameOf(name).length)
  return given.length > 1 ? given : name
}

/** Syllables of a Chinese name in Latin letters; the tables stand outside the domain. */
export type Romanise = (name: string) => readonly string[]

const inLatin = (text: string, romanise: Romanise) => {
  if (!/\p{Script=Han}/u.test(text)) return text
  const sound = romanise(text).join('')
  return `${sound.slice(0, 1).toUpperCase()}${sound.slice(1)}`
}

const grownUpFrom = 18

/** How a place says names. */
interface Customs {
  readonly romanise: Romanise
  /** Forms of address of the region, those first that are to be used first. */
  readonly forms: readonly RegionForm[]
}

/** The forms of a region: those of a part of a country before those of the country. */
export const formsOf = (packs: readonly RegionPack[], region: string): readonly RegionForm[] =>
  packs
    .filter(({ where }) => region === where || region.startsWith(`${where}-`))
    .toSorted((a, b) => b.where.length - a.where.length)
    .flatMap(({ forms }) => forms)

/** Never a form that is for those who ask for it; of a Chinese form, never to a name in other letters. */
const isFor = (
  { language: of, onlyIfAsked, of: sex, fromAge }: RegionForm,
  person: Addressed,
  age: number | null,
  language: Language,
): boolean =>
  of === language &&
  !onlyIfAsked &&
  (sex === 'anyone' || sex === person.sex) &&
  (fromAge === null || (age !== null && age >= fromAge)) &&
  (language === 'en' || isHan(person.name))

/**
 * How to address someone in the language of the household. The name that they asked for wins; then a form
 * of the region; children go by their name; where nothing says Mr or Ms, the whole name does.
 */
export function addressOf(
  person: Pick<PersonRow, 'name' | 'called' | 'sex'>,
  age: number | null,
  language: Language,
  { romanise, forms }: Customs,
): string {
  if (person.called !== '') return person.called
  const isGrownUp = age === null || age >= grownUpFrom
  const form = isGrownUp ? forms.find((one) => isFor(one, person, age, language)) : undefined
  if (form) return form.form.replace('{surname}', surnameOf(person.name))
  return language === 'en' ? inEnglish(person, isGrownUp, romanise) : inChinese(person, isGrownUp)
}

type Addressed = Pick<PersonRow, 'name' | 'sex'>

function inChinese({ name, sex }: Addressed, isGrownUp: boolean): string {
  if (!isGrownUp) return givenName(name)
  return sex === null ? name : `${surnameOf(name)}${sex === 'female' ? '女士' : '先生'}`
}

function inEnglish({ name, sex }: Addressed, isGrownUp: boolean, romanise: Romanise): string {
  if (!isGrownUp) return inLatin(givenName(name), romanise)
  if (sex === null) return wholeInLatin(name, romanise)
  return `${sex === 'female' ? 'Ms' : 'Mr'} ${inLatin(surnameOf(name), romanise)}`
}

const wholeInLatin = (name: string, romanise: Romanise) =>
  isHan(name)
    ? `${inLatin(surnameOf(name), romanise)} ${inLatin(name.slice(surnameOf(name).length), romanise)}`
    : name
