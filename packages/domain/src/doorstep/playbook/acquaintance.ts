import { type HouseholdClass, words } from './household-class.ts'

/** Every door is one or the other, unless it declined or rents: what to do when nothing more is known. */
export const acquaintance: readonly HouseholdClass[] = [
  {
    key: 'never-met',
    title: words('还没见过面', '還沒見過面', 'Not met yet'),
    when: '!household.everMet && !household.rents',
    ruleInWords: words(
      '还没有人跟这一户谈上过',
      '還沒有人跟這一戶談上過',
      'Nobody has spoken with this household yet',
    ),
    approach: words(
      '证件拿在手上，先说是谁、为什么来、几分钟；问一句怎么称呼方便，记下来。',
      '證件拿在手上，先說是誰、為什麼來、幾分鐘；問一句怎麼稱呼方便，記下來。',
      'Card in hand: who, why, how many minutes. Ask how they like to be called, and note it.',
    ),
    avoid: words(
      '第一面不填长表；不报名单上没人告诉过您的事。',
      '第一面不填長表；不說名單上寫著、卻沒人當面告訴過您的事。',
      'No long form at a first meeting; do not recite from a list what nobody has told you.',
    ),
    openers: [
      {
        id: 'never-met-call-you',
        say: words(
          '您好，我是{worker}，以后这几栋都由我来跑。请问怎么称呼您合适？',
          '您好，我是{worker}，以後這幾棟都由我來跑。請問怎麼稱呼您合適？',
          'Hello, I’m {worker}; I’ll be the one coming to these buildings. What may I call you?',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
      {
        id: 'never-met-card',
        say: words(
          '您好，打扰两分钟。这张卡上有我的名字和电话，楼道、电梯、物业的事都能找我。',
          '您好，打擾兩分鐘。這張卡上有我的名字和電話，樓梯、電梯、管理處的事都能找我。',
          'Hello, two minutes of your time. My name and number are on this card: stairs, lift, caretakers, anything.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
  {
    key: 'met-before',
    title: words('谈上过的住户', '談上過的住戶', 'Met before'),
    when: 'household.everMet && !household.lastDeclined',
    ruleInWords: words(
      '有人跟这一户谈上过，上次没有推辞',
      '有人跟這一戶談上過，上次沒有推辭',
      'Someone has spoken with this household, and was not turned away last time',
    ),
    approach: words(
      '从上回的事接着说：答应过的先回话，没变的不再问。',
      '從上回的事接著說：答應過的先回話，沒變的不再問。',
      'Take it up where it was left: answer what was promised first, and ask nothing that has not changed.',
    ),
    avoid: words(
      '别把上回问过的从头再问一遍；别说成是自己记得，记不清就说记不清。',
      '別把上回問過的從頭再問一遍；記不清就說記不清。',
      'Do not put last time’s questions again from the top; if you do not remember, say so.',
    ),
    openers: [
      {
        id: 'met-before-again',
        say: words(
          '{called}，我是{worker}，又来看您了。上回说的事，后来有下文吗？',
          '{called}，我是{worker}，又來看您了。上回說的事，後來有下文嗎？',
          '{called}, it’s {worker} again. What we talked about last time: has anything come of it?',
        ),
        when: 'true',
        restsOn: 'own-talk',
      },
      {
        id: 'met-before-colleague',
        say: words(
          '{called}，我是{worker}，上回是我同事来的。您当时提的事，后来有人给您回话吗？',
          '{called}，我是{worker}，上回是我同事來的。您當時提的事，後來有人回覆您嗎？',
          '{called}, I’m {worker}; a colleague of mine came last time. What you raised then: has anyone come back to you?',
        ),
        when: 'true',
        restsOn: 'last-talk',
      },
      {
        id: 'met-before-changed',
        say: words(
          '{called}，这阵子家里有什么变动没有？没有的话，我一分钟就走。',
          '{called}，這陣子家裡有什麼變動嗎？沒有的話，我一分鐘就走。',
          '{called}, has anything changed at home lately? If not, I’ll be gone in a minute.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
]
