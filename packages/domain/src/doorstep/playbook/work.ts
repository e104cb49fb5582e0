import { type HouseholdClass, words } from './household-class.ts'

/** Where work sets the hours. */
export const work: readonly HouseholdClass[] = [
  {
    key: 'night-worker',
    title: words('上夜班、白天休息', '上夜班、白天休息', 'Works nights, sleeps by day'),
    when: "household.quietMornings || household.occupations.exists(o, o.contains('夜班') || o.contains('night'))",
    ruleInWords: words(
      '住户说过上午勿扰，或登记的职业写明夜班',
      '住戶說過上午勿擾，或登記的職業寫明夜班',
      'The household asked for quiet mornings, or an occupation on the register says night work',
    ),
    approach: words(
      '下午四点以后再去，别一早敲；先问下次几点合适，记进勿扰时段。',
      '下午四點以後再去，別一早敲；先問下次幾點合適，記進勿擾時段。',
      'Never early: come after four. Ask first which hour suits, and enter it as quiet hours.',
    ),
    avoid: words(
      '没人应别连着敲；别让邻居去叫门。',
      '沒人應別連著敲；別讓鄰居去叫門。',
      'If nobody comes do not go on knocking, and do not send a neighbour to wake them.',
    ),
    openers: [
      {
        id: 'night-worker-hour',
        say: words(
          '{called}，没吵着您休息吧？我记一下您睡觉的钟点，往后谁来都绕开。',
          '{called}，沒吵到您休息吧？我記一下您睡覺的時間，以後誰來都避開。',
          '{called}, I hope I didn’t wake you. Tell me your sleeping hours and we’ll all keep clear of them.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
      {
        id: 'night-worker-quick',
        say: words(
          '{called}，我是{worker}。您待会儿还要出门上班，我一分钟说完。',
          '{called}，我是{worker}。您等等還要出門上班，我一分鐘說完。',
          '{called}, it’s {worker}. You’ll be off to work soon: one minute and I’m done.',
        ),
        when: 'true',
        restsOn: 'wishes',
      },
    ],
  },
  {
    key: 'working-couple',
    title: words('两口人都在上班年纪', '兩口人都在工作年齡', 'Two of working age'),
    when: 'household.size == 2 && household.workingAge == 2',
    ruleInWords: words(
      '两位住户都在十八至五十九岁',
      '兩位住戶都在十八至五十九歲',
      'Two people live here, both between 18 and 59',
    ),
    approach: words(
      '白天多半没人，晚上七点以后或周末去，最好先发消息约。',
      '白天多半沒人，晚上七點以後或週末去，最好先傳訊息約。',
      'Seldom in by day. After seven or at the weekend, best agreed by message.',
    ),
    avoid: words(
      '别在人家刚放下包时就拿出表来；别打到单位去。',
      '別在人家剛放下包包時就拿出表來；別打到公司去。',
      'No forms before the bag is down; never ring the workplace.',
    ),
    openers: [
      {
        id: 'working-couple-doorway',
        say: words(
          '{called}，我是{worker}，耽误您两分钟，就站门口说，饭不会凉。',
          '{called}，我是{worker}，耽誤您兩分鐘，就站門口說，飯不會涼。',
          '{called}, it’s {worker}. Two minutes in the doorway; supper won’t get cold.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
      {
        id: 'working-couple-message',
        say: words(
          '{called}，您平时哪种方式回得快，消息还是电话？以后能不上门的我就不上门。',
          '{called}，您平常哪種方式回得快，訊息還是電話？以後能不上門的我就不上門。',
          '{called}, what do you answer faster, messages or calls? What can be settled that way need not bring me to your door.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
  {
    key: 'young-alone',
    title: words('一个人住的年轻人', '獨自居住的年輕人', 'A young person on their own'),
    when: 'household.livesAlone && household.oldest >= 18 && household.oldest <= 35',
    ruleInWords: words(
      '只有一位住户，十八至三十五岁',
      '只有一位住戶，十八至三十五歲',
      'One person lives here, between 18 and 35',
    ),
    approach: words(
      '先亮证件、退后一步，让人隔着门链也能说；能发消息办的就发消息。',
      '先亮證件、退後一步，讓人隔著門鍊也能說；能傳訊息辦的就傳訊息。',
      'Show your card and step back, so that one can talk with the chain on. Use messages for what messages can do.',
    ),
    avoid: words(
      '天黑后不单独久留门口；不问感情、收入、为什么一个人。',
      '天黑後不單獨久留門口；不問感情、收入、為什麼一個人。',
      'Do not linger at the door alone after dark; nothing about love, pay or why they live alone.',
    ),
    openers: [
      {
        id: 'young-alone-card',
        say: words(
          '{called}，您好，我是{worker}，这是我的工作证，楼下贴着核实电话，您先打了再开也行。',
          '{called}，您好，我是{worker}，這是我的工作證，樓下貼著查證電話，您先打了再開也行。',
          'Hello, {worker} here, and this is my card. The number to check it hangs downstairs; ring it before you open if you like.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
      {
        id: 'young-alone-evening',
        say: words(
          '{called}，白天怕您不在才这会儿来。您看是现在说，还是给您发消息？',
          '{called}，怕您白天不在才這時候來。您看是現在說，還是傳訊息給您？',
          '{called}, I came at this hour so as not to miss you. Shall we talk now, or shall I send you a message?',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
]
