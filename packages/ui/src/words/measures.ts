import type { Language } from '@doorstep/domain/shared/language.ts'
import type { measures } from '@doorstep/protocol/reports.ts'
import { defineWords } from './define.ts'

type Measure = (typeof measures)[number]
type MeasureWords = Readonly<Record<Language, Readonly<Record<Measure, string>>>>

/** What a figure of a report counts, in a word or two. */
export const measureWords: MeasureWords = defineWords(
  {
    households: 'Households',
    people: 'People',
    'households-done': 'Households visited',
    'households-due': 'Households due',
    'households-overdue': 'Households overdue',
    'people-met': 'People met',
    isolating: 'People isolating at home',
    arrived: 'People arrived',
    visits: 'Visits',
    'no-answer': 'Knocks without an answer',
    declined: 'Declined',
  },
  {
    'zh-Hans': {
      households: '户数',
      people: '人数',
      'households-done': '已访户数',
      'households-due': '待访户数',
      'households-overdue': '逾期户数',
      'people-met': '见到的人数',
      isolating: '居家隔离人数',
      arrived: '到达人数',
      visits: '走访次数',
      'no-answer': '敲门未应次数',
      declined: '不愿意的次数',
    },
    'zh-Hant': {
      households: '戶數',
      people: '人數',
      'households-done': '已訪戶數',
      'households-due': '待訪戶數',
      'households-overdue': '逾期戶數',
      'people-met': '見到的人數',
      isolating: '居家隔離人數',
      arrived: '抵達人數',
      visits: '訪視次數',
      'no-answer': '敲門未應次數',
      declined: '不願意的次數',
    },
  },
)

/** The definition that stands beside the figure, so that nobody above reads it otherwise. */
export const measureDefinitions: MeasureWords = defineWords(
  {
    households: 'Households in the register at the cut-off.',
    people: 'People in the register at the cut-off who live here.',
    'households-done': 'Households for which nothing is owed any more today because it was done.',
    'households-due': 'Households still owed a visit today, planned, tried or not.',
    'households-overdue': 'Households owed a visit past its deadline.',
    'people-met': 'People met in a visit of this day.',
    isolating: 'People in isolation at home on this day.',
    arrived: 'People whose arrival was on this day.',
    visits: 'Knocks of our own on this day, whatever came of them.',
    'no-answer': 'Knocks of this day where nobody came to the door.',
    declined: 'Knocks of this day where the household did not want to talk.',
  },
  {
    'zh-Hans': {
      households: '截止时底册里的户数。',
      people: '截止时底册里住在这里的人数。',
      'households-done': '今天该做的已经做完的户数。',
      'households-due': '今天还该走访的户数，不论已排、敲过还是未去。',
      'households-overdue': '过了期限还没走访的户数。',
      'people-met': '当天走访见到的人数。',
      isolating: '当天居家隔离的人数。',
      arrived: '当天到达的人数。',
      visits: '当天我们敲门的次数，不论结果。',
      'no-answer': '当天敲门没有人应的次数。',
      declined: '当天住户不愿意谈的次数。',
    },
    'zh-Hant': {
      households: '截止時名冊裡的戶數。',
      people: '截止時名冊裡住在這裡的人數。',
      'households-done': '今天該做的已經做完的戶數。',
      'households-due': '今天還該訪視的戶數，不論已排、敲過還是未去。',
      'households-overdue': '過了期限還沒訪視的戶數。',
      'people-met': '當天訪視見到的人數。',
      isolating: '當天居家隔離的人數。',
      arrived: '當天抵達的人數。',
      visits: '當天我們敲門的次數，不論結果。',
      'no-answer': '當天敲門沒有人應的次數。',
      declined: '當天住戶不願意談的次數。',
    },
  },
)
