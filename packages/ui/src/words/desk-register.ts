import { defineWords } from './define.ts'

/** The closed lists of the register by their keys: kinds of dwelling, contacts, why someone lives elsewhere, purposes. */
export const dwellingKindWords = defineWords(
  {
    flat: 'flat',
    'room-in-shared-flat': 'room in a shared flat',
    dormitory: 'dormitory room',
    'site-hut': 'site hut',
    'self-built-house': 'house',
    'shop-lived-in': 'shop lived in',
  },
  {
    'zh-Hans': {
      flat: '套房',
      'room-in-shared-flat': '合租房间',
      dormitory: '宿舍',
      'site-hut': '工棚',
      'self-built-house': '自建房',
      'shop-lived-in': '住人的店铺',
    },
    'zh-Hant': {
      flat: '公寓',
      'room-in-shared-flat': '合租房間',
      dormitory: '宿舍',
      'site-hut': '工寮',
      'self-built-house': '自建住宅',
      'shop-lived-in': '住人的店鋪',
    },
  },
)

export const contactWords = defineWords(
  {
    resident: 'resident',
    owner: 'owner',
    tenant: 'tenant',
    'sub-landlord': 'sub-landlord',
    keyholder: 'keyholder',
    caretaker: 'caretaker',
    staff: 'staff',
  },
  {
    'zh-Hans': {
      resident: '居民',
      owner: '房主',
      tenant: '租客',
      'sub-landlord': '二房东',
      keyholder: '持钥匙的人',
      caretaker: '看门人',
      staff: '员工',
    },
    'zh-Hant': {
      resident: '居民',
      owner: '屋主',
      tenant: '租客',
      'sub-landlord': '二房東',
      keyholder: '持鑰匙的人',
      caretaker: '看門人',
      staff: '員工',
    },
  },
)

export const elsewhereWords = defineWords(
  {
    'owner-lives-elsewhere': 'owner, lives elsewhere',
    'registered-only': 'registered here only',
    'moved-out': 'moved out',
    'works-away': 'works away',
    'studies-away': 'studies away',
    abroad: 'abroad',
    'in-care': 'in care',
    died: 'died',
    vacant: 'the dwelling is vacant',
  },
  {
    'zh-Hans': {
      'owner-lives-elsewhere': '房主，住在别处',
      'registered-only': '只有户口在这里',
      'moved-out': '已搬走',
      'works-away': '在外工作',
      'studies-away': '在外上学',
      abroad: '在国外',
      'in-care': '在养老或护理机构',
      died: '已去世',
      vacant: '房子空着',
    },
    'zh-Hant': {
      'owner-lives-elsewhere': '屋主，住在別處',
      'registered-only': '只有戶籍在這裡',
      'moved-out': '已搬走',
      'works-away': '在外工作',
      'studies-away': '在外就學',
      abroad: '在國外',
      'in-care': '在安養或護理機構',
      died: '已過世',
      vacant: '房子空著',
    },
  },
)

export const purposeWords = defineWords(
  {
    none: 'no purpose',
    register: 'the register',
    rounds: 'planning rounds',
    visits: 'visits',
    coverage: 'coverage',
    lists: 'lists',
    audit: 'audit',
    reports: 'reports',
  },
  {
    'zh-Hans': {
      none: '无',
      register: '查底册',
      rounds: '排路线',
      visits: '走访',
      coverage: '看覆盖情况',
      lists: '处理名单',
      audit: '查阅记录',
      reports: '上报',
    },
    'zh-Hant': {
      none: '無',
      register: '查名冊',
      rounds: '排路線',
      visits: '訪視',
      coverage: '看覆蓋情況',
      lists: '處理名單',
      audit: '查閱紀錄',
      reports: '上報',
    },
  },
)

/** The words for a key; a key that is in no list is said as it stands. */
export const sayKey = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key
