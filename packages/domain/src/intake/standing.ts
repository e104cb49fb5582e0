import { bare } from './plain.ts'
import type { DwellingRole, ElsewhereReason, Residence } from './reading.ts'

/** What a list says of somebody at a door: what they are to it, and whether they live behind it. */
export interface Standing {
  readonly role: DwellingRole
  readonly livesHere: Residence
}

/** What the list as a whole is: who is in it stands by that where a row says no more. */
export interface ListNature {
  readonly isOwnerList: boolean
  readonly isRegister: boolean
}

/** Reads the cells that say what somebody is to a door. What they do not say is not guessed. */
export function standingOf(
  cells: { readonly role: string; readonly residence: string },
  { isOwnerList, isRegister }: ListNature,
): Standing {
  const mark = bare(cells.residence)
  const role = roleOf(bare(cells.role)) ?? (isOwnerList ? ownerOr(mark) : 'resident')
  return { role, livesHere: residenceOf(mark, role) ?? unsaid(role, isRegister) }
}

/** Whoever is only to be asked about a door need not live there; a tenant does. */
function unsaid(role: DwellingRole, isRegister: boolean): Residence {
  if (role === 'tenant') return { kind: 'lives-here' }
  return isRegister && role === 'resident' ? { kind: 'lives-here' } : { kind: 'not-said' }
}

const roles: readonly (readonly [DwellingRole, RegExp])[] = [
  ['sub-landlord', /二房东|二房東|转租|轉租|sub-?landlord|sublet/],
  ['keyholder', /钥匙|鑰匙|keyholder/],
  [
    'caretaker',
    /管理员|管理員|门卫|門衛|楼管|樓管|楼长|樓長|宿管|caretaker|concierge|janitor|warden/,
  ],
  ['owner', /业主|業主|房东|房東|产权人|產權人|owner|landlord/],
  ['tenant', /租户|租戶|租客|承租|tenant|lodger/],
]

const roleOf = (mark: string): DwellingRole | undefined =>
  mark === '' ? undefined : roles.find(([, words]) => words.test(mark))?.[0]

/** A property list names its owners, and where somebody else lives, says so of them. */
const ownerOr = (mark: string): DwellingRole =>
  /租户|租戶|租客|tenant/.test(mark) ? 'tenant' : 'owner'

const elsewhere: readonly (readonly [ElsewhereReason, RegExp])[] = [
  ['vacant', /空置|vacant|empty/],
  ['died', /死亡|去世|病故|注销|註銷|died|deceased/],
  ['abroad', /出国|出國|境外|国外|國外|abroad|overseas/],
  ['in-care', /养老院|養老院|福利院|敬老院|护理院|護理院|住院|carehome|nursinghome|inhospital/],
  ['studies-away', /在读|在讀|就读|就讀|求学|求學|studying|student/],
  [
    'registered-only',
    /空挂|空掛|人户分离|人戶分離|户在人不在|戶在人不在|挂户|掛戶|registeredonly|non-?resident|notresident/,
  ],
  ['moved-out', /搬|迁出|遷出|moved/],
  ['works-away', /外出|务工|務工|在外|away|elsewhere/],
]

/** Where a row says that somebody is, whether here or, with the reason, elsewhere. */
function residenceOf(mark: string, role: DwellingRole): Residence | null {
  if (mark === '') return null
  const because = elsewhere.find(([, words]) => words.test(mark))?.[0]
  if (because) return { kind: 'lives-elsewhere', because }
  if (/自住|常住|在住|人在户不在|人在戶不在|owner-?occup|resident|present|liveshere/.test(mark))
    return { kind: 'lives-here' }
  const isLet = role === 'owner' && /出租|^let/.test(mark)
  return isLet ? { kind: 'lives-elsewhere', because: 'owner-lives-elsewhere' } : null
}
