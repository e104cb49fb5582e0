import type { InThreeLanguages } from '../shared/language.ts'

/** A line to begin with: the lead changes it to what is true today. Its classes are keys of the given playbook. */
export interface GivenTalk {
  readonly key: string
  readonly words: InThreeLanguages
  readonly classes: readonly string[]
}

const line = (
  key: string,
  classes: readonly string[],
  hans: string,
  hant: string,
  en: string,
): GivenTalk => ({ key, classes, words: { 'zh-Hans': hans, 'zh-Hant': hant, en } })

const elders = ['elder-alone', 'two-elders', 'oldest-at-home'] as const

/** For a quick start: what neighbours talk of anyway, each with those whom it suits. */
export const givenTalk: readonly GivenTalk[] = [
  line(
    'cold',
    elders,
    '这两天降温，屋里暖和不？被子够不够厚？',
    '這兩天降溫，屋裡暖和嗎？被子夠不夠厚？',
    'It has turned cold. Is it warm enough indoors, and are the blankets thick enough?',
  ),
  line(
    'heat',
    elders,
    '天热得厉害，中午就别下楼了，水够喝吧？',
    '天氣熱得厲害，中午就別下樓了，水夠喝嗎？',
    'It is very hot. Better not to go out at noon. Is there enough to drink?',
  ),
  line(
    'rain',
    [],
    '这几天一直下雨，阳台、墙角有没有渗水？',
    '這幾天一直下雨，陽台、牆角有沒有滲水？',
    'It has rained for days. Is any water coming in by the balcony or the walls?',
  ),
  line(
    'prices',
    ['grandparents-with-schoolchild', 'three-generations', 'elder-alone', 'two-elders'],
    '这几天菜价又变了，您都上哪儿买菜？',
    '這幾天菜價又變了，您都上哪裡買菜？',
    'Vegetable prices have changed again. Where do you shop these days?',
  ),
  line(
    'lessons',
    ['school-family', 'grandparents-with-schoolchild', 'one-adult-with-children'],
    '孩子在家上课还顺不顺？手机弄不明白的，我帮您看看。',
    '孩子在家上課還順利嗎？手機弄不明白的，我幫您看看。',
    'Are the lessons at home going all right? If the phone is a puzzle, I can have a look.',
  ),
  line(
    'lift',
    ['building-fault'],
    '电梯在修，定了哪天修好我就来告诉您。要拿重东西，跟我说一声。',
    '電梯在修，定了哪天修好我就來告訴您。要拿重東西，跟我說一聲。',
    'The lift is being repaired; I will tell you the day when it is fixed. Say so if something heavy must come up.',
  ),
  line(
    'rumour',
    [],
    '听说有人传要挨家收钱，没有这回事，谁来收都别给。',
    '聽說有人傳要挨家收錢，沒有這回事，誰來收都別給。',
    'Word goes round that money is collected door to door. It is not so: give none to anybody.',
  ),
]
