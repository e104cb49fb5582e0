import type { HouseholdDay } from '@doorstep/application/beat-day.ts'
import { ageOfPerson } from '@doorstep/domain/due/subject.ts'
import { civilDate, type LocalTime } from '@doorstep/domain/shared/time.ts'
import type { Chance } from './chance.ts'

type Words = (day: number) => string

/** The date as people say it at a door: 20号. */
const date = (day: number) => `${civilDate(day).day}号`

const ofElders: readonly Words[] = [
  (day) => `儿子${date(day + 12)}回来，到时再来看看`,
  () => '腿上次摔伤，还在养，下楼不方便',
  () => '听力不好，敲门要重一点，先按门铃',
  () => '独居，女儿每周日来送菜',
  () => '老伴住院，晚上才在家',
  (day) => `${date(day + 5)}去复查，要人陪`,
  () => '喜欢下棋，下午在小区亭子里',
  () => '降压药快吃完了，问社区能不能代取',
]
const ofFamilies: readonly Words[] = [
  () => '孩子中午睡觉，12点到2点别敲门',
  (day) => `先生出差，${date(day + 8)}回`,
  () => '二胎预产期下个月',
  () => '两口子都上班，晚上七点以后在家',
  () => '外婆从老家来带孩子，还没登记',
  () => '家里装修，住到隔壁单元亲戚家',
  () => '孩子在柳荫小学上二年级，作业多',
  () => '养了一只大狗，开门前先打电话',
]
const ofOthers: readonly Words[] = [
  () => '上夜班，上午在睡觉',
  () => '合租的另一位只有周末在',
  (day) => `${date(day + 15)}到期退租`,
  () => '刚换工作，想问复工证明怎么开',
  () => '说话客气，愿意电话联系',
  () => '门口贴了条，快递放鞋柜',
]

/** What a worker wrote down after a talk; null when there was nothing to note. */
export function remarkAfter(
  { history }: HouseholdDay,
  at: LocalTime,
  chance: Chance,
): string | null {
  if (!chance.happens(0.22)) return null
  const ages = history.members.map((member) => ageOfPerson(member, at.day) ?? 40)
  const from = ages.some((age) => age >= 66) ? ofElders : ages.length > 2 ? ofFamilies : ofOthers
  return chance.pick(from)(at.day)
}
