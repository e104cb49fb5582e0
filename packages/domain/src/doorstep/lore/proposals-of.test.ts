import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Topic, topicNames } from '../../facts/topics.ts'
import { epochDay, isoDay } from '../../shared/time.ts'
import { clausesOf, longestClause } from './clauses.ts'
import { plainWords } from './plain-words.ts'
import { mostRead, patterns, proposalsOf } from './proposals-of.ts'

/** A Wednesday. */
const day = epochDay(2026, 3, 11)
const read = (words: string) => proposalsOf({ words, day })
const topicsOf = (words: string): readonly Topic[] => read(words).map(({ topic }) => topic)

const examples: readonly (readonly [Topic, string, string, string])[] = [
  ['away', '儿子出差 21号回来', '阿仔返咗大陸做嘢', 'son away working, back on the 21st'],
  ['came-back', '女儿昨天回来了', '個女琴日返咗嚟', 'daughter came home yesterday'],
  ['expects', '闺女周六要来住几天', '妹妹聽日嚟探佢', 'sister coming to stay on Saturday'],
  ['unwell', '老太太感冒了', '婆婆唔舒服', 'poorly with a bad cough'],
  ['hurt', '大爷摔了一跤', '阿婆跌親', 'had a fall in the kitchen'],
  ['treatment', '在做化疗', '聽日覆診', 'hip operation on Friday'],
  ['medicine', '降压药快没了', '血壓藥就快食完', 'muddles her pills'],
  ['impaired', '大爷耳背', '坐輪椅', 'hard of hearing'],
  ['pregnant', '媳妇怀孕六个月', '太太有咗BB', 'wife seven months pregnant'],
  ['newborn', '在坐月子', '啱啱生咗個女', 'had a baby girl'],
  ['schooling', '孙子上网课跟不上', '個仔九月升小一', 'boy starts school in September'],
  ['exam', '女儿今年高考', '個仔考DSE', 'revising for her GCSEs'],
  ['wedding', '儿子五一结婚', '個女五月擺酒', 'daughter getting married'],
  ['bereaved', '老伴上个月走了', '老伴上個月過身', 'husband died last month'],
  ['job-lost', '男的下岗了', '俾人炒咗', 'made redundant'],
  ['job-found', '小陈找到工作了', '揾到份保安工', 'found a job in a bakery'],
  ['business-trouble', '小店快开不下去', '舖頭冇生意', 'cafe struggling, no customers'],
  ['money-trouble', '欠了三个月房租', '冇錢交電費', 'behind with the rent'],
  ['quarrel', '夫妻吵架', '兩公婆嗌交', 'fell out with her son'],
  ['night-work', '他上夜班', '返夜更', 'works nights'],
  ['time-wanted', '最好下午来', '十點前唔好拍門', 'prefers afternoons'],
  ['visitor-wanted', '不想让男的上门', '希望由女社工來訪', 'would rather a woman called'],
  ['called', '叫他老周就行', '叫佢周伯就得', 'likes to be called Peggy'],
  ['dog', '养了条大狗', '有隻柴犬', 'big dog in yard'],
  ['door-habit', '门铃坏了要敲门', '門鐘壞咗', 'bell broken, knock loudly'],
  ['keyholder', '钥匙在隔壁老刘那', '房東有鑰匙', 'spare key with her niece'],
  ['helper', '请了个保姆', '請咗個印傭', 'carer comes twice a day'],
  ['building-fault', '电梯又坏了', '𨋢又壞', 'lift out again'],
  ['needs-repair', '马桶堵了', '水喉滴水', 'kitchen tap dripping'],
  ['interest', '爱下象棋', '鍾意打麻雀', 'loves her garden'],
  ['moving', '月底搬家', '業主收樓', 'given notice, moving out'],
  ['let-down', '反映好几次没人管', '應承送口罩一直冇送', 'we promised to ring and nobody did'],
  ['other', '身份证找不着了', '銀包俾人偷咗', 'purse nicked on the bus'],
]

describe('each topic is read', () => {
  test.each(examples)('%s: %s, %s, %s', (topic, ...ways) => {
    for (const words of ways) expect(topicsOf(words), words).toContain(topic)
  })
  test('none is left out', () => {
    expect(new Set(examples.map(([topic]) => topic))).toEqual(new Set(topicNames))
  })
})

test("what somebody outside the household told is hearsay; the household's own word is not", () => {
  for (const words of [
    '邻居说老张住院了',
    '隔壁話佢入咗醫院',
    '聽隔籬講佢失業',
    '听楼下说他病了',
    '物业说要搬走',
    '老张住院了，邻居说的',
    'neighbour says he is in hospital',
    "I'm told they are moving out",
    'he fell last week, says the caretaker',
  ])
    expect(
      read(words).map((p) => p.isHearsay),
      words,
    ).toEqual([true])
  for (const words of [
    '本人说住院了',
    '她说膝盖疼',
    'she says her knee is bad',
    'her daughter says he is in hospital',
  ])
    expect(
      read(words).map((p) => p.isHearsay),
      words,
    ).toEqual([false])
  expect(read('邻居说他住院了 电梯坏了').map((p) => p.isHearsay)).toEqual([true, false])
})

test('a neighbour may be named beside the stairs; what comes after the source is of its sentence', () => {
  for (const words of ['楼下小胡说他们家养狗', '看更張伯話佢跌親', 'nieghbour reckons he fell'])
    expect(
      read(words).map((p) => p.isHearsay),
      words,
    ).toEqual([true])
})

test('a promise and what came of it are read over two parts of one sentence, not over two sentences', () => {
  for (const words of [
    '上次说好来装扶手，到现在没来',
    '上次講好送輔具，等到現在沒有',
    "we told her a heater would come friday, it didn't",
  ])
    expect(topicsOf(words), words).toEqual(['let-down'])
  expect(topicsOf('邻居说他睡了，没来开门')).toEqual([])
  expect(topicsOf("we told her a heater would come friday. It didn't")).toEqual([])
})

test('a day that another matter names is the day on which not to come', () => {
  for (const words of ['周五去复诊，那天别来', '星期五去覆診，唔使嚟', 'physio friday so not in'])
    expect(
      read(words).map(({ topic, on }) => [topic, isoDay(on ?? 0)]),
      words,
    ).toEqual([
      ['treatment', '2026-03-13'],
      ['time-wanted', '2026-03-13'],
    ])
})

test('in a Chinese remark the month stands before the day, also where a blank parts them', () => {
  expect(read('3/12 做手術').map(({ on }) => isoDay(on ?? 0))).toEqual(['2026-03-12'])
})

test('an illness that is the reason of something else is no matter of its own', () => {
  expect(topicsOf('腳痛要用拐杖')).toEqual(['impaired'])
  expect(topicsOf('clinic for his leg ulcer')).toEqual(['treatment'])
  expect(topicsOf('腳痛，下周做手术')).toEqual(['unwell', 'treatment'])
})

test('who was to come back on a day behind has come back', () => {
  expect(topicsOf('前日由日本返嚟')).toEqual(['came-back'])
  expect(topicsOf('大後天由日本返嚟')).toEqual(['away'])
})

test('who and when are taken from the remark, and when to ask follows from them', () => {
  const [away] = read('老太太还好。儿子出差了，21号回来')
  expect(away).toMatchObject({ topic: 'away', about: '儿子', words: '儿子出差' })
  expect([away?.on, away?.thread?.from, away?.thread?.until].map((d) => isoDay(d ?? 0))).toEqual([
    '2026-03-21',
    '2026-03-21',
    '2026-04-04',
  ])
  const [hurt] = read('Her son broke his wrist')
  expect(hurt).toMatchObject({ about: 'Her son', on: null })
  expect(hurt?.thread).toEqual({ from: day + 5, until: day + 45 })
})

test('several matters are told apart, each once, in the order of the words', () => {
  expect(topicsOf('son away til 21st lift broken again dog at side gate')).toEqual([
    'away',
    'building-fault',
    'dog',
    'door-habit',
  ])
  expect(topicsOf('大爷感冒咳嗽，发烧，电梯坏了')).toEqual(['unwell', 'building-fault'])
  expect(read('儿子21号回来，女儿25号回来').map(({ about }) => about)).toEqual(['儿子', '女儿'])
})

const fragments = fc.oneof(
  fc.constantFrom(...examples.flatMap(([, ...ways]) => ways)),
  fc.constantFrom(
    '，',
    '。',
    ' ',
    '\n',
    '?',
    '邻居说',
    'she says ',
    '没',
    'not ',
    '21号',
    'on Friday ',
    '😀',
    '\ud83d',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const remarks = fc.array(fragments, { maxLength: 25 }).map((parts) => parts.join(''))

test('any remark is read without an error, with places within it, always alike', () => {
  fc.assert(
    fc.property(remarks, fc.integer({ min: 0, max: 40_000 }), (words, on) => {
      const proposals = proposalsOf({ words, day: on })
      for (const { span, thread } of proposals) {
        expect(span.from).toBeGreaterThanOrEqual(0)
        expect(span.to).toBeGreaterThan(span.from)
        expect(span.to).toBeLessThanOrEqual(words.length)
        if (thread) {
          expect(thread.from).toBeGreaterThan(on)
          expect(thread.until).toBeGreaterThanOrEqual(thread.from)
        }
      }
      expect(proposalsOf({ words, day: on })).toEqual(proposals)
    }),
    { numRuns: 150 },
  )
})

test('plain words keep every place', () => {
  fc.assert(
    fc.property(remarks, (words) => {
      expect(plainWords(words)).toHaveLength(words.length)
    }),
  )
})

test('no more than a stated length is read, and emoji say nothing', () => {
  expect(read(`${'好'.repeat(mostRead)}，儿子出差了`)).toEqual([])
  expect(topicsOf(`儿子出差了，${'好'.repeat(20_000)}`)).toEqual(['away'])
  expect(read('😀'.repeat(10_000))).toEqual([])
  expect(read('')).toEqual([])
})

describe('the work is in proportion to the length', () => {
  test('a pattern repeats within a bound, and looks at one clause', () => {
    for (const { says, name } of patterns)
      expect(says.source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''), name).not.toMatch(
        /[*+]|\{\d+,\}/,
      )
  })
  test.each([
    ['one word without end', 'a'.repeat(20_000)],
    ['spaces', ' '.repeat(20_000)],
    ['a nearly matching phrase', 'working away working '.repeat(1000)],
    ['a nearly matching phrase without stops', '钥匙在钥匙'.repeat(4000)],
    ['clauses of one letter', 'a,'.repeat(10_000)],
    ['digits', '1'.repeat(20_000)],
    ['stops', '。，？'.repeat(7000)],
  ])('%s: clauses are short, and together no longer than the remark', (_, words) => {
    const clauses = clausesOf(plainWords(words))
    expect(clauses.reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThanOrEqual(
      words.length,
    )
    for (const { text } of clauses) expect(text.length).toBeLessThanOrEqual(longestClause)
    expect(() => read(words)).not.toThrow()
  })
})
