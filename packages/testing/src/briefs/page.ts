import type { Brief } from '@doorstep/domain/doorstep/brief.ts'
import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'
import { type Language, languages } from '@doorstep/domain/shared/language.ts'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import type { Typical } from './request-of.ts'
import { briefFor, toWhom } from './said.ts'
import { typicalHouseholds } from './typical.ts'

const shown = [
  'kept-promise',
  'elder-alone',
  'two-elders',
  'newborn',
  'away-to-come',
  'careful-passed',
  'bereaved',
  'declined-before',
  'new-tenants',
  'isolating',
  'night-worker',
  'other-language',
]

/** The households of the page, in its order. */
export const typicalTwelve = (playbook: Playbook): readonly Typical[] => {
  const all = typicalHouseholds(playbook)
  return shown.flatMap((key) => all.find((one) => one.key === key) ?? [])
}

/** Where the page is kept. */
export const briefsPageFile = new URL('../../../../docs/briefs.md', import.meta.url)

const names: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体',
  'zh-Hant': '繁體',
  en: 'English',
}

/** Twelve briefs in three languages, for people to read. */
export const briefsPage = (playbook: Playbook): string =>
  [
    '# Briefs',
    '',
    'What the phone shows at twelve typical doors: what to open with, in which order; how to come; what to avoid; what may be said, and an answer.',
    'In Simplified Chinese as in mainland China, in Traditional Chinese as in Taiwan, and in English. The people are invented. The page is written by',
    '`npm run golden` from the playbook that is given ([playbook.md](playbook.md)), and a test keeps it true; all other typical households stand in',
    '`packages/testing/src/briefs/golden/`.',
    ...typicalTwelve(playbook).flatMap((one, i) => [
      '',
      `## ${i + 1}. ${one.title.en} · ${one.title['zh-Hans']} · ${one.title['zh-Hant']}`,
      ...languages.flatMap((language) => partOf(one, language, playbook)),
    ]),
    '',
  ].join('\n')

function partOf(one: Typical, language: Language, playbook: Playbook): readonly string[] {
  const brief = briefFor(one, language, playbook)
  const words = phoneBriefWords[language]
  return [
    '',
    `### ${names[language]}`,
    '',
    `**${words.openWith}**`,
    '',
    ...brief.openers.map(
      (opener, i) => `${i + 1}. ${opener.words}${toWhom(opener.to, brief, language)}`,
    ),
    ...comingTo(brief, language),
    ...objectionsTo(brief, language),
  ]
}

/** By the first class alone, as it changes most how one comes. */
function comingTo({ classes: [first] }: Brief, language: Language): readonly string[] {
  if (!first) return []
  const words = phoneBriefWords[language]
  const { come, company, introduce, bring } = first.approach
  const title = first.title[language]
  const rule = first.ruleInWords[language]
  const because = language === 'en' ? `(${title}; ${rule})` : `（${title}；${rule}）`
  const colon = language === 'en' ? ': ' : '：'
  return [
    '',
    `**${words.howToCome}** ${because}`,
    '',
    `- ${words.come}${colon}${come[language]}`,
    `- ${words.company}${colon}${company[language]}`,
    `- ${words.introduce}${colon}${introduce[language]}`,
    `- ${words.bring}${colon}${bring[language]}`,
    `- ${words.avoid(first.avoid[language])}`,
  ]
}

function objectionsTo({ objections: [first] }: Brief, language: Language): readonly string[] {
  const heard = first?.heard[0]
  if (!first || !heard) return []
  return [
    '',
    `**${phoneBriefWords[language].mayBeSaid}**`,
    '',
    `> ${heard[language]}`,
    '>',
    `> — ${first.answer[language]}`,
  ]
}
