import type { Sex } from '@doorstep/domain/intake/reading.ts'
import type { Chance } from './chance.ts'

/** Family names as often as they are met; given names are made of the syllables below: nobody in particular. */
const family =
  '王王王李李李张张张刘刘陈陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常'
const male =
  '伟强磊洋勇军杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆旭宁海峰林东成建国志文德立永福昌盛荣春生根富贵守信忠义安康'
const female =
  '芳娜敏静丽艳娟霞燕玲桂英秀兰珍琴云莲红梅玉凤洁莉萍颖婷雪慧晶欣怡倩丹蓉薇月香彩菊惠淑贞琳佳妍萱语桐若'
const foreign: readonly (readonly [string, Sex])[] = [
  ['Marlow Tennick', 'male'],
  ['Odile Farrant', 'female'],
  ['Bram Okonjo', 'male'],
  ['Sunniva Hale', 'female'],
  ['Teodor Vashti', 'male'],
  ['Amrita Dolan', 'female'],
  ['Rafe Lindqvist', 'male'],
  ['Imelda Quarry', 'female'],
]

/** Characters that two writings of one name take for each other. */
const soundsAlike = new Map(
  ['婷亭', '慧惠', '丽莉', '建健', '志智', '红洪', '玉钰', '杰洁', '辉晖', '华桦'].flatMap(
    ([a = '', b = '']) => [
      [a, b],
      [b, a],
    ],
  ) as readonly (readonly [string, string])[],
)

const characters = (text: string): readonly string[] => [...text]
const [families, males, females] = [characters(family), characters(male), characters(female)]

export const familyName = (chance: Chance): string => chance.pick(families)

export function fullName(surname: string, sex: Sex, age: number, chance: Chance): string {
  const from = sex === 'male' ? males : females
  // Two characters were usual before the sixties and in the seventies and eighties.
  const hasOne = chance.happens(age > 30 && age < 55 ? 0.35 : 0.12)
  const first = chance.pick(from)
  return surname + first + (hasOne ? '' : chance.pick(from))
}

export const foreigner = (chance: Chance): readonly [string, Sex] => chance.pick(foreign)

/** The same name as somebody writes it who only heard it; the name itself where no character offers. */
export function misheard(name: string): string {
  const at = characters(name).findIndex((char, i) => i > 0 && soundsAlike.has(char))
  return characters(name)
    .map((char, i) => (i === at ? (soundsAlike.get(char) ?? char) : char))
    .join('')
}

const simplified =
  '张刘陈杨黄赵吴孙马罗郑谢许韩冯邓萧潘蒋余叶苏吕卢钟姜谭陆贾邹龙贺顾龚万钱戴严伟强勇军杰涛刚辉鹏华飞鑫宇凯健东国志荣贵义丽艳娟霞玲兰云莲红凤莉颖雪慧丹蓉桥阁栋单业户联电话使状态闲废层号门处册居积费韦闫静贞语'
const traditional =
  '張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭潘蔣餘葉蘇呂盧鐘姜譚陸賈鄒龍賀顧龔萬錢戴嚴偉強勇軍傑濤剛輝鵬華飛鑫宇凱健東國志榮貴義麗艷娟霞玲蘭雲蓮紅鳳莉穎雪慧丹蓉橋閣棟單業戶聯電話使狀態閒廢層號門處冊居積費韋閆靜貞語'
const asTraditional = new Map(
  characters(simplified).map((char, i) => [char, characters(traditional)[i] ?? char]),
)

/** In the other script, for the characters that invented names and headings are made of. */
export const inTraditional = (text: string): string =>
  characters(text)
    .map((char) => asTraditional.get(char) ?? char)
    .join('')
