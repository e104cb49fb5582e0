import { surnameOf } from '@doorstep/domain/doorstep/address-form.ts'
import type { Role } from '@doorstep/domain/rights/role.ts'
import type { Language } from '@doorstep/domain/shared/language.ts'
import { defineWords } from './define.ts'

const writerWords = defineWords(
  { commandLine: 'a command on the server' },
  {
    'zh-Hans': { commandLine: '服务器命令' },
    'zh-Hant': { commandLine: '伺服器指令' },
  },
)

/** Who wrote something: the name behind the account, or that it came by the command line. */
export const sayWriter = (by: string, language: Language): string =>
  by === 'command-line' ? writerWords[language].commandLine : by

export const roleWords: Readonly<Record<Language, Readonly<Record<Role, string>>>> = defineWords(
  {
    administrator: 'Administrator',
    lead: 'Team lead',
    worker: 'Worker',
    hotline: 'Hotline',
    'case-worker': 'Case worker',
    partner: 'Partner agency',
  },
  {
    'zh-Hans': {
      administrator: '管理员',
      lead: '组长',
      worker: '工作人员',
      hotline: '热线',
      'case-worker': '个案社工',
      partner: '协作单位',
    },
    'zh-Hant': {
      administrator: '管理員',
      lead: '組長',
      worker: '工作人員',
      hotline: '熱線',
      'case-worker': '個案社工',
      partner: '協作單位',
    },
  },
)

export const standingWords = defineWords(
  { mentor: 'mentor', newcomer: 'newcomer', member: '' },
  {
    'zh-Hans': { mentor: '师傅', newcomer: '新人', member: '' },
    'zh-Hant': { mentor: '師傅', newcomer: '新人', member: '' },
  },
)

const familyWords = defineWords(
  { family: (surname: string) => `Family ${surname}` },
  {
    'zh-Hans': { family: (surname) => `${surname}家` },
    'zh-Hant': { family: (surname) => `${surname}家` },
  },
)

/** "Family Zhou" of the first name given; '' without one. */
export function sayFamily(names: readonly string[], language: Language): string {
  const first = names[0]
  return first === undefined ? '' : familyWords[language].family(surnameOf(first))
}
