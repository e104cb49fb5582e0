import { type Topic, topicNames } from '../../facts/topics.ts'

/** Why what a clause says is not taken: asked, imagined, told as a story, long ago, somebody else's. */
const asked =
  /[？?]\s{0,3}$|(?<!找|想|学)(?:吗|么|嘛)\s{0,3}$|(?:是不是|是否|有没有|会不会|能不能|要不要|好不好|不知道?(?!塞|放|丢|收|搁|掉)|不清楚|不确定|不晓得|未知|没问(?:到|清)|没讲明|不肯定)|^\s{0,3}(?:她|他|来|又|还|顺便)?问(?!题|到)|^\s{0,3}(?:已|再次|又|反复)?(?:提醒|叮嘱|嘱咐|劝)|^\s{0,3}(?:reminded|advised|warned|explained|suggested)\b|想(?:知道|问|了解)|询问|咨询|查询|问(?:了|一下|过|到|她|他|他|起)?(?:.{0,5})(?:有没|是否|是不是|怎么|什么|几时|多久|会不会|谁)|\b(?:asked|asks|ask|asking|wonder(?:s|ed|ing)?|not sure|unsure|unclear|don'?t know|do not know|didn'?t say|no idea|checked|check|find out|to ask|query) (?:\w{1,8} ){0,2}(?:if|whether|about (?:any|a)|when)\b|\bwhether\b|\b(?:wants?|wanted|would like|keen|asking|likes?) to know\b|\b(?:did not ask|didn'?t ask)\b/

/** How, where, when, which. */
const askedHow =
  /(?:问|查|咨|[？?]\s{0,3}$|想知|想了解|打听).{0,14}(?:怎|咋|哪|点样|边|去哪|划|要什么|什么材料)|(?:怎么|怎样|去哪|哪里|哪儿|几时|什么时候).{0,10}[？?]?\s{0,3}$|\b(?:know|ask\w{0,3}|wonder\w{0,3}|find out|unsure|not sure) (?:\w{1,6} ){0,2}(?:how|where|which|what|about) .{0,20}(?:school|nursery|place|primary|secondary|college|apply|appl|report|replace)|^\s{0,3}asked for\b/

/** "叫他去看医生", "told her to see the GP": our advice, nothing that is so. */
const advised =
  /(?<!医生|大夫|院方|护士|医院)(?:叫|劝|嘱|建议|提醒|让|催|动员|请)(?:其|老人|对方|家属|家人|阿婆|阿伯|.{0,3}[他她])?(?:一定|必须|要|去|快|早点?|早日|尽快|尽早|记得|有空|赶紧|按时|定期|定时|多|再|先|应该){0,3}(?:看|睇|复|覆|检查|体检|治|吃药|服药|食药|去医|医院|就医|就诊|求医|住院|量)|\b(?:told|urged|encouraged|suggested|persuaded|nagged) (?:her |him |them |she |he |they )?(?:to |should |must )?(?:go|see|ring|call|book|get|take|make|visit|speak)\b|\b(?:should|ought to|must) (?:really )?(?:see|go to|ring|book|visit|get to)\b/

const imagined =
  /(?:如果|要是|万一|假如|假设|倘若|若是|若然|的话$|[怕惊](?:会|他|她|自己|将来|以后)?(?:.{0,3})(?:摔|跌|病|失业|着凉|感冒|生病|再)|担心(?:会|自己|将来|以后)|以免|避免|防止|当心别|小心别|预防)|\b(?:if|in case|unless|what if|might have|would have|hypothetical\w{0,4}|worr(?:ied|ies) (?:about|that) (?:she|he|falling|getting|losing)|(?:afraid|scared|frightened|fear) (?:of|that)|fears|so as not to|to avoid|risk of|could)\b/

const guessed =
  /(?:可能|也许|说不定|大概是|怀疑|猜|好似|好像|似乎|恐怕|看样子|貌似|估计是)|\b(?:maybe|perhaps|possibly|might|may have|may be|probably|suspect|guess|i think|seems|looks like|sounds like|presumably)\b/

const storied =
  /(?:老照片|旧照片|照片里|相册|八点档|连续剧|韩剧|剧集|肥皂剧|梦(?:见|到)|做梦|发梦|电视(?:里|上|剧|说|讲|话|节目)|新闻(?:里|上|说|讲|报)?|小说|故事|剧情|剧里|戏里|电影|抖音|短视频|视频里|直播|微信群|网上说|网上看|朋友圈|报纸|开玩笑|讲笑|比方|例如|比如|譬如|宣传|海报|传单|讲座)|\b(?:dream(?:s|t|ed|ing)?|(?:on|in|watch(?:es|ed|ing)?|reading) (?:the |a |her |his )?(?:tv|telly|television|film|movie|series|soap|book|novel|story|news|paper|papers|radio|drama|programme|eastenders|corrie|leaflet|poster)|storyline|joked?|joking|only kidding|leaflets?|poster|news (?:item|about)|plot|character)\b/

const longAgo =
  /(?:[一二三四五六七八九十廿卅几两多数\d]{1,3}年(?:多)?[之以]?前|年前(?:曾)?(?=.{0,2}(?:摔|得|做|住|开|患|生|离))|多年[之以]?前|以前(?!来|去|上门|敲|不|别)|从前|年轻(?:的)?时|小时候|小的时候|当年|早年|早些年|前几年|前些年|那年|过去|曾经|旧时|旧年|后生(?:时|那)|(?:走|世|身|逝|离|嫁|娶|婚|摔|跌|做手术|失业|中风)(?:了|已|的)?(?:有|快|都)?(?:[一二三四五六七八九十廿卅几好多两\d]{1,3}|好几|几十)年(?:了|多|$)|(?:结婚|去世|过世)多年|(?:19|20)\d\d年|八几年|九几年|文革|解放|去年|前年|以往|退休前|当兵时)|\b(?:(?:\w{1,8}|\d{1,3}) (?:years|yrs) (?:ago|back)|(?:years|yrs|decades|ages) (?:ago|back)|in the (?:army|navy|raf)|national service|used to|last year|when (?:he|she|they|i) (?:was|were) (?:young|younger|a|little|small|\d)|in (?:19|20)\d\d|in the (?:war|fifties|sixties|seventies|eighties|nineties|\d0s)|back in (?:the|19|20)|long ago|decades ago|once upon|in (?:his|her|their) (?:youth|younger days)|as a (?:young|child|boy|girl)|formerly|previously|before (?:he|she) retired|in those days|at one time)\b/

const ofOthers =
  /(?:^|[^有给由托放在跟和同与交问靠请叫帮])(?:隔壁|邻居|邻舍|对门|对面|楼下|楼上|别家|别人家?|人家|同楼|某户|街坊)(?!.{0,8}(?:帮|钥匙|锁匙|漏|吵|矛盾|说|讲|话|照|送|来往|吵架|不和|门|灯|看见|电梯|水|开的|吵过|反映|告诉|叫他|叫她|称))|(?:^|\s)(?:我(?!们|家|去|敲|看|在|问|跟|给|觉|帮)(?!.{0,4}(?:说|讲))|同事|小编)|(?:流浪|野)狗|亲戚家|(?:妹妹?|弟弟?|亲戚|朋友|同学|亲家|姐姐?|哥哥?|姊姊?|同事|妹夫|姐夫|表.|堂.)(?:家)?的(?!电|房|钥|车)|(?:表|堂)(?:妹|姐|弟|哥|姊).{0,2}(?:生|结|摔|跌|病|失|离|去世|过世)|\b(?:sister|brother|cousin|aunt|auntie|uncle|niece|nephew)(?:-in-law)? in (?!hospital|bed|prison|the|a )[a-z]{4,12} (?:is|has|had|broke|fell|lost|died|got|was)\b|(?:看望|探望|探访|去看|陪)(?:朋友|同学|同事|老同学|工友)|(?:朋友|同学|同事|工友|老乡)(?:.{0,2})(?:的|在|得|生|住|走|去世|离|失|被|摔|病)|^\s{0,3}i (?:have|had|am|was|fell|hurt)\b|\bdogs? (?:next door|upstairs|downstairs|opposite|across the \w{1,8}|from (?:next door|upstairs|no))\b|\bfriends? (?:of hers|of his|has|had|in hospital|died|is (?!coming|visiting|arriving))|\b(?:his|her|their|a) friend'?s\b|\bvisiting (?:a |his |her |their )?\w{3,12} in (?:hospital|a home|rehab)|^\s{0,2}(?:coming |will be |be )?back .{0,30}\bwith (?!his|her|the (?:kids|children|baby))|\b(?:neighbour'?s|neighbours'|next door'?s|upstairs'?|downstairs'?|someone else'?s|stray) (?:\w{1,10} )?(?:dog|puppy|son|daughter|baby|wife|husband|cat|kid)|\b(?:^|our |my )(?:colleague|manager)\b|^\s{0,3}(?:i'm|i am|i was|i've|my) (?!told|hear)|\b(?:neighbours?|people|man|woman|lady|family|couple|flat) (?:upstairs|downstairs|next door|opposite|across the \w{1,8}) (?:is|are|has|have|had|keeps?|got)\b|^\s{0,3}(?:heard (?:that )?)?(?:next door|neighbours?|the neighbours?) (?:moving|leaving|is|are|has|have|had|keeps?|got|was)\b|\b(?:not this (?:flat|house|household)|wrong (?:flat|house|door))\b/

/** A friend's matter; what follows in the sentence is still about the friend (`doubted.ts`). */
export const ofFriends =
  /(?:朋友|老友|好友|friend|同学|同事|同乡|老乡|工友|牌友|舞友|舞伴|麻友|棋友|球友|战友|网友|街坊|老姐妹|老同事|牌搭子)(?!.{0,8}(?:帮|要来|会来|来|钥匙|说|讲|话|送|吵|照|介绍|叫他|叫她|称|借|骗|聚|家里?住|陪|一起))|(?:村里|乡下|老家)的?(?:[大二三]?[伯叔婶舅姨]|亲戚|老人|堂|表)|\b(?:her|his|their|a|an?other|old|my|son'?s|daughter'?s|husband'?s|wife'?s|brother'?s|sister'?s) (?:\w{1,10} )?(?:mate|pal|friend|chum|colleague|workmate|classmate|buddy|acquaintance)(?:'s)?(?! (?:is |are |was )?(?:coming|visiting|staying|arriving|has (?:the |a |her |his )?(?:spare )?key|brings|does|helps|comes|takes|drives|pops|calls|who))\b/

/** Said after it: it was somebody else's, or long ago. Whatever the sentence told before is not of this door. */
export const disclaimed =
  /^\s{0,3}(?:没有的事|假的|不是真的|开玩笑的?|其实没有?|误会一场)|住(?:在)?(?:别|其他|另外|外面)的?(?:地方|处|城市|区|县)|(?:跟|和|同|与).{0,5}(?:没|无)(?:有)?(?:什么|任何|直接)?(?:关|关系|关联|干系)|不关.{0,6}事|不是(?:说)?(?:他|她|本|这)(?:们)?(?:家|户|屋|边|栋|座|幢|层|楼|单元)|不是(?:他|她)(?:本人|自己)|非本户|(?:别人|人家|别家|隔壁|邻居)(?:家)?的事|(?:小时候|以前|从前|年轻时?|早年|老早|当年|旧时|几十年前|多年前|上一?辈子?|后生时?)的(?:旧)?事|(?:电视|剧|戏|小说|故事|新闻|手机)(?:里|上|中)?(?:演|讲|看|说|写|播)?的(?:事|剧情|情节)?\s{0,2}$|^\s{0,3}(?:it'?s |its |that'?s |this is |but |so |they'?re )?(?:definitely |actually )?not (?:here|hers?|him|them|his|theirs|(?:this|our) (?:flat|house|household|family|address|one|block|door|lot|building)|(?:in|at|from) (?:this|the same) (?:flat|house|household|address|block|building)|(?:her|his|their) own)(?: though| tho| at all)?\s{0,2}$|\bnothing to do with (?:her|him|them|this|us|the (?:flat|house|family))|\b(?:own|different|another|separate) (?:flat|house|household|address)\b(?! key)|\b(?:years|yrs|decades|ages|long time) ago (?:now|that was)\b|\bnever bother(?:s|ed) (?:him|her)|\b(?:was|were|is|it'?s|all) (?:from|off|on|in) (?:the )?(?:telly|tv|soap|news|film|corrie|eastenders|paper|radio|book)\b|\b(?:on|in) (?:the (?:telly|tv|soap|news|film)|corrie|eastenders|emmerdale)\s{0,2}$/

/** Beliefs, origin, politics: never part of anything proposed. */
export const neverKept =
  /(?:信(?:佛|教|耶稣|基督|主|上帝|道)|念佛|拜佛|烧香|拜神|佛教|基督|天主|教会|教堂|礼拜堂|团契|伊斯兰|清真|穆斯林|回族|藏族|维吾尔|维族|满族|壮族|苗族|彝族|蒙古族|朝鲜族|少数民族|民族|宗教|信仰|做礼拜|做弥撒|祷告|祈祷|圣经|古兰|寺|庙|道教|法轮|邪教|党员|入党|民主党|共产|国民党|民进党|政治|上访|信访|游行|示威|选举|投票|选民|蓝营|绿营|黄丝|蓝丝|政见|反政府|外地人|河南人|新疆人|东北人|四川人|大陆人|大陆妹|新移民|外国人|黑人|白人|印度人|籍贯|难民|原住民|同性恋|性取向)|\b(?:church|chapel|mosque|temple|synagogue|gurdwara|pray(?:s|er|ers|ing)?|bible|quran|koran|muslims?|islam\w{0,3}|christians?|catholics?|protestants?|jew(?:s|ish)?|hindus?|sikhs?|buddhis[mt]s?|jehovah'?s?|witness(?:es)?|evangelical|baptist|methodist|atheist|religio\w{1,4}|faith|mass on|ramadan|halal|kosher|vicar|imam|priest|politic\w{0,5}|labour (?:voter|supporter|party|man|woman|member)|tory|tories|conservatives?|lib dem|reform uk|brexit\w{0,3}|votes?|voted|voter|voting|campaign(?:s|ing)? for|union rep|communist|socialist|protest(?:s|er|ers)?|demonstration|immigrants?|migrants?|refugees?|asylum|ethnic\w{0,3}|nationality|gypsy|travellers|black family|asian family|gay|lesbian|trans)\b/

/** Wishes and habits are said with "if" and "might": "ring if no answer". */
const saidWithIf: readonly Topic[] = [
  'door-habit',
  'time-wanted',
  'visitor-wanted',
  'keyholder',
  'called',
]
const saidAsGuess: readonly Topic[] = [
  ...saidWithIf,
  'away',
  'expects',
  'moving',
  'came-back',
  'treatment',
  'building-fault',
]
/** True still, however long ago it began; of a death and of our own fault people speak long after. */
const stillTrue: readonly Topic[] = [
  'impaired',
  'let-down',
  'called',
  'time-wanted',
  'door-habit',
  'visitor-wanted',
]

/** What neighbours and friends have a part in. */
export const withOthers: readonly Topic[] = [
  'helper',
  'keyholder',
  'building-fault',
  'needs-repair',
  'quarrel',
  'door-habit',
  'let-down',
  'visitor-wanted',
  'expects',
]
/** Who asks how to find a school or where to report a loss says by it that there is one to find or report. */
const askedOfOwn: readonly Topic[] = ['schooling', 'other']

interface Doubt {
  readonly says: RegExp
  readonly except: readonly Topic[]
  readonly unless?: RegExp
}

const doubts: readonly Doubt[] = [
  { says: asked, except: [], unless: askedHow },
  { says: askedHow, except: askedOfOwn },
  { says: advised, except: topicNames.filter((t) => t !== 'treatment' && t !== 'medicine') },
  { says: imagined, except: saidWithIf },
  { says: guessed, except: saidAsGuess },
  { says: storied, except: [] },
  { says: longAgo, except: stillTrue },
  { says: ofOthers, except: withOthers },
  { says: ofFriends, except: withOthers },
]

/** What a clause leaves in doubt; the topics that it does not touch. Null: it states. */
export function doubtOf(clause: string): { readonly except: readonly Topic[] } | null {
  const found = doubts.filter(({ says, unless }) => says.test(clause) && !unless?.test(clause))
  if (found.length === 0) return null
  const [first, ...rest] = found.map(({ except }) => except)
  return { except: (first ?? []).filter((topic) => rest.every((other) => other.includes(topic))) }
}

/** Words that look like a topic and are none: where somebody works, what we explained, what a thing is called. */
const lookalikes =
  /在(?:.{0,5})(?:医院|学校|养老院|幼儿园|药店|药房|法院|婚庆公司|殡仪馆|宠物店|狗场)(?:里)?(?:.{0,3})(?:值班|实习|任职|上班|工作|做|当|打工|开|教书|任教|返工|清洁|保洁|食堂)|(?:告知|解释|讲解|宣传|讲|发|提醒|介绍)(?:了|过|了)?(?:.{0,6})(?:疫苗|流感|防疫|用药|政策|补贴|津贴|低保|医保)|家庭医生|医生签约|电梯广告|(?:一会儿?|马上|很快|等下|等一下|一阵|待会儿?|稍后|晚点|傍晚|晚上|中午|吃饭时)(?:就|再|才|先)?(?:会)?[回返](?:来|家)?|狗年|属狗|热狗|病历|病假条|母[子女](?:都|还|均|平安)?(?:还)?在(?:医院|妇幼|产房)|(?:问|咨询|查|讲)(?:一下|了|过|下)?(?:低保|补贴|津贴|综援)|(?:很久|好久|多年|几年|常年)(?:都)?没(?:有)?[回返](?:来|家)?|药材|医保|老人机|旧手机|夜市|夜宵|考勤|考察|考虑|参考|思考|考核|备考虑|狗粮|(?<=\b(?:works?|working|worked|teaches|taught|nurse|doctor|porter|cleaner|cook|cooks|cleans|volunteers|job|shifts?|security|receptionist|nights?|manager|carer) )(?:at|in|for) (?:a |an |the |our |her |his )?(?:\w{1,10} )?(?:hospital|school|care home|nursing home|nursery|college|university|hospice|a&e|chemist|pharmacy|funeral parlour|garden centre)\b|\b(?:since|from|after|before) (?:his|her|the|a) (?:last |first |second |mini )?(?:strokes?|heart attack|heart bypass|op|operation)\b|\b(?:bit |feels |been |always |being )?sick (?:in|of) (?:the|a) mornings?\b|(?<=\b(?:lost|died|dead|dies|passed|death)\b.{0,30})\b(?:to|of|from|with) (?:\w{1,8} )?(?:cancer|strokes?|heart attacks?|covid|pneumonia|dementia|sepsis)\b|\b[\w ]{1,30} (?:info|information|leaflets?|details|flyer) (?:given|left|passed|posted|dropped)|中风[之以]?后|脑梗[之以]?后|\b(?:going|doing the|go|goes|doing) rounds?\b|正(?:在)?(?:打|搓)(?:麻将|牌)|去(?:了)?(?:吃|饮|喝)(?:了)?.{0,4}喜?酒|怕狗|搬家公司的|(?:从|由)(?:市场|街市|菜市?场|菜市|超市|公园|学校|幼儿园|店里|楼下|外面|诊所|药房|银行|邮局)(?:.{0,2})[回返](?:到?来|到?家)?|\b(?:hearing|sight|eyesight|memory|walking|chest|back) (?:is |was |still )?(?:perfect|fine|good|great|excellent|ok|okay|sharp)\b|(?:大声|小声|慢|快|早|晚|好|多|少|差|近|远)一点|(?:介绍|讲解|推介|派)(?:了)?.{0,2}(?:家务|居家|送餐|长照|养老|陪诊|护工|保姆|就业|招聘|安老).{0,4}|\b(?:flu jabs?|flu vaccines?|covid jabs?|covid booster|vaccinat\w{1,5}|jabs?|hot dogs?|dog'?s life|dogs? (?:allowed|licence)|back (?:soon|shortly|later|in (?:a (?:minute|bit|mo|moment|sec)|an hour|half an hour|\d{1,2} ?min\w{0,4}))|(?:gone|went|off|popped|out|nipped) to (?:the )?(?:shops?|market|post office|town|library|bank|tesco|aldi|lidl|asda|supermarket|chemist|park|bingo|work|pub|gym)|dog ?food|sausage dog toy|sick note|sick pay|cold (?:day|spell|snap|weather|out|tap|house|flat|in)|home office|moving (?:story|film)|keys? workers?|walking distance|school holidays?|(?:budgie|cat|dog|hamster|rabbit|goldfish|bird|pet|parrot|canary|kitten|plant|plants|phone|battery|tv)(?: has| have| just| had)? died|(?:doctor'?s|gp|the|vet'?s) surgery|window cleaner|street cleaner|vacuum cleaner|bank holiday|night out|nights out|row of|heart of|blind(?:s)? (?:down|drawn|closed|shut|up|half)|blinds|(?:son|daughter|kids|children|boy|girl|boys|girls|they|grandchildren) (?:is |are |all |both )?at school|medical (?:centre|card)|health visitor leaflet|told (?:her|him|them) about [\w ]{1,30}|explained [\w ]{1,30}|gave (?:her|him|them) (?:a |the )?(?:leaflet|number|details|form|card)[\w ]{0,30})\b/g

/** The clause with its lookalikes blanked, every other place kept. */
export const withoutLookalikes = (clause: string): string =>
  clause.replace(lookalikes, (found) => '·'.repeat(found.length))

const denied =
  /(?:没人|无人|谁也没|都没人|没有?|未|不|别|无|非|并没|不用|没再|从没|从不|从来没|不再|不是|不算|没去|否认|免得|不必|不需要|不想|不肯|不愿|没什么|没啥|暂不|取消|取消了|停止|不会|不打算|没打算|不准备|(?<!从)来没)(?:再|要|会|是|去|有|在|给|太|曾|喜欢|钟意|中意|爱|什么|任何|听说|考虑|说|使|过|被|真|这么|想|打算|到|自己|养|用|请|得){0,2}$|\b(?:no|not|never|n't|without|none|neither|nor|denies|denied|ruled out|cancelled|isn'?t|doesn'?t|didn'?t|don'?t|hasn'?t|haven'?t|wasn'?t|won'?t|cannot|can'?t|aren'?t|weren'?t|no longer|hasnt|isnt|doesnt|didnt|dont|wasnt|nothing|instead of|rather than|nobody)(?: (?:plans?|intention|thoughts?|wish|mention|word|due|back|a|an|any|the|his|her|their|is|be|been|have|has|had|got|get|in|to|of|sign|signs|longer|more|really|actually|yet|keep|keeps|keeping|being|going|on|with|at|even|ever|currently|own|anyone|known|need|needs|want|wants|use|take|takes|taking|feel|do|does|or|one|much|such|evidence|either|seem|for|that|like|planning|seen|as)){0,4} ?$/

/** "没养狗", "no dog", "not moving after all": denied right before the words. */
export const isDenied = (before: string): boolean => denied.test(before.slice(-40))

const deniedAfter =
  /^.{0,4}?(?:取消|不办了|推迟了|没事|不成|没成|吹了|作废|排除|阴性|不去了|不搬了)|^(?:.{0,14} )?(?:is off|cancelled|called off|postponed|fell through|ruled out|negative|after all$|not after all|all clear)/

const dogIsGone =
  /^.{0,4}?(?:都?没有?$|都没|没了$|死了|送人了?|送走了|卖了$|不在了$|不养了|走了$|走丢)|^(?: \w{1,8}){0,3} (?:dead|died|put down|rehomed|given away|gone)\b/

/** "婚礼取消了", "the wedding is off", "狗死了": denied right after the words. */
export const isDeniedAfter = (topic: Topic, after: string): boolean =>
  (topic === 'dog' ? dogIsGone : deniedAfter).test(after.slice(0, 40))

const over =
  /(?:修好|已修|修复|恢复(?:正常|供|通)|痊愈|康复了|没事了|没大碍|好了(?!吗|.{0,3}(?:再|就|才))|全好|已经好|好晒|退烧|换好|通了|来电了|来水了|解决了|处理好|和好|和解|还清|缴清|已经?整好|整好|弄好|装好了|找人修了|修了$|不漏了|不疼了|不痛了|不咳了|不烧了)|\b(?:(?:is|was|been|got|now|since|already|finally|all|has been|are|were) (?:now |been |since )?(?:fixed|repaired|mended|sorted|replaced|working|restored|resolved|cleared)(?! (?:by|slowly|nights|part|full|at|in|for|away|from|on))|working again|recovered|all better|healed|over it|back on now|back to normal|made (?:it )?up|(?:fine|better|ok|okay|clear|recovered) now|paid off|fully well|fixed (?:now|yesterday|today|last|this|on))\b/
const notOver =
  /(?:没|未|不|还没|等|要|想|希望|几时|快|尽快|早日).{0,4}(?:修好|整好|康复|弄好|解决|好了|痊愈|恢复)|\b(?:not|never|n't|needs?|wants?|to be|hasn'?t|still|isn'?t|until|waiting|wasn'?t|when|being|get) (?:\w{1,6} ){0,3}(?:fixed|repaired|mended|sorted|replaced|working|resolved|recovered|healed|cleared)\b/

/** Of these it can be said that it is over. */
const endsWith: readonly Topic[] = [
  'building-fault',
  'needs-repair',
  'unwell',
  'hurt',
  'quarrel',
  'money-trouble',
]

/** "…，现在好了", "… all sorted now": nothing but that it is over. */
const overSince =
  /^\s{0,3}(?:(?:但|不过|现在|已经?|后来|昨[天日]|琴日|寻日|上周.?|上星期|刚刚?|前天|今天|目前|都|又|人|早就|早)\s?){0,4}(?:修好|整好|弄好|换好|好了|没事|恢复|康复|痊愈|解决)|^\s{0,3}(?:(?:but|now|it'?s|its|all|since|he'?s|she'?s|is|was|has|been|already) ){0,4}(?:fixed|sorted|mended|repaired|better|fine|recovered|ok|okay|working)\b/

/** "电梯修好了", "the lift is fixed", also in the clause after it: nothing to propose. */
export const isOver = (topic: Topic, clause: string, next: string): boolean =>
  endsWith.includes(topic) && !notOver.test(clause) && (over.test(clause) || overSince.test(next))

/** No way of saying these has a "not" in it: where one stands between the words, they are denied. */
const saidWithoutNot: readonly Topic[] = [
  'wedding',
  'newborn',
  'pregnant',
  'exam',
  'dog',
  'helper',
  'job-found',
  'expects',
]

/** "儿子没结婚": denied between the words. */
export const isDeniedWithin = (topic: Topic, words: string): boolean =>
  saidWithoutNot.includes(topic) && /没(?!满)|不(?!到)|未(?!婚|满)|\b(?:not|never|no)\b/.test(words)
