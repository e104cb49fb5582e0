import type { Notice } from '../policy/programme.ts'
import type { InThreeLanguages } from '../shared/language.ts'

/** How a promised visit is called where a programme's title would stand. */
export const appointmentTitle: InThreeLanguages = {
  'zh-Hans': '约好的走访',
  'zh-Hant': '約好的訪視',
  en: 'Visit as agreed',
}

/** What is said where nothing is asked: we come because it was agreed. */
export const appointmentNotice: Notice = {
  say: {
    'zh-Hans': '跟您约好这个时间来的，现在方便吗？',
    'zh-Hant': '跟您約好這個時間來的，現在方便嗎？',
    en: 'We agreed on this time. Is it still convenient?',
  },
  who: {
    'zh-Hans': '本责任区的走访人员',
    'zh-Hant': '本責任區的訪視人員',
    en: 'The team of this beat',
  },
  why: {
    'zh-Hans': '按约定再来一趟',
    'zh-Hant': '按約定再來一趟',
    en: 'To keep what was agreed',
  },
  voluntary: 'voluntary',
  until: {
    'zh-Hans': '走访之后，预约随走访记录一起删除',
    'zh-Hant': '訪視之後，預約隨訪視紀錄一起刪除',
    en: 'The appointment is deleted together with the record of the visit',
  },
  rights: {
    'zh-Hans': '您可以改时间、换方式，也可以取消',
    'zh-Hant': '您可以改時間、換方式，也可以取消',
    en: 'You may change the time, choose another way, or cancel',
  },
}
