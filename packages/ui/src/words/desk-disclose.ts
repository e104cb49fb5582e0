import { defineWords } from './define.ts'

const n = (count: number) => count.toLocaleString('en')

/** Giving what the register knows to another body, by name of a legal instrument. */
export const discloseWords = defineWords(
  {
    title: 'Give information to another body',
    intro:
      'Write down here what is given away before it leaves the house. It is logged for each household for good, and cannot be taken back.',
    noEnforcement:
      'This programme allows no use for law enforcement: to police, courts or the like it is refused.',
    onlyEnforcement: (instrument: string) =>
      `For law enforcement only by the instrument that the programme names: ${instrument}`,
    to: 'To whom',
    toHint: 'The body and its department',
    instrument: 'Legal instrument',
    instrumentHint: 'Law, order or decision, with its number',
    what: 'What is given, and for what',
    households: 'Which households',
    householdsHint:
      'Their numbers, one a line or pasted from a list; the team lead finds a household’s number on its page.',
    counted: (count: number) => (count === 1 ? '1 household' : `${n(count)} households`),
    missing: 'Paste at least one household’s number.',
    tooMany: 'At most 5,000 households at once.',
    give: 'Write it down',
    done: (count: number, to: string) =>
      `Given to ${to}: ${count === 1 ? '1 household' : `${n(count)} households`}. It is in the log.`,
    log: 'See the log',
    refused: 'This programme does not authorise use for law enforcement. Nothing was given.',
    refusedBut: (instrument: string) =>
      `This programme authorises use for law enforcement only by “${instrument}”. Nothing was given.`,
    unknownHousehold: 'One of these households is not in the register. Nothing was given.',
  },
  {
    'zh-Hans': {
      title: '对外提供信息',
      intro: '信息送出之前先在这里写明。每一户都会永久留下记录，不能撤回。',
      noEnforcement: '本专项不允许用于执法：向公安、法院等机关提供一律拒绝。',
      onlyEnforcement: (instrument) => `用于执法，只限专项写明的法律文书：${instrument}`,
      to: '提供给谁',
      toHint: '机关及其部门',
      instrument: '法律文书',
      instrumentHint: '法律、命令或决定，写明文号',
      what: '提供什么、作何用途',
      households: '哪些户',
      householdsHint: '住户编号，一行一个，或从名单粘贴；组长在该户页面上可以看到住户编号。',
      counted: (count) => `${n(count)} 户`,
      missing: '请至少粘贴一个住户编号。',
      tooMany: '一次最多 5,000 户。',
      give: '写入记录',
      done: (count, to) => `已写明向${to}提供 ${n(count)} 户，记录在案。`,
      log: '查看记录',
      refused: '本专项不允许用于执法。没有提供任何信息。',
      refusedBut: (instrument) => `本专项只允许凭“${instrument}”用于执法。没有提供任何信息。`,
      unknownHousehold: '其中有一户不在底册里。没有提供任何信息。',
    },
    'zh-Hant': {
      title: '對外提供資料',
      intro: '資料送出之前先在這裡寫明。每一戶都會永久留下紀錄，不能撤回。',
      noEnforcement: '本專案不允許用於執法：向警察、法院等機關提供一律拒絕。',
      onlyEnforcement: (instrument) => `用於執法，只限專案寫明的法律文書：${instrument}`,
      to: '提供給誰',
      toHint: '機關及其部門',
      instrument: '法律文書',
      instrumentHint: '法律、命令或決定，寫明文號',
      what: '提供什麼、作何用途',
      households: '哪些戶',
      householdsHint: '住戶編號，一行一個，或從名單貼上；組長在該戶頁面上可以看到住戶編號。',
      counted: (count) => `${n(count)} 戶`,
      missing: '請至少貼上一個住戶編號。',
      tooMany: '一次最多 5,000 戶。',
      give: '寫入紀錄',
      done: (count, to) => `已寫明向${to}提供 ${n(count)} 戶，紀錄在案。`,
      log: '查看紀錄',
      refused: '本專案不允許用於執法。沒有提供任何資料。',
      refusedBut: (instrument) => `本專案只允許憑「${instrument}」用於執法。沒有提供任何資料。`,
      unknownHousehold: '其中有一戶不在名冊裡。沒有提供任何資料。',
    },
  },
)
