import { type HouseholdClass, words } from './household-class.ts'

/** Where the old live, alone, in twos, or with a grandchild. */
export const elders: readonly HouseholdClass[] = [
  {
    key: 'elder-alone',
    title: words('独居老人', '獨居長者', 'An elder living alone'),
    when: 'household.livesAlone && household.oldest >= 65',
    ruleInWords: words(
      '只有一位住户，年满六十五岁',
      '只有一位住戶，年滿六十五歲',
      'One person lives here, aged 65 or over',
    ),
    approach: words(
      '九点以后再去，先报姓名再敲，敲完多等一会儿；话说慢些，站在光亮处让人看清您的脸。',
      '九點以後再去，先報姓名再敲，敲完多等一會兒；話說慢些，站在光亮處讓人看清您的臉。',
      'Come after nine. Say your name before you knock, then wait longer than feels natural. Speak slowly, and stand where your face can be seen.',
    ),
    avoid: words(
      '午睡时别敲；不在楼道里高声提到人家是一个人住。',
      '午睡時別敲；不在樓梯間大聲提到人家是一個人住。',
      'Not at nap time; never say aloud on the stairs that someone lives alone.',
    ),
    openers: [
      {
        id: 'elder-alone-errand',
        say: words(
          '{called}，我是{worker}。您慢慢来，我不着急。最近有什么重的东西要搬、要买的吗？',
          '{called}，我是{worker}。您慢慢來，我不趕。最近有什麼重的東西要搬、要買嗎？',
          '{called}, this is {worker}. Take your time. Is there anything heavy to fetch or carry?',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
      {
        id: 'elder-alone-light',
        say: words(
          '{called}，打扰您一下。楼道那盏灯您晚上回来看得清路吗？不亮我去报。',
          '{called}，打擾您一下。樓梯間那盞燈，您晚上回來看得清嗎？不亮我去報修。',
          '{called}, just a moment of your time. Is the stair light bright enough for you at night? I can report it.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
  {
    key: 'two-elders',
    title: words('两位老人同住', '兩位長者同住', 'Two elders together'),
    when: 'household.size == 2 && household.elders == 2',
    ruleInWords: words(
      '两位住户都年满六十五岁',
      '兩位住戶都年滿六十五歲',
      'Two people live here, both 65 or over',
    ),
    approach: words(
      '两位都要问到；操心多的那位往往先开门，先问问他自己过得怎么样，再问另一位。',
      '兩位都要問到；操心多的那位往往先開門，先問問他自己過得怎麼樣，再問另一位。',
      'Ask after both. Whoever looks after the other usually opens the door: ask how that one is managing first.',
    ),
    avoid: words(
      '别隔着一位问另一位的事；别催，别让人站着说很久。',
      '別隔著一位問另一位的事；別催，別讓人站著說很久。',
      'Do not ask one about the other over their head; do not hurry them or keep them standing.',
    ),
    openers: [
      {
        id: 'two-elders-carer',
        say: words(
          '{called}，您二位都好吧？家里里外外都是您操持，您自己歇得够不够？',
          '{called}，您二位都好吧？家裡裡外外都是您張羅，您自己歇得夠不夠？',
          '{called}, how are you both? You keep everything going here; do you get a rest yourself?',
        ),
        when: 'true',
        restsOn: 'members',
      },
      {
        id: 'two-elders-list',
        say: words(
          '{called}，我是{worker}。这两天要下楼办的事，您列个单子，我顺路帮您跑一趟？',
          '{called}，我是{worker}。這兩天要下樓辦的事，您列張單子，我順路幫您跑一趟？',
          '{called}, it’s {worker}. If there are errands downstairs this week, write me a list and I’ll do them on my way.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
  {
    key: 'oldest-at-home',
    title: words('家有高龄老人', '家有高齡長者', 'Someone very old at home'),
    when: 'household.oldest >= 80 && household.size >= 3',
    ruleInWords: words(
      '家里三人以上，其中有人年满八十岁',
      '家裡三人以上，其中有人年滿八十歲',
      'Three or more live here, one of them 80 or over',
    ),
    approach: words(
      '轻敲，进门先问老人在不在休息；有话对老人本人说，家人补充。',
      '輕敲，進門先問長者是不是在休息；有話對長者本人說，家人補充。',
      'Knock softly and ask whether the oldest is resting. Speak to that person, and let the family add.',
    ),
    avoid: words(
      '刚从隔离户出来别来这家；别当着老人的面像他听不见一样说话。',
      '剛從隔離戶出來別到這家；別當著長者的面，像他聽不見一樣說話。',
      'Never come here straight from a door in isolation; never talk as if the old could not hear.',
    ),
    openers: [
      {
        id: 'oldest-at-home-sun',
        say: words(
          '{called}，老人家今天下楼晒太阳了没有？楼下的椅子还够坐吧？',
          '{called}，長輩今天下樓曬太陽了嗎？樓下的椅子還夠坐吧？',
          '{called}, has everyone been out in the sun today? Are there enough benches downstairs?',
        ),
        when: 'true',
        restsOn: 'members',
      },
      {
        id: 'oldest-at-home-hours',
        say: words(
          '{called}，我是{worker}。家里什么时候最清静？以后我就挑那个时候来。',
          '{called}，我是{worker}。家裡什麼時候最清靜？以後我就挑那個時候來。',
          '{called}, it’s {worker}. When is the quietest hour here? I’ll come then from now on.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
  {
    key: 'grandparents-with-schoolchild',
    title: words('祖辈带上学的孩子', '祖輩帶上學的孩子', 'Grandparents with a schoolchild'),
    when: 'household.elders >= 1 && household.schoolchildren >= 1',
    ruleInWords: words(
      '有年满六十五岁的人，也有六至十五岁的孩子',
      '有年滿六十五歲的人，也有六至十五歲的孩子',
      'Someone of 65 or over and a child of 6 to 15 live here',
    ),
    approach: words(
      '避开接送的钟点；跟孩子打个招呼，问话只问大人；填表、手机上的事主动搭把手。',
      '避開接送的鐘點；跟孩子打個招呼，問話只問大人；填表、手機上的事主動搭把手。',
      'Not at school-run hours. Greet the child, put questions to the adult only, and offer a hand with forms and the phone.',
    ),
    avoid: words(
      '别向孩子打听家里的事，别问父母去了哪儿。',
      '別向孩子打聽家裡的事，別問父母去了哪裡。',
      'Never sound a child out about the family, or ask where the parents are.',
    ),
    openers: [
      {
        id: 'grandparents-with-schoolchild-phone',
        say: words(
          '{called}，学校在手机上发的通知，您看着方便吗？字小的话我帮您调大。',
          '{called}，學校在手機上發的通知，您看著方便嗎？字小的話我幫您調大。',
          '{called}, can you read the school’s messages on your phone? I can make the letters bigger.',
        ),
        when: 'true',
        restsOn: 'members',
      },
      {
        id: 'grandparents-with-schoolchild-road',
        say: words(
          '{called}，接孩子那条路最近车多，过街还好走吗？我把情况往上报报。',
          '{called}，接孩子那條路最近車多，過馬路還好走嗎？我把情況往上報。',
          '{called}, there is more traffic on the way to school lately. Is the crossing all right? I can pass it on.',
        ),
        when: 'true',
        restsOn: 'members',
      },
    ],
  },
]
