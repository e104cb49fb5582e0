import { type HouseholdClass, words } from './household-class.ts'

/** Where children live, and those whose people are elsewhere. */
export const families: readonly HouseholdClass[] = [
  {
    key: 'newborn',
    title: words('家有新生儿', '家有新生兒', 'A newborn'),
    when: 'household.youngest == 0',
    ruleInWords: words('有不满一岁的孩子', '有不滿一歲的孩子', 'A child under one lives here'),
    approach: words(
      '先发条消息，不按门铃，轻叩两下；在门外说，长话短说。',
      '先傳個訊息，不按門鈴，輕敲兩下；在門外說，長話短說。',
      'Send a message first. No bell, two light taps; stay outside and keep it short.',
    ),
    avoid: words(
      '别凑近看孩子、别要抱；喂奶、午睡的时候别来。',
      '別湊近看孩子、別要抱；餵奶、午睡的時候別來。',
      'Do not lean in or ask to hold the baby; not at feeding or nap times.',
    ),
    openers: [
      {
        id: 'newborn-softly',
        say: words(
          '{called}，我小声说，就在门口。上户口、办证要跑哪几处，我写好给您，省得抱着孩子来回。',
          '{called}，我小聲說，就在門口。報戶口、辦證件要跑哪幾處，我寫好給您，省得抱著孩子來回。',
          '{called}, I’ll keep my voice down and stay out here. I can write down which offices register a birth, so you need not go round with the baby.',
        ),
        when: 'true',
        restsOn: 'members',
      },
      {
        id: 'newborn-time',
        say: words(
          '{called}，现在是不是不巧？您说个孩子醒着的钟点，我到时候再来。',
          '{called}，現在是不是不巧？您說個孩子醒著的時間，我到時候再來。',
          '{called}, is this a bad moment? Tell me when the little one is awake and I’ll come back then.',
        ),
        when: 'true',
        restsOn: 'members',
      },
    ],
  },
  {
    key: 'small-child',
    title: words('有幼儿的家庭', '有幼兒的家庭', 'A family with a small child'),
    when: 'household.youngest >= 1 && household.youngest <= 5',
    ruleInWords: words(
      '最小的孩子一至五岁',
      '最小的孩子一至五歲',
      'The youngest child is between 1 and 5',
    ),
    approach: words(
      '上午十点前后或傍晚前去；蹲下来跟孩子打个招呼，事情跟大人说，三分钟讲完。',
      '上午十點前後或傍晚前去；蹲下來跟孩子打個招呼，事情跟大人說，三分鐘講完。',
      'Around ten in the morning or before the evening. Greet the child at eye level; tell the adult what you came for, in three minutes.',
    ),
    avoid: words(
      '吃饭、午睡、洗澡的时候别敲；不给孩子吃的。',
      '吃飯、午睡、洗澡的時候別敲；不給孩子吃的。',
      'Not at meals, naps or bath time; never give a child food.',
    ),
    openers: [
      {
        id: 'small-child-playground',
        say: words(
          '{called}，我是{worker}。小区里孩子玩的地方，您觉得哪儿不放心？我去跟物业说。',
          '{called}，我是{worker}。社區裡孩子玩的地方，您覺得哪裡不放心？我去跟管理處說。',
          '{called}, it’s {worker}. Is there a spot where children play that worries you? I’ll take it up with the caretakers.',
        ),
        when: 'true',
        restsOn: 'members',
      },
      {
        id: 'small-child-three-minutes',
        say: words(
          '{called}，带孩子忙，我只说三分钟，您手上的事不用停。',
          '{called}，帶孩子忙，我只說三分鐘，您手上的事不用停。',
          '{called}, you have your hands full. Three minutes, and you need not stop what you’re doing.',
        ),
        when: 'true',
        restsOn: 'members',
      },
    ],
  },
  {
    key: 'school-family',
    title: words('孩子在上学的家庭', '孩子在上學的家庭', 'A family with schoolchildren'),
    when: 'household.schoolchildren >= 1 && household.elders == 0',
    ruleInWords: words(
      '有六至十五岁的孩子，没有年满六十五岁的人',
      '有六至十五歲的孩子，沒有年滿六十五歲的人',
      'A child of 6 to 15 lives here and nobody of 65 or over',
    ),
    approach: words(
      '晚饭后、写作业前最合适；大人不在家就别问，留张卡片再约。',
      '晚飯後、寫作業前最合適；大人不在家就別問，留張卡片再約。',
      'Best after supper and before homework. If no adult is in, ask nothing: leave a card.',
    ),
    avoid: words(
      '孩子一个人开门时别进、别问；别比成绩、别提别家孩子。',
      '孩子一個人開門時別進、別問；別比成績、別提別家孩子。',
      'If a child opens alone, do not come in and do not ask. No talk of marks or of other people’s children.',
    ),
    openers: [
      {
        id: 'school-family-holiday',
        say: words(
          '{called}，放假那几天孩子白天有去处吗？社区要是办什么活动，我头一个告诉您。',
          '{called}，放假那幾天孩子白天有去處嗎？社區要是辦什麼活動，我第一個告訴您。',
          '{called}, do the children have somewhere to go in the holidays? If anything is put on here, you’ll be the first I tell.',
        ),
        when: 'true',
        restsOn: 'members',
      },
      {
        id: 'school-family-when',
        say: words(
          '{called}，我是{worker}。孩子写作业我就不多待，两句话说完。',
          '{called}，我是{worker}。孩子在寫作業我就不多待，兩句話說完。',
          '{called}, it’s {worker}. I won’t keep you from the homework: two sentences and I’m gone.',
        ),
        when: 'true',
        restsOn: 'members',
      },
    ],
  },
  {
    key: 'someone-away',
    title: words('家里有人在外地', '家裡有人在外地', 'Someone of the family is away'),
    when: 'household.membersAway >= 1',
    ruleInWords: words(
      '登记在这里的人里，有人在外地工作、上学或在国外',
      '登記在這裡的人裡，有人在外地工作、上學或在國外',
      'Someone registered here works or studies elsewhere, or is abroad',
    ),
    approach: words(
      '先问在家的人缺不缺帮手；谁什么时候回来，人家愿意说再听，说了再问能不能记。',
      '先問在家的人缺不缺幫手；誰什麼時候回來，人家願意說再聽，說了再問能不能記。',
      'Ask first whether those at home need a hand. When someone comes back is theirs to tell; ask before you write it down.',
    ),
    avoid: words(
      '别当场打电话追问在外的人，别催人回来或不回来。',
      '別當場打電話追問在外的人，別催人回來或不回來。',
      'Do not ring the absent person from the door; never urge anyone to come home, or not to.',
    ),
    openers: [
      {
        id: 'someone-away-hands',
        say: words(
          '{called}，家里人手够不够？有搬搬扛扛的事，叫我们一声。',
          '{called}，家裡人手夠不夠？有搬搬扛扛的事，叫我們一聲。',
          '{called}, are there enough hands in the house? Call us when something needs lifting.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
      {
        id: 'someone-away-parcel',
        say: words(
          '{called}，外地寄来的东西，快递放哪儿您拿得到吗？不方便我跟楼下说。',
          '{called}，外地寄來的東西，快遞放哪裡您拿得到嗎？不方便我跟樓下說。',
          '{called}, do parcels reach you all right? If not I’ll have a word downstairs.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
]
