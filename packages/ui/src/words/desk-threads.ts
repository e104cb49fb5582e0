import { defineWords } from './define.ts'

/** Promises that are owed and questions that may be asked, for the lead. */
export const threadsWords = defineWords(
  {
    title: 'Promises and questions',
    sentence: (owed: number, late: number, asked: number) =>
      [
        owed === 0
          ? 'Nothing is owed'
          : owed === 1
            ? 'One promise is owed'
            : `${owed} promises are owed`,
        late === 0 ? '' : `${late} past their day`,
        asked === 0
          ? ''
          : asked === 1
            ? 'one question may be asked'
            : `${asked} questions may be asked`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    promises: 'What we owe',
    noPromises: 'Nothing is owed to anybody. Promises are made at the door, on the phone.',
    threads: 'What may be asked',
    noThreads: 'There is nothing to ask today. Questions come from remarks, on the phone.',
    door: 'Door',
    what: 'What',
    owner: 'Who keeps it',
    due: 'By when',
    late: 'late',
    ask: 'Question',
    topic: 'About',
    by: 'Noted by',
    until: 'Until',
    hearsay: 'heard from a neighbour',
  },
  {
    'zh-Hans': {
      title: '答应的事和要问的事',
      sentence: (owed, late, asked) =>
        [
          owed === 0 ? '没有欠着的事' : `答应了 ${owed} 件事`,
          late === 0 ? '' : `${late} 件过了日子`,
          asked === 0 ? '' : `${asked} 件可以问`,
        ]
          .filter((part) => part !== '')
          .join('，'),
      promises: '答应过的事',
      noPromises: '没有欠着谁的事。在门口答应的事，用手机记下。',
      threads: '可以问的事',
      noThreads: '今天没有要问的事。要问的事来自手机上的随手记。',
      door: '门户',
      what: '什么事',
      owner: '谁来办',
      due: '哪天以前',
      late: '过期',
      ask: '怎么问',
      topic: '哪方面',
      by: '谁记的',
      until: '问到哪天',
      hearsay: '听邻居说的',
    },
    'zh-Hant': {
      title: '答應的事和要問的事',
      sentence: (owed, late, asked) =>
        [
          owed === 0 ? '沒有欠著的事' : `答應了 ${owed} 件事`,
          late === 0 ? '' : `${late} 件過了日子`,
          asked === 0 ? '' : `${asked} 件可以問`,
        ]
          .filter((part) => part !== '')
          .join('，'),
      promises: '答應過的事',
      noPromises: '沒有欠著誰的事。在門口答應的事，用手機記下。',
      threads: '可以問的事',
      noThreads: '今天沒有要問的事。要問的事來自手機上的隨手記。',
      door: '門戶',
      what: '什麼事',
      owner: '誰來辦',
      due: '哪天以前',
      late: '過期',
      ask: '怎麼問',
      topic: '哪方面',
      by: '誰記的',
      until: '問到哪天',
      hearsay: '聽鄰居說的',
    },
  },
)
