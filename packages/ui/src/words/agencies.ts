import type { Language } from '@doorstep/domain/shared/language.ts'
import { defineWords } from './define.ts'

/** The agencies that Doorstep knows by a key; another is said by its own name. */
const names = defineWords(
  {
    police: 'the police',
    health: 'the health centre',
    'health-centre': 'the health centre',
    community: 'the community office',
    committee: 'the residents’ committee',
    grid: 'the grid team',
    property: 'the property office',
    fire: 'the fire service',
    gas: 'the gas company',
  },
  {
    'zh-Hans': {
      police: '派出所',
      health: '卫生服务中心',
      'health-centre': '卫生服务中心',
      community: '社区',
      committee: '居委会',
      grid: '网格',
      property: '物业',
      fire: '消防',
      gas: '燃气公司',
    },
    'zh-Hant': {
      police: '派出所',
      health: '衛生服務中心',
      'health-centre': '衛生服務中心',
      community: '社區',
      committee: '居民委員會',
      grid: '網格',
      property: '物業',
      fire: '消防',
      gas: '瓦斯公司',
    },
  },
)

/** An agency by its key or, where it is not a known one, by its own name. */
export function sayAgency(agency: string, language: Language): string {
  const known: Readonly<Record<string, string>> = names[language]
  return Object.hasOwn(known, agency) ? (known[agency] ?? agency) : agency
}
