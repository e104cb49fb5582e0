import type { WayLearned } from '@doorstep/domain/facts/lore.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
import { defineWords } from './define.ts'

const lines = defineWords(
  {
    title: 'What we remember',
    owed: (who: string, day: string) => `We owe this by ${day}: ${who}`,
    kept: (day: string) => `Kept ${day}, and not told at the door yet`,
    toAsk: (by: string, day: string) => `May be asked until ${day}; noted by ${by}`,
    hearsay: 'heard from a neighbour',
    learned: (by: string, day: string) => `${by}, ${day}`,
    confirmed: (day: string) => `confirmed ${day}`,
    until: (day: string) => `holds until ${day}`,
    toBeConfirmed: 'to be asked again',
  },
  {
    'zh-Hans': {
      title: '记着的事',
      owed: (who, day) => `答应${day}前办到：${who}`,
      kept: (day) => `${day}办到了，还没告诉人家`,
      toAsk: (by, day) => `可以问到${day}，${by}记的`,
      hearsay: '听邻居说的',
      learned: (by, day) => `${by}，${day}`,
      confirmed: (day) => `${day}核实过`,
      until: (day) => `记到${day}`,
      toBeConfirmed: '该再问问',
    },
    'zh-Hant': {
      title: '記著的事',
      owed: (who, day) => `答應${day}前辦到：${who}`,
      kept: (day) => `${day}辦到了，還沒告訴人家`,
      toAsk: (by, day) => `可以問到${day}，${by}記的`,
      hearsay: '聽鄰居說的',
      learned: (by, day) => `${by}，${day}`,
      confirmed: (day) => `${day}核實過`,
      until: (day) => `記到${day}`,
      toBeConfirmed: '該再問問',
    },
  },
)

type Ways = Readonly<Record<WayLearned, string>>

const how: Readonly<Record<Language, Ways>> = {
  en: {
    'own-words': 'in their own words',
    seen: 'seen by us',
    neighbour: 'a neighbour',
    agency: 'another agency',
    list: 'a list',
  },
  'zh-Hans': {
    'own-words': '本人家说的',
    seen: '我们看到的',
    neighbour: '邻居说的',
    agency: '别的单位说的',
    list: '名单上的',
  },
  'zh-Hant': {
    'own-words': '本人家說的',
    seen: '我們看到的',
    neighbour: '鄰居說的',
    agency: '別的單位說的',
    list: '名單上的',
  },
}

/** What is remembered of a household, on its page. */
export const rememberedWords = {
  en: { ...lines.en, how: how.en },
  'zh-Hans': { ...lines['zh-Hans'], how: how['zh-Hans'] },
  'zh-Hant': { ...lines['zh-Hant'], how: how['zh-Hant'] },
}
