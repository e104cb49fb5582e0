import type { Way } from '@doorstep/domain/facts/visits.ts'
import { defineWords } from './define.ts'

/** In which words tries are told: knocks alone, calls by telephone alone, or what is true of any of them. */
export type TriedHow = 'knocks' | 'phone' | 'any'

/** No way is told where the tries are not known one by one: then they are called what the state is called. */
export function triedHow(by: readonly Way[]): TriedHow {
  if (by.every((way) => way === 'door')) return 'knocks'
  return by.every((way) => way === 'phone') ? 'phone' : 'any'
}

const inEnglish = (times: number) => (times === 1 ? 'once' : `${times} times`)

/** What was tried, as it stands after "overdue": '' when nobody tried. */
const soFar = {
  en: (times: number, how: TriedHow) => {
    const said = { knocks: 'tried', phone: 'called', any: 'tried' }
    return times === 0 ? '' : `${said[how]} ${inEnglish(times)}`
  },
  'zh-Hans': (times: number, how: TriedHow) => {
    const said = { knocks: '已敲门', phone: '已打电话', any: '已联系' }
    return times === 0 ? '' : `${said[how]} ${times} 次`
  },
  'zh-Hant': (times: number, how: TriedHow) => {
    const said = { knocks: '已敲門', phone: '已打電話', any: '已聯絡' }
    return times === 0 ? '' : `${said[how]} ${times} 次`
  },
}

/** How it went when nobody spoke with us, by what was tried. */
const inVain = {
  en: { knocks: 'no answer', phone: 'no answer to the call', any: 'not reached' },
  'zh-Hans': { knocks: '敲门未应', phone: '电话未接', any: '没联系上' },
  'zh-Hant': { knocks: '敲門未應', phone: '電話未接', any: '沒聯絡上' },
}

/** The six states, as labels and as they are said of one door. */
export const stateWords = defineWords(
  {
    done: 'done',
    due: 'due',
    planned: 'planned',
    tried: 'no answer',
    excused: 'excused',
    overdue: 'overdue',
    triesSoFar: soFar.en,
    overdueTimes: (times: number, how: TriedHow) =>
      times === 0 ? 'overdue' : `overdue, ${soFar.en(times, how)}`,
    /** None since the last conversation: that one left something to ask. */
    triedTimes: (times: number, how: TriedHow) => {
      if (times === 0) return 'begun, not finished'
      return how === 'phone' && times > 1
        ? `no answer to ${times} calls`
        : `${inVain.en[how]}${how === 'phone' ? '' : ` ${inEnglish(times)}`}`
    },
    count: (count: number, state: string) => `${count.toLocaleString('en')} ${state}`,
    door: (door: string, state: string) => `${door}: ${state}`,
    knownFace: 'known face',
    quietHours: 'quiet hours',
    severalHouseholds: (count: number) => `${count} households`,
    building: (name: string) => `${name}, door by door`,
    entrance: (unit: string) => (/^\d+$/.test(unit) ? `Entrance ${unit}` : unit),
    floor: (floor: number) => (floor < 0 ? `B${-floor}` : `${floor}`),
    floorWords: (floor: number) => (floor < 0 ? `basement ${-floor}` : `floor ${floor}`),
    lift: 'lift',
    stairs: 'stairs only',
  },
  {
    'zh-Hans': {
      done: '已访',
      due: '待访',
      planned: '已排',
      tried: '敲门未应',
      excused: '免访',
      overdue: '逾期',
      triesSoFar: soFar['zh-Hans'],
      overdueTimes: (times, how) =>
        times === 0 ? '逾期' : `逾期，${soFar['zh-Hans'](times, how)}`,
      triedTimes: (times, how) =>
        times === 0 ? '谈过，没问完' : `${inVain['zh-Hans'][how]} ${times} 次`,
      count: (count, state) => `${state} ${count.toLocaleString('en')}`,
      door: (door, state) => `${door}：${state}`,
      knownFace: '熟面孔',
      quietHours: '勿扰时段',
      severalHouseholds: (count) => `${count} 户`,
      building: (name) => `${name}，逐户`,
      entrance: (unit) => (/^\d+$/.test(unit) ? `${unit} 单元` : unit),
      floor: (floor) => (floor < 0 ? `负${-floor}` : `${floor}`),
      floorWords: (floor) => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`),
      lift: '电梯',
      stairs: '只有楼梯',
    },
    'zh-Hant': {
      done: '已訪',
      due: '待訪',
      planned: '已排',
      tried: '敲門未應',
      excused: '免訪',
      overdue: '逾期',
      triesSoFar: soFar['zh-Hant'],
      overdueTimes: (times, how) =>
        times === 0 ? '逾期' : `逾期，${soFar['zh-Hant'](times, how)}`,
      triedTimes: (times, how) =>
        times === 0 ? '談過，沒問完' : `${inVain['zh-Hant'][how]} ${times} 次`,
      count: (count, state) => `${state} ${count.toLocaleString('en')}`,
      door: (door, state) => `${door}：${state}`,
      knownFace: '熟面孔',
      quietHours: '勿擾時段',
      severalHouseholds: (count) => `${count} 戶`,
      building: (name) => `${name}，逐戶`,
      entrance: (unit) => (/^\d+$/.test(unit) ? `${unit} 單元` : unit),
      floor: (floor) => (floor < 0 ? `B${-floor}` : `${floor}`),
      floorWords: (floor) => (floor < 0 ? `地下 ${-floor} 層` : `${floor} 樓`),
      lift: '電梯',
      stairs: '只有樓梯',
    },
  },
)
