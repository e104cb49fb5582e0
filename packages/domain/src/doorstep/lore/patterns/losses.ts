import { type Pattern, saying } from '../pattern.ts'

const zhPapers =
  '(?:身[份分]证|户口本|房产证|房本|土地证|社保卡|医保卡|健保卡|存折|存摺|银行卡|护照|回乡证|残疾证|身心障碍手册|老人卡|老年证|敬老卡|八达通|驾照|驾驶证|结婚证|出生证|证件|钱包|荷包|银包|皮夹|手机|钥匙包)'
const zhGone =
  '(?:找不(?:着|到|见)|不见|丢|掉了|没了|遗失|弄丢|搞丢|偷|被扒|扒走|挂失|补办|不知(?:塞|放|收|丢)|没埋|打不见)'
const enPapers =
  '(?:passport|bus pass|bank ?card|debit card|credit card|purse|wallet|handbag|bag|driving licence|birth certificate|(?:id|library|oyster|freedom|railcard|travel) ?(?:card|pass)|blue badge|phone|mobile|bike|mobility scooter|papers|documents|paperwork)'

/** What was lost, stolen or tried on them: no topic of its own, and help is often needed. */
export const losses: readonly Pattern[] = saying('other', {
  zhLost: new RegExp(
    `${zhPapers}.{0,6}${zhGone}|(?:丢|弄丢|搞丢|遗失|不见|补办|挂失|掉)(?:了)?.{0,3}${zhPapers}`,
  ),
  zhTaken:
    /(?:给|被|让)(?:人|贼|小偷)?.{0,3}(?:偷|扒|抢|摸|撬|卸|顺)(?:了|走)|遭(?:了)?(?:小偷|贼)|入室盗窃|(?:家里?|屋企|车)(?:.{0,2})(?:进|遭|来)了?(?:贼|小偷)|爆格|失窃|被盗/,
  zhTried:
    /(?:接|收)(?:到|了).{0,4}(?:诈骗|骗子|假冒?(?:检察官|警察|公安|客服|银行)|冒充|假.{0,4})(?:.{0,4})(?:电话|短信|讯息|信息)?|(?:骗子|诈骗|冒充).{0,6}(?:电话|短信|上门|链接)|差点(?:.{0,3})(?:被骗|汇|转账|领钱|上当|去领|去汇)|(?:账号|帐号|微信|line|whatsapp|手机)(?:被|给)(?:盗|骇|hack)/,
  zhPosing:
    /(?:自称|假冒|冒充|扮|假装|谎称)(?:是)?(?:.{0,4})(?:公安|警察|检察官|客服|银行|法院|社保局?|健保局|入境处|速递|快递|电信|煤气公司|水电)|(?:要|叫|让|骗)(?:他|她)?(?:.{0,3})(?:过数|转账|汇款|转.{0,2}[万千]|买点数|提款|领钱|给验证码|报卡号)|差点(?:.{0,2})(?:转|汇|领|中招|上当|被骗)/,
  zhWorks:
    /(?:家里?|屋里|屋企|厨房|浴室|要搞?|准备|开始|正在|下个?月(?:要)?)(?:.{0,3})(?:装修|装潢|翻新|翻修)(?!公司|队的|声|噪)/,
  enWorks:
    /\b(?:decorators?|builders?|kitchen fitters?|plasterers?) (?:are |is )?(?:in|coming|start\w{0,3}|due)\b|\b(?:having|getting) (?:the |a |her |his |their )?(?:new )?(?:kitchen|bathroom|flat|floor|windows) (?:done|fitted|put in|redone|decorated)\b/,
  enLost: new RegExp(
    `\\b(?:lost|mislaid|can'?t find|cannot find|cant find|dropped|left) (?:his|her|their|the|a) (?:\\w{1,8} )?${enPapers}\\b(?! (?:number|call|contract))|\\b${enPapers} (?:is |was |has |been |gone |got |went |were ){0,3}(?:lost|missing|nicked|stolen|pinched|snatched|swiped|taken|walkabout|hacked|cloned)\\b`,
  ),
  enTaken:
    /\b(?:burgled|burglary|break-?in|broken into|robbed|mugged|pickpocket\w{0,2}|bag snatch\w{0,3}|had (?:her|his|their) (?:\w{1,8} )?(?:purse|wallet|bag|phone|bike|car|card|van|tools|parcels?) (?:nicked|stolen|pinched|snatched|taken|broken into))\b/,
  enTried:
    /\b(?:bogus|fake|dodgy|scam|fraud) (?:call|caller|callers|text|texts|email|workman|workmen|builder|policeman|officer|link|letter)s?\b|\b(?:bloke|man|woman|someone|somebody|caller|call|text)(?: \w{1,8}){0,4} (?:from|saying (?:he|she|they|it) (?:was|were)|claiming to be|pretending to be)(?: from)? '?(?:the |her |his )?(?:bank|police|hmrc|amazon|microsoft|bt|council)'?\b(?= (?:wanted|wanting|asking|asked|tried|trying|about|scam))|\b(?:account|email|facebook|phone|whatsapp|fb) (?:was |been |got )?hacked\b/,
})
