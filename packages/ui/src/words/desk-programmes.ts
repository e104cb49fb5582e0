import { defineWords } from './define.ts'

const n = (count: number) => count.toLocaleString('en')

/** Programmes: what runs, what one of them asks of whom, and its text. */
export const programmeWords = defineWords(
  {
    title: 'Programmes',
    purpose: 'Who must be seen, how often, on which legal basis, until when.',
    emptyTitle: 'No programme yet',
    emptyWhy:
      'A programme says who is visited and why. Without one nobody is due. Write the first.',
    write: 'Write a programme',
    groupOf: (group: string) =>
      ({
        running: 'Running',
        coming: 'Coming',
        given: 'Given with Doorstep, not started',
        ended: 'Ended',
      })[group] ?? group,
    givenWhy:
      'Open one, put in your own orders and days, and publish it. Until then nobody is due for it.',
    givenUntil: (day: string) => `would run until ${day}`,
    start: 'Look over and start',
    groupEmptyOf: (group: string) =>
      ({ running: 'None is running today.', coming: 'None is coming.', ended: 'None has ended.' })[
        group
      ] ?? '',
    until: (day: string) => `until ${day}`,
    from: (day: string) => `from ${day}`,
    endedOn: (day: string) => `ended ${day}`,
    total: (count: number, subject: string) =>
      subject === 'person'
        ? count === 1
          ? '1 person'
          : `${n(count)} people`
        : count === 1
          ? '1 household'
          : `${n(count)} households`,
    purposeOf: (purpose: string) =>
      ({
        register: 'register: who lives here',
        movement: 'movement: who arrives and leaves',
        isolation: 'isolation at home',
        health: 'health',
        visits: 'visits',
      })[purpose] ?? purpose,
    all: 'All programmes',
    edit: 'Edit the text',
    end: 'End it today',
    endAndErase: 'End it and erase',
    erase: 'Erase what it held',
    eraseNow: 'Erase it for good',
    ended: (title: string, erases: boolean) =>
      erases
        ? `${title} has ended. What was held for its purpose alone is erased.`
        : `${title} has ended.`,
    endSays: (erases: boolean): string =>
      erases
        ? 'Ending it takes away its duties at once and erases what is held for its purpose, unless another running programme has the same purpose. What is erased does not come back; the register and the visits stay.'
        : 'Ending it takes away its duties at once; what is known stays.',
    eraseSays:
      'Erases what is held for its purpose, unless another running programme has the same purpose. What is erased does not come back; the register and the visits stay.',
    facts: 'What it stands on',
    purposeLabel: 'Purpose',
    legalBasis: 'Legal basis',
    authorisedBy: 'Ordered by',
    period: 'From and until',
    retention: 'Kept for',
    eraseOn: (day: string) => `will be erased on ${day}`,
    erasedOn: (day: string) => `erased on ${day}`,
    whoMayEnd: 'It ends for every beat: an administrator, or a lead of all beats, may end it.',
    days: (count: number) => (count === 1 ? '1 day' : `${n(count)} days`),
    enforcement: 'Use for law enforcement',
    enforcementNone: 'No. It is refused.',
    concerns: 'Whom it concerns',
    condition: 'As a condition',
    rhythm: 'How often',
    whoMayGo: 'Who may go',
    anyone: 'Anyone of the team',
    twoPersons: 'two together',
    hours: 'Hours',
    ways: 'How they may be reached',
    minutes: (count: number) => `about ${count} min`,
    questions: 'What is asked',
    noQuestions: 'Nothing is asked.',
    required: 'required',
    ofOf: (of: string) =>
      ({
        'each-member': 'of each member',
        'each-concerned': 'of each person concerned',
        household: 'of the household',
      })[of] ?? '',
    answerText: 'in words',
    answerYesNo: 'yes or no',
    answerNumber: (unit: string, min: number, max: number) => `${min}–${max} ${unit}`.trim(),
    answerOne: (options: string) => `one of: ${options}`,
    answerSome: (options: string) => `any of: ${options}`,
    after: 'What follows',
    nothingFollows: 'Nothing follows by itself.',
    progressToday: 'Today',
    listOf: (parts: readonly string[]) => parts.join(', '),
  },
  {
    'zh-Hans': {
      title: '专项',
      purpose: '要见谁、多久见一次、依据什么、到哪天为止。',
      emptyTitle: '还没有专项',
      emptyWhy: '专项说明走访谁、为什么。没有专项就没有待访。先写第一个。',
      write: '写一个专项',
      groupOf: (group) =>
        ({
          running: '正在进行',
          coming: '即将开始',
          given: '随叩门附带，还没启动',
          ended: '已结束',
        })[group] ?? group,
      givenWhy: '打开一个，填上自己的依据和日期再发布。发布之前，没有人因它待访。',
      givenUntil: (day) => `启动后到 ${day}`,
      start: '看一遍并启动',
      groupEmptyOf: (group) =>
        ({
          running: '今天没有进行中的专项。',
          coming: '没有即将开始的。',
          ended: '没有已结束的。',
        })[group] ?? '',
      until: (day) => `到 ${day}`,
      from: (day) => `从 ${day} 起`,
      endedOn: (day) => `${day} 结束`,
      total: (count, subject) => (subject === 'person' ? `${n(count)} 人` : `${n(count)} 户`),
      purposeOf: (purpose) =>
        ({
          register: '底册：谁住在这里',
          movement: '往来：谁来、谁走',
          isolation: '居家隔离',
          health: '健康',
          visits: '走访',
        })[purpose] ?? purpose,
      all: '全部专项',
      edit: '修改文本',
      end: '今天结束',
      endAndErase: '结束并删除',
      erase: '删除为它保存的内容',
      eraseNow: '永久删除',
      ended: (title, erases) =>
        erases ? `${title}已结束，只为它的目的保存的内容已删除。` : `${title}已结束。`,
      endSays: (erases) =>
        erases
          ? '结束后它的待办立即取消，为它的目的保存的内容立即删除，除非另有同一目的的专项在进行。删除后不能恢复；底册和走访不受影响。'
          : '结束后它的待办立即取消，已知的内容不受影响。',
      eraseSays:
        '为它的目的保存的内容立即删除，除非另有同一目的的专项在进行。删除后不能恢复；底册和走访不受影响。',
      facts: '依据',
      purposeLabel: '目的',
      legalBasis: '法律依据',
      authorisedBy: '由谁决定',
      period: '起止',
      retention: '保存期限',
      eraseOn: (day) => `将于${day}删除`,
      erasedOn: (day) => `${day}已删除`,
      whoMayEnd: '结束会影响所有责任区：管理员或负责全部责任区的组长可以结束。',
      days: (count) => `${n(count)} 天`,
      enforcement: '用于执法',
      enforcementNone: '不用于执法，有此要求一律拒绝。',
      concerns: '涉及谁',
      condition: '写成条件',
      rhythm: '多久一次',
      whoMayGo: '谁可以去',
      anyone: '队里任何人',
      twoPersons: '两人同去',
      hours: '时段',
      ways: '怎样联系',
      minutes: (count) => `约 ${count} 分钟`,
      questions: '问什么',
      noQuestions: '不问问题。',
      required: '必填',
      ofOf: (of) =>
        ({ 'each-member': '每个成员', 'each-concerned': '每个涉及的人', household: '整户' })[of] ??
        '',
      answerText: '文字',
      answerYesNo: '是或否',
      answerNumber: (unit, min, max) => `${min}–${max} ${unit}`.trim(),
      answerOne: (options) => `选一项：${options}`,
      answerSome: (options) => `可多选：${options}`,
      after: '之后怎么办',
      nothingFollows: '没有自动的后续。',
      progressToday: '今天',
      listOf: (parts) => parts.join('、'),
    },
    'zh-Hant': {
      title: '專案',
      purpose: '要見誰、多久見一次、依據什麼、到哪天為止。',
      emptyTitle: '還沒有專案',
      emptyWhy: '專案說明訪視誰、為什麼。沒有專案就沒有待訪。先寫第一個。',
      write: '寫一個專案',
      groupOf: (group) =>
        ({
          running: '正在進行',
          coming: '即將開始',
          given: '隨叩門附帶，還沒啟動',
          ended: '已結束',
        })[group] ?? group,
      givenWhy: '打開一個，填上自己的依據和日期再發布。發布之前，沒有人因它待訪。',
      givenUntil: (day) => `啟動後到 ${day}`,
      start: '看一遍並啟動',
      groupEmptyOf: (group) =>
        ({
          running: '今天沒有進行中的專案。',
          coming: '沒有即將開始的。',
          ended: '沒有已結束的。',
        })[group] ?? '',
      until: (day) => `到 ${day}`,
      from: (day) => `從 ${day} 起`,
      endedOn: (day) => `${day} 結束`,
      total: (count, subject) => (subject === 'person' ? `${n(count)} 人` : `${n(count)} 戶`),
      purposeOf: (purpose) =>
        ({
          register: '名冊：誰住在這裡',
          movement: '往來：誰來、誰走',
          isolation: '居家隔離',
          health: '健康',
          visits: '訪視',
        })[purpose] ?? purpose,
      all: '全部專案',
      edit: '修改文字',
      end: '今天結束',
      endAndErase: '結束並刪除',
      erase: '刪除為它保存的內容',
      eraseNow: '永久刪除',
      ended: (title, erases) =>
        erases ? `${title}已結束，只為它的目的保存的內容已刪除。` : `${title}已結束。`,
      endSays: (erases) =>
        erases
          ? '結束後它的待辦立即取消，為它的目的保存的內容立即刪除，除非另有同一目的的專案在進行。刪除後不能還原；名冊和訪視不受影響。'
          : '結束後它的待辦立即取消，已知的內容不受影響。',
      eraseSays:
        '為它的目的保存的內容立即刪除，除非另有同一目的的專案在進行。刪除後不能還原；名冊和訪視不受影響。',
      facts: '依據',
      purposeLabel: '目的',
      legalBasis: '法律依據',
      authorisedBy: '由誰決定',
      period: '起訖',
      retention: '保存期限',
      eraseOn: (day) => `將於${day}刪除`,
      erasedOn: (day) => `${day}已刪除`,
      whoMayEnd: '結束會影響所有責任區：管理員或負責全部責任區的組長可以結束。',
      days: (count) => `${n(count)} 天`,
      enforcement: '用於執法',
      enforcementNone: '不用於執法，有此要求一律拒絕。',
      concerns: '涉及誰',
      condition: '寫成條件',
      rhythm: '多久一次',
      whoMayGo: '誰可以去',
      anyone: '隊裡任何人',
      twoPersons: '兩人同去',
      hours: '時段',
      ways: '怎樣聯絡',
      minutes: (count) => `約 ${count} 分鐘`,
      questions: '問什麼',
      noQuestions: '不問問題。',
      required: '必填',
      ofOf: (of) =>
        ({ 'each-member': '每個成員', 'each-concerned': '每個涉及的人', household: '整戶' })[of] ??
        '',
      answerText: '文字',
      answerYesNo: '是或否',
      answerNumber: (unit, min, max) => `${min}–${max} ${unit}`.trim(),
      answerOne: (options) => `選一項：${options}`,
      answerSome: (options) => `可多選：${options}`,
      after: '之後怎麼辦',
      nothingFollows: '沒有自動的後續。',
      progressToday: '今天',
      listOf: (parts) => parts.join('、'),
    },
  },
)
