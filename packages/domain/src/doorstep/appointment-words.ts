import type { Because } from '../due/duty.ts'
import type { Notice } from '../policy/programme.ts'
import type { InThreeLanguages } from '../shared/language.ts'

const isCall = ({ because }: { readonly because: Because }) =>
  because.kind === 'appointment' && because.way !== 'door'

/** How what was promised is called where a programme's title would stand: a visit, or a call. */
export const titleOfAppointment = (duty: { readonly because: Because }): InThreeLanguages =>
  isCall(duty) ? callTitle : visitTitle

/** What is said where nothing is asked: it was agreed. */
export const noticeOfAppointment = (duty: { readonly because: Because }): Notice =>
  isCall(duty) ? callNotice : visitNotice

const visitTitle: InThreeLanguages = {
  'zh-Hans': '约好的走访',
  'zh-Hant': '約好的訪視',
  en: 'Visit as agreed',
}

const callTitle: InThreeLanguages = {
  'zh-Hans': '约好的联系',
  'zh-Hant': '約好的聯絡',
  en: 'Call as agreed',
}

const visitNotice: Notice = {
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

const callNotice: Notice = {
  ...visitNotice,
  say: {
    'zh-Hans': '跟您约好这个时间联系的，现在方便吗？',
    'zh-Hant': '跟您約好這個時間聯絡的，現在方便嗎？',
    en: 'We agreed on this time for a call. Is it still convenient?',
  },
  why: {
    'zh-Hans': '按约定跟您联系',
    'zh-Hant': '依約定與您聯絡',
    en: 'To keep what was agreed',
  },
  until: {
    'zh-Hans': '联系之后，预约随这次的记录一起删除',
    'zh-Hant': '聯絡之後，預約隨這次的紀錄一起刪除',
    en: 'The appointment is deleted together with the record of the call',
  },
}
