import { defineWords } from './define.ts'

const n = (count: number) => count.toLocaleString('en')
const households = (count: number) => (count === 1 ? '1 household' : `${n(count)} households`)

/** The households of the desk: looking for them. */
export const householdsWords = defineWords(
  {
    found: (total: number, search: string) =>
      search === ''
        ? `${households(total)} in the beat`
        : `${households(total)} ${total === 1 ? 'matches' : 'match'} “${search}”`,
    search: 'Look for a household',
    searchHint: 'Name, pinyin, phone, address',
    state: 'State',
    building: 'Building',
    anyBuilding: 'Every building',
    door: 'Door',
    names: 'Who lives here',
    size: 'People',
    stateColumn: 'Stands',
    lastMet: 'Last met',
    never: 'not yet met',
    nothing:
      'No household matches. Try fewer letters, a part of the door number, or another state.',
    noHouseholds:
      'Here stand all households of the beat once a list has been taken into the register.',
    loadList: 'Load a list',
  },
  {
    'zh-Hans': {
      found: (total, search) =>
        search === '' ? `责任区里共 ${n(total)} 户` : `${n(total)} 户符合“${search}”`,
      search: '查找住户',
      searchHint: '姓名、拼音、电话、地址',
      state: '状态',
      building: '楼栋',
      anyBuilding: '所有楼栋',
      door: '门牌',
      names: '住在这里的人',
      size: '人数',
      stateColumn: '状态',
      lastMet: '上次见面',
      never: '还没见过',
      nothing: '没有符合的住户。可以少输几个字、只输门牌的一部分，或换一个状态。',
      noHouseholds: '名单收入底册以后，这里会列出责任区的所有住户。',
      loadList: '导入名单',
    },
    'zh-Hant': {
      found: (total, search) =>
        search === '' ? `責任區裡共 ${n(total)} 戶` : `${n(total)} 戶符合「${search}」`,
      search: '尋找住戶',
      searchHint: '姓名、拼音、電話、地址',
      state: '狀態',
      building: '樓棟',
      anyBuilding: '所有樓棟',
      door: '門牌',
      names: '住在這裡的人',
      size: '人數',
      stateColumn: '狀態',
      lastMet: '上次見面',
      never: '還沒見過',
      nothing: '沒有符合的住戶。可以少輸幾個字、只輸門牌的一部分，或換一個狀態。',
      noHouseholds: '名單收入名冊以後，這裡會列出責任區的所有住戶。',
      loadList: '匯入名單',
    },
  },
)
