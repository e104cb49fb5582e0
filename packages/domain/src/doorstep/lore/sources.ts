/**
 * Whose word a clause is. Each source is found by what is said of it; it stays the source until the sentence
 * ends or another one is named. Written for plain words.
 */
export type Source = 'own' | 'other' | 'child'

const says =
  '(?:都|也|又|在|就|刚|跟我|同我|和我|告诉|偷偷|电话里|悄悄|来|们){0,2}(?:说(?!话|明|好)|讲(?!话)|(?<!电|打|听)话(?!费|题|剧|筒)|反映|反应|透露|提到|告诉|表示|称|提起|指)'
const relations =
  '(?:们|家|的?(?:阿姨|大妈|大姐|大爷|大叔|太太|师奶|阿婆|阿伯|邻居|老[张王李赵陈刘]|小[张王李]|.{1,2}(?:姐|叔|婶|伯|嫂|姨|生|太|大爷|大妈|阿姨|师傅)))?'
const outsiders =
  '(?:邻居|邻舍|街坊|隔壁(?!房间)|隔篱|对门|对面|楼下|楼上|左邻右里|左邻右舍|物业|保安|门卫|看门|看更|小区门卫|管理员|管理处|管委会|总干事|业委会|法团|管业处|楼长|楼组长|楼主任|里长|邻长|房东|业主|包租婆|中介|店主|居委会?|网格员|同事|送奶|快递(?:员|小哥)?|保洁|清洁工|扫地|房屋署|老板|工友|室友|舍友|二房东|热心人|别人|人家|有人|旁人|大家|大厦|经理|志愿者|义工|看车|小卖部|传达室|警卫)'

const otherWays: readonly RegExp[] = [
  new RegExp(`${outsiders}${relations}.{0,3}${says}`),
  // "楼下小胡说", "看更张伯话": a neighbour by name.
  new RegExp(`${outsiders}(?:的)?[一-鿿]{1,3}(?<!(?:他|她|我|本人|女儿|儿子|老伴))${says}`),
  new RegExp(`(?:听|据)${outsiders}`),
  /(?:听|据)(?:人|别人|人家)?(?:说|讲|闻|话|称|悉|传|了解)|风闻|传闻|(?:好似|好像)听/,
  new RegExp(`${outsiders}.{0,4}(?:的话|讲的|说的|告知)`),
  /\b(?:neighbou?rs?|nei?ghbou?rs?|nie?ghbou?rs?|neigbou?rs?|next[ -]door|security(?: guard)?|guard|(?:managing|letting|estate) agents?|agents|managers|staff|police|pcso|bin ?men|window cleaner|delivery (?:lad|man|driver)|milkman|barber|hairdresser|chemist|shop(?:keeper)?|corner shop|warden|mum at the gate|mums at the gate|caretaker|concierge|porter|landlord|landlady|agent|warden|postman|postie|post lady|lady|bloke|chap|milkman|shopkeeper|housemates?|flatmates?|colleague|lady (?:opposite|upstairs|downstairs|across)|man (?:opposite|upstairs|downstairs|across)|woman (?:opposite|upstairs|downstairs|across)|people (?:opposite|upstairs|downstairs)|upstairs|downstairs|someone|somebody|manager|cleaner|boss|housing officer|opposite|over the road|across the (?:hall|road|landing|way|street|corridor)|(?:no|number|flat) \d{1,4}\w?|gossip|rumour|locals|(?:in|from|at) (?:the )?shop)(?: \w{1,10}){0,5}? (?:says?|said|told|tells|mentioned|mentions|reckons|thinks|thought|claims|reports|reported|believes|heard|warned|saw|has seen|has it|think|thinks|say|tell|reckon|was saying|were saying|swears|told me|tipped (?:us|me) off)\b/,
  /\b(?:according to (?:the |a |her |his |their )?(?:\w{1,12} )?(?:neighbours?|caretaker|concierge|landlord|next door|flat|no|number|porter|warden|postman|agent|lady|man|woman|manager|people|shop|colleague|upstairs|downstairs|housemate|flatmate))\b/,
  /\b(?:i'?m told|i am told|was told|been told|we'?re told|we hear|i hear|i heard|heard (?:that|from|off|in|at|she|he|they|the|it)|hear (?:that|from|she|he|they)|apparently|rumour(?:ed)?|word is|gossip|supposedly|allegedly|says the (?:neighbour|caretaker|landlord|porter|lady|man|woman|postman|agent|warden|concierge)|said the (?:neighbour|caretaker|landlord|porter|lady|man|woman|postman|warden)|(?:says|said) (?:mrs|mr|ms|miss) \w{1,14} (?:next door|opposite|upstairs|downstairs|at|from|across)|from (?:the |a |her |his )?(?:neighbours?|next door|caretaker)|neighbour'?s (?:word|story)|told (?:me |us )?by (?:the |a |her |his |mrs |mr |next |someone))\b/,
]

const youngKin =
  '(?:(?:外)?孙(?:子|女|仔|囡|儿)?|小孙(?:子|女)|小孩子?|孩子(?:们)?|小朋友|小鬼|小家伙|细路(?:仔|女)?|小男孩|小女孩|小姑娘|小学生|娃娃?|小娃|囡囡|细佬仔|小宝|小弟弟|小妹妹|宝宝|小儿子|小女儿|幼子|[一二三四五六七八九十\\d]{1,2}岁(?:大)?的?.{0,3})'
const childWays: readonly RegExp[] = [
  new RegExp(`${youngKin}.{0,3}?(?:\\(.{1,8}\\))?.{0,3}${says}`),
  new RegExp(`${youngKin}.{0,2}(?:开的?门|应的?门|接的?电话|接听)`),
  new RegExp(`${youngKin}.{0,4}(?:自己|一个人|独自|单独)(?:.{0,2})(?:在家|在屋|看家|开门)`),
  new RegExp(`听.{0,3}${youngKin}.{0,3}(?:说|讲|话)`),
  /(?:儿子|女儿|仔|女|囡|闺女)[（(]?(?:才|只有|今年)?[一二三四五六七八九十\d]{1,2}岁[）)]?.{0,4}(?:说|讲|话)/,
  /\b(?:(?:little|small|young|younger|youngest) (?:girl|boy|one|lad|son|daughter|brother|sister|ones?|child|kid)|grandsons?|granddaughters?|grandchild(?:ren)?|grandkids?|child(?:ren)?|kids?|kiddies|kiddie|wee one|bairn|nipper|toddler|schoolboy|schoolgirl|(?:the|a|his|her|their) (?:boy|girl)|youngster|(?:\w{1,10}|\d{1,2})[ -](?:years?|yrs?)[ -]old(?: \w{1,10})?|son,? \(?(?:aged? )?\d{1,2}\)?|daughter,? \(?(?:aged? )?\d{1,2}\)?)(?: \(?(?:aged? )?\d{1,2}\)?)?(?: (?:who|at|the|door|of|there|playing|outside|on|stairs|answered|opened|and|also|just)){0,5},? (?:says?|said|told|tells|mentioned|whispered|blurted|reckons|announced|claims|shouted|thinks|informed)\b/,
  /\b\d{1,2} ?y(?:r|ear)? ?\/?o(?:ld)?\b(?: \w{1,6}){0,3} (?:told|says?|said|answered|reckons)\b/,
  /\b(?:child|boy|girl|kid|kids|children|toddler|little one|wee one|wee lad|wee lass|lad|lass|bairn|grandson|granddaughter|schoolboy|schoolgirl|son|daughter)(?:(?: of|,)? \(?(?:aged? |abt |about |maybe )?\d{1,2}(?: ?(?:yrs?|years?)(?: old)?| ?yo)?\)?)(?: \w{1,6})? (?:answered|opened|came to|picked up|at (?:the )?door|alone|on (?:his|her) own|home alone|says?|said|told|reckons)\b|\b(?:child|boy|girl|kid|kids|children|toddler|little one|wee one|grandson|granddaughter|schoolboy|schoolgirl) (?:answered|opened|came to|picked up|at (?:the )?door|(?:home )?alone|home on (?:his|her) own)\b/,
  /\b(?:says|said|according to|told (?:me )?by|from) (?:the |her |his |their |a )?(?:little|small|young|grandson|granddaughter|grandchild|kids?|children|child|boy|girl|toddler|\d{1,2}[ -]year)/,
]

const ownWays: readonly RegExp[] = [
  /(?:本人|自己|老人|他|她|[伯爷婆太生姐姨叔婶娘妈爸公嫂]|女儿|儿子|媳妇|女婿|老公|老婆|丈夫|妻子|太太|先生|家人|家属|住户|户主|老伴|夫妻|两口子|大人|阿女|阿仔|我们|阿姨|大爷|大妈|女士|租客|租户)(?:亲口|自己|也|都|又|刚才|今天|在电话里|电话里|跟我|和我|还){0,3}(?:说(?!话)|讲(?!话)|(?<!电)话(?=想|要|他|他|最|下|听|可|会|有|住|不)|表示|告诉|坦言|提到)|自述|亲口|我(?:看|见|亲眼)|看到|看见|亲眼|敲门/,
  /\b(?:(?:she|he|they|wife|husband|mother|father|mum|dad|son|daughter|resident|tenant|herself|himself|owner|couple|mrs \w{1,14}|mr \w{1,14}|ms \w{1,14}|partner) (?:also |herself |himself |now |then |just )?(?:says|said|told|tells|mentioned|mentions|explained|confirmed|asked|wants|would like|prefers)|i (?:saw|noticed|think)|saw (?:that|it|her|him)|seen by (?:me|us))\b/,
]

const isIn = (ways: readonly RegExp[], clause: string): boolean =>
  ways.some((way) => way.test(clause))

/** The source that a clause names, if it names one. A child's word counts before another's, another's before the own. */
export function sourceIn(clause: string): Source | null {
  if (isIn(childWays, clause)) return 'child'
  if (isIn(otherWays, clause)) return 'other'
  return isIn(ownWays, clause) ? 'own' : null
}

/** "…, says the neighbour", "邻居说的": it speaks of what came before. */
export const isAfterthought = (clause: string): boolean =>
  /(?:说|讲|话)的[。.!！]?\s{0,3}$|^\s{0,3}(?:so )?(?:says?|said|according to|told by|from|i'?m told|i hear|apparently|or so)\b|^\s{0,3}(?:听|据).{0,8}(?:说|讲|话)(?:的)?$|\b(?:says?|said|told (?:me|us)|reckons)\s{0,2}$/.test(
    clause,
  )
