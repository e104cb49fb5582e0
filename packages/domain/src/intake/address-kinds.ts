import type { DwellingKind } from './reading.ts'

/** What an address says of how people live there, apart from the door itself. */
export interface KindInWords {
  readonly kind: DwellingKind
  /** The address without the words of the kind. */
  readonly rest: string
  /** Stands for the building where the rest names none: a row of huts, a dormitory. */
  readonly building: string
  /** The door, in place of one in the rest; '' when the words name none. */
  readonly room: string
  /** A part of the flat that the rest names: 主卧, B. */
  readonly part: string
}

interface Pattern {
  readonly kind: DwellingKind
  readonly words: RegExp
  /** Which building the words themselves are; '' when they are none. */
  readonly building: string
  /** Put before the number: door 3 of a row of shops is not flat 3. */
  readonly door: string
}

/** Named groups: `rest` the address around the words, `n` the door among its kind, `part` of a flat. */
const patterns: readonly Pattern[] = [
  {
    kind: 'shop-lived-in',
    words:
      /^(?<rest>.+?)(?:底商|门面房?|門面房?|商铺|商鋪|店铺|店鋪|铺面|鋪面)-?(?<n>\d{1,3})?(?:号|號|室)?$/,
    building: '',
    door: '门面',
  },
  {
    kind: 'shop-lived-in',
    words: /^shop (?<n>\w{1,4}),? (?<rest>.+)$/i,
    building: '',
    door: 'shop ',
  },
  {
    kind: 'site-hut',
    words: /^(?<rest>.+?)(?<n>\d{1,3})(?:号|號)?(?:工棚|板房|活动房|活動房)$/,
    building: '工棚',
    door: '',
  },
  {
    kind: 'site-hut',
    words: /^(?<rest>.+?)(?:工棚|板房|活动房|活動房)-?(?<n>\d{1,3}(?:-\d{1,3})?)?(?:号|號)?$/,
    building: '工棚',
    door: '',
  },
  {
    kind: 'site-hut',
    words: /^(?:site )?hut (?<n>\w{1,4}),? (?<rest>.+)$/i,
    building: 'huts',
    door: '',
  },
  {
    kind: 'dormitory',
    words: /^(?<rest>.+?)(?:宿舍|集体户|集體戶)(?:楼|樓)?-?(?<n>\d{2,4})(?:室|房|号|號)?$/,
    building: '宿舍',
    door: '',
  },
  {
    kind: 'dormitory',
    words: /^room (?<n>\w{1,4}),? dorm(?:itory)?,? (?<rest>.+)$/i,
    building: 'dormitory',
    door: '',
  },
  {
    kind: 'self-built-house',
    words: /^(?<rest>.+?)(?:自建房|自建楼|自建樓)$/,
    building: '',
    door: '',
  },
  {
    kind: 'self-built-house',
    words: /^self-built house,? (?<rest>.+)$/i,
    building: '',
    door: '',
  },
  {
    kind: 'room-in-shared-flat',
    words:
      /^(?<rest>.*\d(?:室|号|號|房)?)-?(?<part>主卧|主臥|次卧|次臥|[东南西北東小大][卧臥]|隔断\d?|隔斷\d?|(?<=[室号號房])[A-H](?=房|间|間|室))(?:房|间|間|室)?$/,
    building: '',
    door: '',
  },
  {
    kind: 'room-in-shared-flat',
    words: /^room (?<part>[a-h]|\d) of (?<rest>(?:flat|apt|apartment) .+)$/i,
    building: '',
    door: '',
  },
]

const anywhere: readonly (readonly [DwellingKind, RegExp])[] = [
  ['dormitory', /宿舍|dormitory|dorm\b/i],
  ['site-hut', /工棚|板房|工地|site hut/i],
  ['shop-lived-in', /门面|門面|商铺|商鋪|店铺|店鋪|铺面|鋪面|\bshop\b/i],
  ['self-built-house', /自建房|自建楼|self-built/i],
  ['room-in-shared-flat', /次卧|主卧|次臥|主臥|隔断|隔斷|合租|\broom [a-h] of\b/i],
]

/** Finds the words that say how people live at an address: a dormitory, a hut, a shop, a room of a flat. */
export function kindInWords(text: string): KindInWords {
  for (const { kind, words, building, door } of patterns) {
    const said = words.exec(text)?.groups
    if (!said) continue
    const n = said['n'] ?? ''
    return {
      kind,
      rest: said['rest'] ?? '',
      building,
      room: n === '' ? '' : `${door}${n}`,
      part: (said['part'] ?? '').replace('臥', '卧').toUpperCase(),
    }
  }
  const kind = anywhere.find(([, words]) => words.test(text))?.[0] ?? 'flat'
  return { kind, rest: text, building: '', room: '', part: '' }
}
