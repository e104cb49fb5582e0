import type { HouseholdDay } from '@doorstep/application/beat-day.ts'
import { ageOfPerson } from '@doorstep/domain/due/subject.ts'
import type { Topic } from '@doorstep/domain/facts/topics.ts'
import { civilDate, type EpochDay, type LocalTime } from '@doorstep/domain/shared/time.ts'
import type { Chance } from './chance.ts'

/** What a worker wrote down after a talk, and what of it was to be remembered, asked or promised. */
export interface Noted {
  readonly words: string
  readonly topic: Topic
  /** In short, as it is remembered; '' where the remark is only a remark. */
  readonly known: string
  /** Days from the talk to the day that it is about. */
  readonly inDays: number | null
  /** What to ask, from that day on; '' when there is nothing to ask. */
  readonly ask: string
  /** What was promised; '' when nothing was. */
  readonly promised: string
}

type Line = (day: EpochDay) => Noted

/** The date as people say it at a door: 20号. */
const date = (day: number) => `${civilDate(day).day}号`

const line =
  (topic: Topic, words: string, more: Partial<Omit<Noted, 'words' | 'topic'>> = {}): Line =>
  (day) => {
    const noted = { known: '', inDays: null, ask: '', promised: '', ...more }
    return { topic, words: words.replace('{day}', date(day + (noted.inDays ?? 0))), ...noted }
  }

const ofElders: readonly Line[] = [
  line('away', '儿子{day}回来，到时再来看看', {
    known: '儿子在外地，说好要回来',
    inDays: 12,
    ask: '您儿子回来了没有？',
  }),
  line('hurt', '腿上次摔伤，还在养，下楼不方便', {
    known: '腿摔伤了，下楼不方便',
    ask: '您的腿好些没有？',
  }),
  line('impaired', '听力不好，敲门要重一点，先按门铃', { known: '听力不好，先按门铃' }),
  line('helper', '独居，女儿每周日来送菜', { known: '女儿每周日来送菜' }),
  line('treatment', '老伴住院，晚上才在家', {
    known: '老伴住院',
    ask: '您老伴出院了没有？',
  }),
  line('treatment', '{day}去复查，要人陪', {
    known: '要去复查，没人陪',
    inDays: 5,
    ask: '复查顺不顺？',
    promised: '联系志愿者陪去复查',
  }),
  line('interest', '喜欢下棋，下午在小区亭子里', { known: '喜欢下棋，下午在亭子里' }),
  line('medicine', '降压药快吃完了，问社区能不能代取', {
    known: '降压药快吃完了',
    promised: '问社区能不能代取降压药',
  }),
]
const ofFamilies: readonly Line[] = [
  line('time-wanted', '孩子中午睡觉，12点到2点别敲门', { known: '孩子中午睡觉，12点到2点别敲门' }),
  line('away', '先生出差，{day}回', {
    known: '先生出差',
    inDays: 8,
    ask: '您先生出差回来了吧？',
  }),
  line('pregnant', '二胎预产期下个月', {
    known: '二胎预产期快到了',
    ask: '身子还好吧？都准备好了没有？',
  }),
  line('time-wanted', '两口子都上班，晚上七点以后在家', { known: '晚上七点以后在家' }),
  line('expects', '外婆从老家来带孩子，还没登记', {
    known: '外婆来带孩子，还没登记',
    ask: '外婆登记办好了没有？',
  }),
  line('moving', '家里装修，住到隔壁单元亲戚家', { known: '家里装修，暂住亲戚家' }),
  line('schooling', '孩子在柳荫小学上二年级，作业多', { known: '孩子上二年级，作业多' }),
  line('dog', '养了一只大狗，开门前先打电话', { known: '有一只大狗，开门前先打电话' }),
]
const ofOthers: readonly Line[] = [
  line('night-work', '上夜班，上午在睡觉', { known: '上夜班，上午在睡觉' }),
  line('other', '合租的另一位只有周末在'),
  line('moving', '{day}到期退租', { known: '快要退租', inDays: 15, ask: '房子还续租吗？' }),
  line('job-found', '刚换工作，想问复工证明怎么开', {
    known: '刚换工作',
    promised: '问清楚复工证明怎么开',
  }),
  line('time-wanted', '说话客气，愿意电话联系', { known: '愿意电话联系' }),
  line('door-habit', '门口贴了条，快递放鞋柜'),
]

/** What was noted some days ago at doors of today's rounds: something to ask, and something promised. */
export const remarksForToday: readonly Line[] = [
  line('building-fault', '楼道灯不亮，答应报修', { known: '楼道灯不亮', promised: '报修楼道灯' }),
  line('exam', '孩子这周考试，考完再问', {
    known: '孩子这周考试',
    inDays: 3,
    ask: '孩子考得还顺利吗？',
  }),
]

/** What a worker wrote down after a talk; null when there was nothing to note. */
export function remarkAfter(
  { history }: HouseholdDay,
  at: LocalTime,
  chance: Chance,
): Noted | null {
  if (!chance.happens(0.22)) return null
  const ages = history.members.map((member) => ageOfPerson(member, at.day) ?? 40)
  const from = ages.some((age) => age >= 66) ? ofElders : ages.length > 2 ? ofFamilies : ofOthers
  return chance.pick(from)(at.day)
}
