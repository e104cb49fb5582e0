/** How remarks call people; the longer ones first. Written for plain words. */
const zhPerson =
  /(?:小|大|二|三)?(?:外孙女|外孙|孙女|孙子|儿子|女儿|闺女|老伴|老公|老婆|丈夫|妻子|太太|先生|爱人|媳妇|女婿|新抱|父亲|母亲|爸爸|妈妈|老爸|老妈|爷爷|奶奶|外公|外婆|公公|婆婆|岳父|岳母|哥哥|姐姐|弟弟|妹妹|阿仔|阿女|侄女|侄子|外甥女?|表[哥姐弟妹]|亲戚|保姆|房东|租客|老人家?|孩子|小孩|两口子|夫妻|全家|一家人?|阿[婆公伯姨爷嫲妈爸]|宝宝)|(?<![\u4e00-\u9fff])(?:老|小|阿)[张王李赵陈刘杨黄吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛]|[张王李赵陈刘杨黄吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛](?:大爷|大妈|阿姨|奶奶|爷爷|老师|先生|太太|女士|小姐|师傅|伯伯?|叔叔?|婶婶?|姨|太|生|婆婆?|公|嫂|姐|哥|师奶)/g
const enPerson =
  /\b(?:(?:his|her|their|the) )?(?:elder |older |younger |youngest |eldest |oldest |little |late )?(?:sons?|daughters?|sister|brother|mum|mother|dad|father|parents|husband|wife|partner|grandson|granddaughter|grandad|grandma|gran|nan|granny|grandfather|grandmother|nephew|niece|aunt|uncle|cousin|lodger|tenants?|flatmate|baby|twins|couple|mother-in-law|father-in-law|son-in-law|daughter-in-law|boyfriend|girlfriend|boy|girl)\b|\b(?:mr|mrs|ms|miss|dr)\.? [a-z'-]{2,14}\b|\bold [a-z]{3,10}(?= (?:is|has|fell|had|was))/g

/** Somebody named in the words, and where. */
export interface Called {
  readonly from: number
  readonly to: number
}

/** Everybody whom plain words name, in the order in which they stand. */
export const peopleIn = (plain: string): readonly Called[] =>
  [zhPerson, enPerson]
    .flatMap((person) => [...plain.matchAll(person)])
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .sort((a, b) => a.from - b.from)
