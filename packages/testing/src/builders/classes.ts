import type { ClassAnswer } from '@doorstep/protocol/playbook.ts'

const words = (hans: string, hant: string, en: string) => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
})
const opener = (id: string, ...[hans, hant, en]: readonly [string, string, string]) => ({
  id,
  say: words(hans, hant, en),
  without: null,
  when: 'true',
  restsOn: 'nothing' as const,
  setting: 'anyone' as const,
})

/** A class that a team adds: everyone who was never met, on the ground of the builders' households. */
export const ownClass: ClassAnswer = {
  key: 'own-class',
  group: 'contact',
  title: words('刚分到手的门', '剛分到手的門', 'Newly on our beat'),
  when: '!household.everMet && household.knocks == 0',
  ruleInWords: words('一次也没敲过', '一次也沒敲過', 'Never knocked at'),
  approach: {
    come: words('下午', '下午', 'In the afternoon.'),
    company: words('一个人去', '一個人去', 'Alone.'),
    introduce: words('先说名字', '先說名字', 'Your name first.'),
    bring: words('卡片', '卡片', 'A card.'),
  },
  avoid: words('久站', '久站', 'Lingering.'),
  openers: [
    opener(
      'own-class-hello',
      '{called}，您好，我是{worker}，头一回来。',
      '{called}，您好，我是{worker}，第一次來。',
      '{called}, hello, I’m {worker}; it’s my first time here.',
    ),
    opener(
      'own-class-card',
      '{called}，这是我的卡片，有事找我。',
      '{called}，這是我的卡片，有事找我。',
      '{called}, here is my card; ring when you need me.',
    ),
  ],
  objections: ['no-time'],
}
