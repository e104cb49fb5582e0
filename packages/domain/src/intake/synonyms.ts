import { bare } from './plain.ts'
import type { ColumnRole } from './table.ts'

/** How offices head their columns, in the three languages. Compared without spaces, case and brackets. */
const written: Readonly<Partial<Record<ColumnRole, string>>> = {
  name: '姓名 名字 员工姓名 員工姓名 居民姓名 人员姓名 人員姓名 业主姓名 業主姓名 业主 業主 户名 戶名 产权人 產權人 权利人 联系人姓名 旅客姓名 学生姓名 學生姓名 本人姓名 名稱 name fullname owner proprietor patient resident staffname employeename personname contactname traveller passenger employee person',
  'name.given': 'givenname firstname forename givennames firstnames vorname prénom 名',
  'name.family': 'surname familyname lastname nachname 姓 姓氏',
  sex: '性别 性別 男/女 男女 sex gender m/f geschlecht 稱謂 称谓 title sex/title',
  birth:
    '出生日期 出生年月 出生年月日 生日 birth birthdate dateofbirth dob born birthday birthdate geburtsdatum date_of_birth',
  age: '年龄 年齡 岁数 age years ageyears',
  phone:
    '联系电话 聯絡電話 聯繫電話 电话 電話 手机 手機 手机号 手机号码 手機號碼 电话号码 電話號碼 联系方式 聯絡方式 业主电话 業主電話 本人电话 移动电话 phone mobile tel telephone phonenumber ownerphone contact contactnumber mobilenumber cell telefon telpersönlich telweitere telephonecurrent contactphone',
  id: '身份证号 身份证号码 身份證號 身份證號碼 身份证 证件号 证件号码 證件號碼 公民身份号码 身分證字號 idnumber idno nationalid residentnumber residentno identitynumber id(last4) nationalnumber idnumber(last4) documentnumber ausweisnummer idcard passport',
  address:
    '住址 地址 家庭住址 现住址 現住址 现居住地址 现居住地 居住地址 住家地址 详细地址 詳細地址 目的地 目的地址 目的地详细地址 目的地詳細地址 通讯地址 通訊地址 坐落 房屋坐落 address homeaddress homeadress destination destinationaddress currentaddress residentialaddress residence livesat lives place',
  'address.number': 'hausnummer housenumber streetnumber',
  'address.street': 'straße strasse street streetname',
  'address.locality': 'ort wohnort stadt city town suburb locality village',
  'address.postcode': 'postleitzahl plz postcode postalcode zip zipcode',
  'address.region': 'bundesland province state region',
  building: '楼栋 樓棟 栋 棟 楼号 樓號 幢 栋号 棟號 building block tower bldg',
  unit: '单元 單元 单元号 梯 entrance unitno staircase stair',
  floor: '楼层 樓層 层 層 floor level storey',
  room: '房号 房號 房号码 室 室号 室號 户室号 戶室號 房室号 房室號 房间 房間 门 門 门号 門號 门牌 門牌 门牌号 门牌号码 門牌號 門牌號碼 房间号 房間號 房间编号 楼栋-单元-房号 房屋 房屋编号 房屋編號 room roomnumber roomno flat flatnumber flatno flatref door doornumber doorno apartment apartmentno apartmentnumber apt aptno unit',
  relation:
    '与户主关系 與戶主關係 与户主的关系 关系 關係 relation relationtohead relationship relationshiptohead',
  household:
    '户主姓名 户主 戶主 戶主姓名 户号 戶號 headofhousehold householder head household householdno householdid',
  occupation: '职业 職業 工种 工種 岗位 崗位 职务 職務 occupation job position post trade jobtitle',
  employer:
    '工作单位 工作單位 单位 公司 就读学校 工作单位/就读学校 工作单位及职务 employer company workplace workorschool school',
  origin:
    '来源地 來源地 出发地 出發地 来自 來自 旅居地 途经地 origin travelledfrom from comingfrom arrivedfrom departureplace',
  arrived:
    '抵达日期 抵達日期 返回日期 到达日期 到達日期 返乡日期 返鄉日期 返抵日期 到达时间 arrivaldate arrivedon arrived arrival dateofarrival returndate returned einreisedatum dateofarrival',
  residence:
    '居住状态 居住狀態 状态 狀態 入住情况 入住情況 自住/出租 居住情况 使用状态 status occupancy let/own occupation status residency tenure',
  role: '组别 組別 类别 類別 身份 group role kind type',
  health: '病情摘要 管理人群 病史 健康状况 健康狀況 疾病 summary condition diagnosis programme',
  note: '备注 備註 说明 說明 备注说明 其他 其它 专长或需要 專長或需要 remarks remark note notes comments comment other canhelpwith/needs',
  ignore:
    '序号 序號 编号 編號 工号 档案号 no no. nr # 建筑面积 面积 计费面积 area floorarea 末次随访 责任医生 交通方式及班次 交通方式 拟管控措施 到岗时间 返岗日期 体温 今日体温 lastseen clinician file staffno temperature transport transportandnumber plannedmeasure measure isolation temptoday backon start startdate email e-mail emailaddress',
}

/** What may not be taken at all: no field holds it, and its values are dropped before anything is kept. */
const forbidden =
  '民族 族别 族別 宗教 宗教信仰 信仰 政治面貌 党派 黨派 党员 性取向 工会 血型 指纹 基因 信用分 积分 风险等级 religion ethnicity ethnicgroup ethnic race nationalorigin politicalaffiliation politics party sexualorientation union unionmember biometric fingerprint caste creed score riskscore riskrating'

const words = (text: string) => text.split(' ').map(unbracketed)

/** Without what stands in brackets: (㎡), （必填）. */
function unbracketed(text: string): string {
  return bare(text).replace(/[([（【].*?[)\]）】]/g, '')
}

const roleOf = new Map<string, ColumnRole>([
  ...Object.entries(written).flatMap(([role, list]) =>
    words(list).map((word) => [word, role as ColumnRole] as const),
  ),
  ...words(forbidden).map((word) => [word, 'forbidden' as const] as const),
])

/** The role that a heading names, exactly or by the words it is made of; null when none is known. */
export function recognise(heading: string): ColumnRole | null {
  const word = unbracketed(heading)
  if (word === '') return null
  const exact = roleOf.get(word) ?? roleOf.get(word.replace(/[-./]/g, ''))
  if (exact) return exact
  if (isForbidden(word)) return 'forbidden'
  return within(word)
}

/** Long enough to mean the same inside a longer heading. */
const forbiddenWithin = words(forbidden).filter((bad) => bad.length > (bad > '\u007f' ? 1 : 4))

/** A forbidden word inside a longer heading is forbidden too: better one column too few. */
const isForbidden = (word: string): boolean =>
  forbiddenWithin.some((bad) => word.includes(bad)) &&
  !/party$/.test(word.replace('politicalparty', ''))

/** Longest known Chinese word at the end of a heading: 现在的联系电话 is a phone. */
function within(word: string): ColumnRole | null {
  if (word <= '\u007f' || word.length > 14) return null
  for (let from = 1; from <= word.length - 2; from += 1) {
    const role = roleOf.get(word.slice(from))
    if (role) return role
  }
  return null
}
