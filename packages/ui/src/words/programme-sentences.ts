import type { Sentence } from './sentence.ts'

/** What is wrong in a programme's text, and what would be right. */
export const programmeSentences: readonly Sentence[] = [
  ['mend the YAML on this line', '改好这一行的 YAML 写法', '改好這一行的 YAML 寫法'],
  ['this is no programme', '这不是专项', '這不是專案'],
  [
    'write "key: value" lines; docs/programmes.md has an example',
    '按“键: 值”逐行写，例子见 docs/programmes.md',
    '按「鍵: 值」逐行寫，例子見 docs/programmes.md',
  ],
  [
    'a programme without a notice in three languages is not published: write say, who, why, until and rights in zh-Hans, zh-Hant and en',
    '没有三种语言告知卡的专项不能发布：say、who、why、until、rights 都要写 zh-Hans、zh-Hant、en',
    '沒有三種語言告知卡的專案不能發布：say、who、why、until、rights 都要寫 zh-Hans、zh-Hant、en',
  ],
  ['write hours as "08:00-20:00"', '时段写成 "08:00-20:00"', '時段寫成 "08:00-20:00"'],
  ['write the day as {}', '日期写成 {}', '日期寫成 {}'],
  [
    'say after how many days what it learned is deleted, from 1 to 1095',
    '写明所记内容多少天后删除，1 到 1095',
    '寫明所記內容多少天後刪除，1 到 1095',
  ],
  ['name the law or order that it stands on', '写明依据哪部法律或命令', '寫明依據哪部法律或命令'],
  ['name the body that ordered it', '写明由哪个机关决定', '寫明由哪個機關決定'],
  ['one of {}', '以下之一：{}', '以下之一：{}'],
  [
    'see docs/programmes.md for what belongs here',
    '这里写什么见 docs/programmes.md',
    '這裡寫什麼見 docs/programmes.md',
  ],
  [
    'the programme ends on {}, before it starts on {}',
    '专项 {} 结束，早于 {} 开始',
    '專案 {} 結束，早於 {} 開始',
  ],
  ['set an end on or after the start', '结束日不能早于开始日', '結束日不能早於開始日'],
  ['the condition cannot be read: {}', '条件读不懂：{}', '條件讀不懂：{}'],
  [
    'ask only what docs/programmes.md lists',
    '只用 docs/programmes.md 列出的内容',
    '只用 docs/programmes.md 列出的內容',
  ],
  [
    'nobody is singled out by where they come from alone',
    '不能只凭从哪里来就单独对待谁',
    '不能只憑從哪裡來就單獨對待誰',
  ],
  [
    'add what is needed for the purpose, such as the days since arrival',
    '加上目的所需的条件，例如到达了几天',
    '加上目的所需的條件，例如抵達了幾天',
  ],
  [
    'the condition asks about a person, the subject is the household',
    '条件问的是个人，涉及的却是住户',
    '條件問的是個人，涉及的卻是住戶',
  ],
  [
    'set subject: person, or ask about household only',
    '写 subject: person，或只问住户',
    '寫 subject: person，或只問住戶',
  ],
  ['Map keys must be unique', '同一个键写了两次', '同一個鍵寫了兩次'],
  ['Tabs are not allowed as indentation', '缩进不能用制表符', '縮排不能用定位字元'],
  [
    'Nested mappings are not allowed in compact mappings at {}',
    '一行里只能有一个冒号（{}）',
    '一行裡只能有一個冒號（{}）',
  ],
  [
    'All mapping items must start at the same column at {}',
    '同一层的键要对齐（{}）',
    '同一層的鍵要對齊（{}）',
  ],
  [
    'Implicit keys need to be on a single line at {}',
    '键要写在一行里（{}）',
    '鍵要寫在一行裡（{}）',
  ],
  [
    'Implicit map keys need to be followed by map values at {}',
    '键后面要有冒号和值（{}）',
    '鍵後面要有冒號和值（{}）',
  ],
  ['{}: Invalid input: expected {}, received undefined', '缺少 {}', '缺少 {}', '{} is missing'],
  ['{}: Invalid input: expected {}, received {}', '{} 应是 {}，写的是 {}', '{} 應是 {}，寫的是 {}'],
  [
    '{}: Invalid option: expected one of {}',
    '{} 只能是 {} 之一',
    '{} 只能是 {} 之一',
    '{} is one of {}',
  ],
  ['{}: Unrecognized key: {}', '{} 里没有 {} 这个键', '{} 裡沒有 {} 這個鍵', '{} knows no {}'],
  [
    '{}: Too small: expected string to have >=1 characters',
    '{} 还没填',
    '{} 還沒填',
    '{} is empty',
  ],
  [
    '{}: Too small: expected string to have >={} characters',
    '{} 太短，至少 {} 个字',
    '{} 太短，至少 {} 個字',
    '{} is too short: at least {} characters',
  ],
  [
    '{}: Too small: expected number to be >={}',
    '{} 至少是 {}',
    '{} 至少是 {}',
    '{} is at least {}',
  ],
  [
    '{}: Too small: expected array to have >={} items',
    '{} 至少要有 {} 项',
    '{} 至少要有 {} 項',
    '{} needs at least {}',
  ],
  ['{}: Too big: expected number to be <={}', '{} 最多是 {}', '{} 最多是 {}', '{} is at most {}'],
  ['{}: Invalid input', '{} 写得不对', '{} 寫得不對', '{} is not written as it should be'],
  [
    '{}: is no day of the calendar',
    '{} 不是日历上的日子',
    '{} 不是日曆上的日子',
    '{} is no day of the calendar',
  ],
  [
    '{}: is no part of a day such as 08:00-20:00',
    '{} 不是 08:00-20:00 这样的时段',
    '{} 不是 08:00-20:00 這樣的時段',
    '{} is no part of a day such as 08:00-20:00',
  ],
  [
    '{}: is written in small letters with hyphens',
    '{} 只用小写字母和连字符',
    '{} 只用小寫字母和連字號',
    '{} is written in small letters with hyphens',
  ],
]
