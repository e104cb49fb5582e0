import type { Language } from '@doorstep/domain/shared/language.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { KnownFace } from '@doorstep/protocol/known-faces.ts'
import { defineWords } from './define.ts'
import { sayDay } from './times.ts'

/** How well a worker is known at a door, and why that is said. */
export const knownFaceWords = defineWords(
  {
    title: 'Who is known here',
    nobody: 'Nobody of the team is known here yet.',
    level: (level: number) => ['not known any more', 'seen', 'known', 'trusted'][level] ?? '',
    met: (times: number, day: string) =>
      times === 1 ? `met once, on ${day}` : `met ${times} times, last on ${day}`,
    introduced: (by: string, day: string) =>
      by === '' ? `introduced on ${day}` : `introduced by ${by} on ${day}`,
    marked: 'marked by the mentor',
    declined: (times: number) =>
      times === 1 ? 'declined once since' : `declined ${times} times since`,
  },
  {
    'zh-Hans': {
      title: '这里的熟面孔',
      nobody: '队里还没有人和这户熟。',
      level: (level) => ['生疏了', '见过', '认得', '信得过'][level] ?? '',
      met: (times, day) => (times === 1 ? `见过一次，${day}` : `见过 ${times} 次，最近是${day}`),
      introduced: (by, day) => (by === '' ? `${day}经介绍上门` : `${day}由${by}带着上门`),
      marked: '师傅标记的',
      declined: (times) => `之后有 ${times} 次不愿意`,
    },
    'zh-Hant': {
      title: '這裡的熟面孔',
      nobody: '隊裡還沒有人和這戶熟。',
      level: (level) => ['生疏了', '見過', '認得', '信得過'][level] ?? '',
      met: (times, day) => (times === 1 ? `見過一次，${day}` : `見過 ${times} 次，最近是${day}`),
      introduced: (by, day) => (by === '' ? `${day}經介紹上門` : `${day}由${by}帶著上門`),
      marked: '師傅標記的',
      declined: (times) => `之後有 ${times} 次不願意`,
    },
  },
)

/** "met 7 times, last on 3 Mar; introduced by Lin on 2 Mar": from what the level was concluded. */
export function sayFamiliarity(
  { times, last, introduced, isMarked, declined }: KnownFace,
  today: EpochDay,
  language: Language,
): string {
  const words = knownFaceWords[language]
  const parts = [
    last === null ? '' : words.met(times, sayDay(last, today, language)),
    introduced ? words.introduced(introduced.by, sayDay(introduced.on, today, language)) : '',
    isMarked ? words.marked : '',
    declined > 0 ? words.declined(declined) : '',
  ]
  return parts.filter((part) => part !== '').join(language === 'en' ? '; ' : '；')
}
