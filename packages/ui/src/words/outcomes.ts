import type { Language } from '@doorstep/domain/shared/language.ts'
import { defineWords } from './define.ts'

/** What a knock came to, ours and other agencies', by their keys in the facts. */
export const outcomeWords = defineWords(
  {
    spoke: 'Spoke with',
    'no-answer': 'No answer',
    declined: 'Declined',
    'another-team': 'Another team was just here',
    'come-back': 'Come back at',
    'vacant-or-moved': 'Vacant or moved',
    'not-reached': 'Could not reach the door',
    unsafe: 'Unsafe',
    vacant: 'Vacant',
    moved: 'Moved away',
    'gate-locked': 'Gate locked',
    'lift-out': 'Lift out',
    'door-not-found': 'Door not found',
    other: 'Something else',
  },
  {
    'zh-Hans': {
      spoke: '谈上了',
      'no-answer': '敲门未应',
      declined: '这次不愿意',
      'another-team': '别的单位刚来过',
      'come-back': '约了再来',
      'vacant-or-moved': '空置或搬走',
      'not-reached': '没能到门口',
      unsafe: '不安全',
      vacant: '空置',
      moved: '搬走了',
      'gate-locked': '单元门锁着',
      'lift-out': '电梯停了',
      'door-not-found': '没找到门',
      other: '别的原因',
    },
    'zh-Hant': {
      spoke: '談上了',
      'no-answer': '敲門未應',
      declined: '這次不願意',
      'another-team': '別的單位剛來過',
      'come-back': '約了再來',
      'vacant-or-moved': '空置或搬走',
      'not-reached': '沒能到門口',
      unsafe: '不安全',
      vacant: '空置',
      moved: '搬走了',
      'gate-locked': '大門鎖著',
      'lift-out': '電梯停了',
      'door-not-found': '沒找到門',
      other: '別的原因',
    },
  },
)

export const knockOutcomeWords = defineWords(
  {
    opened: 'they opened',
    nobody: 'nobody answered',
    refused: 'they declined',
    planned: 'they will knock',
    unknown: 'not said',
  },
  {
    'zh-Hans': {
      opened: '开了门',
      nobody: '敲门未应',
      refused: '这次不愿意',
      planned: '将要上门',
      unknown: '没有说明',
    },
    'zh-Hant': {
      opened: '開了門',
      nobody: '敲門未應',
      refused: '這次不願意',
      planned: '將要上門',
      unknown: '沒有說明',
    },
  },
)

/** What a call came to, where it is said otherwise than of a knock. */
const callOutcomeWords = defineWords(
  { 'no-answer': 'Could not be reached', 'come-back': 'Call again at' },
  {
    'zh-Hans': { 'no-answer': '没联系上', 'come-back': '约了再联系' },
    'zh-Hant': { 'no-answer': '沒聯絡上', 'come-back': '約了再聯絡' },
  },
)

/** What a knock or a call came to; one that is not known is said as it stands. */
export function sayOutcome(outcome: string, isCall: boolean, language: Language): string {
  const known: Readonly<Record<string, string>> = isCall
    ? { ...outcomeWords[language], ...callOutcomeWords[language] }
    : outcomeWords[language]
  return Object.hasOwn(known, outcome) ? (known[outcome] ?? outcome) : outcome
}

/** How a household may choose to be reached. */
export const wayWords = defineWords(
  { door: 'at the door', phone: 'by phone', video: 'by video', message: 'by message' },
  {
    'zh-Hans': { door: '上门', phone: '电话', video: '视频', message: '短信' },
    'zh-Hant': { door: '上門', phone: '電話', video: '視訊', message: '簡訊' },
  },
)

/** What stands where a door would: nobody knocks there, a call is made as agreed. */
const callWords = defineWords(
  { asAgreed: (way: string) => `${way}, as agreed: do not knock` },
  {
    'zh-Hans': { asAgreed: (way) => `按约定${way}联系，不要敲门` },
    'zh-Hant': { asAgreed: (way) => `依約定以${way}聯絡，不要敲門` },
  },
)

/** "By phone, as agreed: do not knock". */
export function sayCall(way: string, language: Language): string {
  const said = callWords[language].asAgreed(sayWay(way, language))
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** A way by its key; what is not a known way is said as it stands. */
export function sayWay(way: string, language: Language): string {
  const known: Readonly<Record<string, string>> = wayWords[language]
  return Object.hasOwn(known, way) ? (known[way] ?? way) : way
}
