import type { Programme } from '@doorstep/domain/policy/programme.ts'
import type { ProgrammeKey } from '@doorstep/domain/shared/id.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'

const words = (hans: string, hant: string, en: string) => ({ 'zh-Hans': hans, 'zh-Hant': hant, en })

/** The least that a beat works by: every household is met once. */
export const firstContact = (today: EpochDay): Programme => ({
  key: 'first-contact' as ProgrammeKey,
  title: words('初次见面', '初次見面', 'First contact'),
  purpose: 'visits',
  legalBasis: '青石街道社区工作办法第六条',
  authorisedBy: '青石街道办事处',
  start: today - 30,
  end: today + 60,
  retentionDays: 180,
  concerns: { subject: 'household', when: 'household.size >= 0' },
  rhythm: { kind: 'once' },
  hours: { from: 480, to: 1260 },
  tier: 4,
  minutes: 4,
  eligibility: { skills: [], languages: [], agencies: [], twoPersons: false },
  questions: [],
  after: { 'no-answer': { kind: 'retry', afterDays: 1, otherPartOfDay: true, most: 4 } },
  notice: {
    say: words(
      '您好，我们是社区的，来认认门。',
      '您好，我們是社區的，來認認門。',
      'Hello, we are from the community office and came to introduce ourselves.',
    ),
    who: words('青石街道', '青石街道', 'Qingshi Street Office'),
    why: words(
      '认识每一户，有事好联系。',
      '認識每一戶，有事好聯繫。',
      'To know every household, so that we can be reached.',
    ),
    voluntary: 'voluntary',
    until: words('保存180天', '保存180天', 'Kept for 180 days'),
    rights: words(
      '可随时查看、更正、反对。',
      '可隨時查看、更正、反對。',
      'You may see, correct and object at any time.',
    ),
  },
  ways: ['door', 'phone'],
  enforcementInstrument: null,
})
