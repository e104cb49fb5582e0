import type { WorkerEntered } from '@doorstep/domain/facts/team.ts'
import type { Role } from '@doorstep/domain/rights/role.ts'
import type { BeatId, WorkerId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'

/** A colleague of the demo beat with the account that is stepped into. */
export interface DemoWorker {
  readonly entered: WorkerEntered
  readonly userName: string
}

type Line = readonly [
  name: string,
  agency: string,
  standing: WorkerEntered['standing'],
  hours: readonly [number, number],
  languages: string,
  skills: string,
  homeArea: string,
  years: number,
]

const early = [8, 17] as const
const late = [12, 21] as const
const middle = [9, 18] as const

/** Twelve colleagues of four agencies, in the order in which the demo shows them. */
const lines: readonly Line[] = [
  ['郭长顺', 'police', 'mentor', early, '普通话 吴语', '劝导 调解', '柳荫新村', 14],
  ['顾明澈', 'police', 'newcomer', early, '普通话 英语', '台账', '柳荫新村', 0],
  ['秦素梅', 'community', 'mentor', early, '普通话 吴语 手语', '劝导 手语 儿童', '二纺家属院', 11],
  ['叶书琴', 'community', 'member', middle, '普通话', '儿童 心理疏导', '鹭栖花园', 5],
  ['董建平', 'community', 'member', late, '普通话 闽南话', '调解', '月桥阁', 6],
  ['薛青禾', 'health', 'member', early, '普通话 吴语', '护理 量血压', '二纺家属院', 8],
  ['贺晓岚', 'health', 'member', middle, '普通话 英语', '护理 量血压 心理疏导', '鹭栖花园', 3],
  ['石永泰', 'health', 'member', late, '普通话', '护理 量血压', '月桥阁', 4],
  ['白露', 'grid', 'member', early, '普通话 吴语', '消防', '打铁巷', 7],
  ['江海生', 'grid', 'member', late, '普通话 闽南话', '消防 企业', '青鹭厂宿舍', 2],
  ['钟灵', 'grid', 'member', middle, '普通话', '台账 企业', '鹭栖花园', 1],
  ['罗守义', 'police', 'member', late, '普通话', '调解 企业', '临渡工地板房', 9],
]

/** `needed`: skills that programmes ask for; those who nurse have them. */
export function demoTeam(
  beat: BeatId,
  today: EpochDay,
  needed: readonly string[],
): readonly DemoWorker[] {
  return lines.map(([name, agency, standing, hours, languages, skills, homeArea, years], i) => ({
    userName: userNameOf(i),
    entered: {
      kind: 'worker-entered',
      worker: `W${String(i + 1).padStart(2, '0')}` as WorkerId,
      beat,
      name,
      agency,
      standing,
      shift: { from: hours[0] * 60, to: hours[1] * 60 },
      languages: languages.split(' '),
      skills: [...new Set([...skills.split(' '), ...(agency === 'health' ? needed : [])])],
      homeArea,
      since: today - (years === 0 ? 24 : years * 365 + 40),
    },
  }))
}

/** The first of each kind has a plain name, by which the guide and the tests call them. */
function userNameOf(index: number): string {
  const plain: Readonly<Record<number, string>> = {
    0: 'demo-mentor',
    1: 'demo-newcomer',
    3: 'demo-worker',
  }
  return plain[index] ?? `demo-worker-${index + 1}`
}

/** Who steps in besides the workers: role, name, agency. */
export const demoDesk: readonly (readonly [Role, string, string])[] = [
  ['lead', '沈知行', 'community'],
  ['hotline', '唐小婉', 'community'],
  ['case-worker', '姚静', 'community'],
  ['partner', '卫生服务中心值班', 'health'],
  ['administrator', '系统管理员', ''],
]

/** The neighbouring beat has its own lead, and a worker of its own. */
export const neighbouringLead = { userName: 'demo-lead-2', name: '方远' } as const
export const neighbouringWorker = (beat: BeatId): WorkerEntered => ({
  kind: 'worker-entered',
  worker: 'W21' as WorkerId,
  beat,
  name: '夏至',
  agency: 'grid',
  standing: 'member',
  shift: { from: 480, to: 1020 },
  languages: ['普通话'],
  skills: [],
  homeArea: '芦花里',
  since: null,
})
