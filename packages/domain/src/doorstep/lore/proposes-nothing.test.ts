import { expect, test } from 'vitest'
import type { Topic } from '../../facts/topics.ts'
import { epochDay } from '../../shared/time.ts'
import { proposalsOf } from './proposals-of.ts'

/** A Wednesday. */
const day = epochDay(2026, 3, 11)
const read = (words: string) => proposalsOf({ words, day })
const topicsOf = (words: string): readonly Topic[] => read(words).map(({ topic }) => topic)

test.each([
  [
    'denied',
    [
      '没养狗',
      '没摔着',
      '不搬了',
      '冇養狗',
      '沒有失業',
      'no dog',
      'not moving after all',
      "she didn't fall",
    ],
  ],
  [
    'asked',
    [
      '问她有没有生病',
      '是不是怀孕了？',
      '問佢有冇唔舒服',
      'asked whether he is ill',
      'has he lost his job?',
    ],
  ],
  [
    'imagined',
    ['如果生病了打电话', '怕摔', '要是失业就难了', 'if she falls ring us', 'afraid of falling'],
  ],
  [
    'dreamt or on television',
    [
      '梦见老伴去世',
      '电视里说流感来了',
      'dreamt her husband died',
      'saw on the news that flu is about',
    ],
  ],
  [
    'long past',
    [
      '十年前做过手术',
      '以前养过狗',
      '後生時開過舖',
      'operation ten years ago',
      'used to work nights',
    ],
  ],
  ["somebody else's", ['楼下邻居家养狗', '樓下那戶養狗', "next door's dog barks"]],
  [
    "a friend's, also where the sentence goes on",
    [
      '她朋友摔了一跤，在住院',
      '佢個朋友俾老闆炒咗，冇錢交租',
      'her mate from bingo had a fall, broke her hip',
    ],
  ],
  [
    "taken back as another door's or an old story",
    [
      '电梯坏了，不是这栋',
      '舅舅欠了債，同佢冇關係',
      '摔断过腿，年轻时的事',
      'flu going about - not here though',
      'brother off with a bad back, own flat',
    ],
  ],
  [
    'only advised',
    ['叫他去看医生', '勸佢睇醫生', 'told her to see the GP', 'he should see a doctor'],
  ],
  [
    'over',
    ['电梯修好了', '升降機整好咗', 'lift fixed', '病好了', '婚礼取消了', 'the wedding is off'],
  ],
  [
    'denied between the words',
    ['儿子没结婚', '還沒懷孕', '媳妇也不怀孕', 'no plans to move', 'no thoughts of moving'],
  ],
  [
    "a relative's elsewhere",
    ['她弟弟的儿子今年高考', '佢個表妹生咗BB', 'her sister in Leeds broke her hip'],
  ],
  [
    'over, as the next clause says',
    ['电梯上周坏过，现在好了', '升降機壞過，琴日整好', 'boiler broke monday, fixed now'],
  ],
  [
    'only sounding alike',
    [
      '在医院上班',
      '家庭医生签约',
      'explained the flu jab',
      'works in a care home',
      'hot dog stall',
    ],
  ],
])('what is %s proposes nothing', (_, remarks) => {
  for (const words of remarks) expect(topicsOf(words), words).toEqual([])
})

test("a child's word proposes nothing; the next sentence does again", () => {
  for (const words of [
    '孙子说爷爷病了',
    '小孩說媽媽出差了',
    '6岁的女儿说爸爸失业了',
    '爷爷住院了，孙子说的',
    'the little girl says grandad is ill',
    'her son (8) says dad lost his job',
  ])
    expect(topicsOf(words), words).toEqual([])
  expect(topicsOf('孙子说爷爷病了。电梯坏了')).toEqual(['building-fault'])
})

test('belief, origin and politics propose nothing, and are in no words that are kept', () => {
  for (const words of [
    '信佛，常去寺庙',
    '喜欢去教堂唱歌',
    '新疆人，少数民族',
    '党员，参加过选举',
    '佢係新移民',
    'goes to mosque on fridays',
    'keen on singing in the church choir',
    'she is catholic and votes labour',
    'Romanian immigrants',
    'gay couple',
  ])
    expect(topicsOf(words), words).toEqual([])
  const [proposal] = read('the catholic lady had a fall')
  expect(proposal?.topic).toBe('hurt')
  expect(proposal?.words).not.toMatch(/catholic/i)
})
