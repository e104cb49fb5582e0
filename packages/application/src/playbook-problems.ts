import type { InThreeLanguages } from '@doorstep/domain/shared/language.ts'

/** What is wrong in a playbook, and what would be right, for whoever writes it. */
export interface PlaybookSentence {
  readonly problem: InThreeLanguages
  readonly remedy: InThreeLanguages
}

const three = (hans: string, hant: string, en: string): InThreeLanguages => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
})

const sentence = (problem: InThreeLanguages, remedy: InThreeLanguages): PlaybookSentence => ({
  problem,
  remedy,
})

/** Every sentence that the checks of a playbook can say. */
export const say = {
  broken: (message: string) =>
    sentence(
      three(
        `这一行读不懂：${message}`,
        `這一行讀不懂：${message}`,
        `this line cannot be read: ${message}`,
      ),
      three('改好这一行的 YAML 写法', '改好這一行的 YAML 寫法', 'mend the YAML on this line'),
    ),
  unknown: (field: string) =>
    sentence(
      three(`没有“${field}”这一项`, `沒有「${field}」這一項`, `there is no field "${field}"`),
      three(
        '删去，或改成认得的名称',
        '刪去，或改成認得的名稱',
        'take it out, or write the name of a field that there is',
      ),
    ),
  missing: (field: string) =>
    sentence(
      three(`缺少“${field}”`, `缺少「${field}」`, `"${field}" is missing`),
      three(
        '补上；文字要三种语言都有',
        '補上；文字要三種語言都有',
        'add it; every text stands in zh-Hans, zh-Hant and en',
      ),
    ),
  wrong: (field: string) =>
    sentence(
      three(`“${field}”写得不对`, `「${field}」寫得不對`, `"${field}" is not what belongs here`),
      three(
        '照着别的情形的写法改',
        '照著別的情形的寫法改',
        'write it as the other classes have it',
      ),
    ),
  tooFew: (field: string) =>
    sentence(
      three(`“${field}”太少`, `「${field}」太少`, `there are too few of "${field}"`),
      three(
        '至少写两句，好换着说',
        '至少寫兩句，好換著說',
        'write two at least, so that nobody hears the same twice',
      ),
    ),
  topic: (topic: string) =>
    sentence(
      three(
        `没有“${topic}”这类可以记住的事`,
        `沒有「${topic}」這類可以記住的事`,
        `"${topic}" is nothing that is remembered`,
      ),
      three('用清单里的一类', '用清單裡的一類', 'use a topic of the closed list'),
    ),
  privateTopic: (topic: string) =>
    sentence(
      three(
        `“${topic}”是私事，不提也不用来分情形`,
        `「${topic}」是私事，不提也不用來分情形`,
        `"${topic}" is private: nobody speaks of it or sorts by it`,
      ),
      three('去掉这一条', '去掉這一條', 'leave it out'),
    ),
  slot: (slot: string) =>
    sentence(
      three(`没有“${slot}”可填`, `沒有「${slot}」可填`, `nothing can be put into "${slot}"`),
      three(
        '只能用 {called}、{worker}、{who}、{day}',
        '只能用 {called}、{worker}、{who}、{day}',
        'use {called}, {worker}, {who} or {day} only',
      ),
    ),
  calledInside: sentence(
    three(
      '不知道名字时，这句话会空一块',
      '不知道名字時，這句話會空一塊',
      'without a name this sentence would have a hole',
    ),
    three(
      '{called} 只放在句首，后面加逗号',
      '{called} 只放在句首，後面加逗號',
      'let {called} stand only at the beginning, before a comma',
    ),
  ),
  noOther: (slot: string) =>
    sentence(
      three(
        `不知道“${slot}”时，这句话会空一块`,
        `不知道「${slot}」時，這句話會空一塊`,
        `without "${slot}" this sentence would have a hole`,
      ),
      three(
        '在 without 里写好不带它的说法',
        '在 without 裡寫好不帶它的說法',
        'write under "without" how it is said then',
      ),
    ),
  condition: (message: string) =>
    sentence(
      three(
        `条件读不懂：${message}`,
        `條件讀不懂：${message}`,
        `the condition cannot be read: ${message}`,
      ),
      three(
        '只能问 docs/playbook.md 里列出的',
        '只能問 docs/playbook.md 裡列出的',
        'ask only what docs/playbook.md lists',
      ),
    ),
  neverHolds: sentence(
    three('这个条件永远不成立', '這個條件永遠不成立', 'this condition can never hold'),
    three(
      '看看是不是两个要求互相矛盾',
      '看看是不是兩個要求互相矛盾',
      'see whether two of its claims exclude each other',
    ),
  ),
  twice: (key: string) =>
    sentence(
      three(`“${key}”用了两次`, `「${key}」用了兩次`, `"${key}" is used twice`),
      three('换一个名称', '換一個名稱', 'give one of them another name'),
    ),
  sameRule: (key: string) =>
    sentence(
      three(
        `条件与“${key}”相同，名称却不同`,
        `條件與「${key}」相同，名稱卻不同`,
        `the condition is that of "${key}", under another title`,
      ),
      three(
        '并成一个情形，或改条件',
        '併成一個情形，或改條件',
        'make one class of both, or change the condition',
      ),
    ),
  noObjection: (key: string) =>
    sentence(
      three(`没有“${key}”这条应答`, `沒有「${key}」這條應答`, `there is no objection "${key}"`),
      three(
        '改成已有的应答，或先写好它',
        '改成已有的應答，或先寫好它',
        'name one that there is, or write it first',
      ),
    ),
  otherScript: (character: string) =>
    sentence(
      three(
        `里面有另一种字：“${character}”`,
        `裡面有另一種字：「${character}」`,
        `it holds a character of the other script: "${character}"`,
      ),
      three(
        '繁体照港台的说法写，不照抄简体',
        '繁體照港台的說法寫，不照抄簡體',
        'write each script in its own characters and words',
      ),
    ),
  forbidden: (word: string) =>
    sentence(
      three(`“${word}”不能用来分人`, `「${word}」不能用來分人`, `nobody is sorted by "${word}"`),
      three(
        '不按信仰、民族、政治、籍贯和病分；写人家需要什么',
        '不按信仰、族群、政治、籍貫和病分；寫人家需要什麼',
        'not by belief, ethnicity, politics, origin or illness: write what the household needs',
      ),
    ),
  score: (word: string) =>
    sentence(
      three(
        `“${word}”：不给人打分排名`,
        `「${word}」：不給人打分排名`,
        `"${word}": people are not scored or ranked`,
      ),
      three('写清楚是什么情形', '寫清楚是什麼情形', 'describe the situation instead'),
    ),
  openlyCareful: sentence(
    three(
      '这类事只能当面对本人说',
      '這類事只能當面對本人說',
      'a matter like this is said to the person alone',
    ),
    three(
      '写上 setting: to-the-person',
      '寫上 setting: to-the-person',
      'add setting: to-the-person',
    ),
  ),
  asksTheBereaved: sentence(
    three(
      '有人过世，只慰问，不提问',
      '有人過世，只慰問，不提問',
      'after a death there is condolence and no question',
    ),
    three('去掉问句', '去掉問句', 'take the question out'),
  ),
  nothingToSay: (topic: string) =>
    sentence(
      three(
        `“${topic}”没有可说的话`,
        `「${topic}」沒有可說的話`,
        `there is nothing to say about "${topic}"`,
      ),
      three('至少写一句', '至少寫一句', 'write one opener at least'),
    ),
} as const
