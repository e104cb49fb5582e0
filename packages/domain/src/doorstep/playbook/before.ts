import { type HouseholdClass, words } from './household-class.ts'

/** What went before at this door. These come first: they change how one comes at all. */
export const before: readonly HouseholdClass[] = [
  {
    key: 'isolating',
    title: words('居家隔离中', '居家隔離中', 'In isolation at home'),
    when: 'household.isolating',
    ruleInWords: words(
      '今天在某位住户的居家隔离期内',
      '今天在某位住戶的居家隔離期內',
      'Today lies within the isolation at home of someone here',
    ),
    approach: words(
      '按约好的钟点，先在楼下打电话；先问缺什么，再说今天要核对的；放下东西退两步。',
      '按約好的時間，先在樓下打電話；先問缺什麼，再說今天要核對的；放下東西退兩步。',
      'At the agreed hour, ring from downstairs. Ask what is short before what is to be checked; set things down and step back.',
    ),
    avoid: words(
      '楼道里一个字都别提；别排在老人家前面；没量过的数不写。',
      '樓梯間一個字都別提；別排在長者家前面；沒量過的數不寫。',
      'Not a word of it in the corridor; never before an elder’s door; no reading that nobody took.',
    ),
    openers: [
      {
        id: 'isolating-needs',
        say: words(
          '{called}，我到楼下了。今天要带点什么上来？吃的用的您都说，我记着。',
          '{called}，我到樓下了。今天要帶點什麼上來？吃的用的您都說，我記著。',
          '{called}, I’m downstairs. What shall I bring up today, food or anything else? I’ll note it all.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
      {
        id: 'isolating-count-down',
        say: words(
          '{called}，又过了一天，您辛苦。有闷得慌、想说说话的时候，打我电话。',
          '{called}，又過了一天，您辛苦了。悶得慌、想說說話的時候，打我電話。',
          '{called}, one more day done; thank you. When the walls close in and you want to talk, ring me.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
  {
    key: 'just-back',
    title: words('刚从外地回来', '剛從外地回來', 'Just back from elsewhere'),
    when: 'household.arrivedDaysAgo <= 14 && !household.isolating',
    ruleInWords: words(
      '有人在十四天内从外地到达',
      '有人在十四天內從外地到達',
      'Someone arrived from elsewhere within the last 14 days',
    ),
    approach: words(
      '保持两步距离，先问家里缺什么，再说这几天怎么安排、到哪天为止，最后留时间给人提问。',
      '保持兩步距離，先問家裡缺什麼，再說這幾天怎麼安排、到哪天為止，最後留時間給人提問。',
      'Two steps back. What is missing at home first; then how the coming days go and until when; then time for questions.',
    ),
    avoid: words(
      '别问路上见了谁当闲聊；要记的事先说明再问；别提别家的情况。',
      '別把路上見了誰當閒聊來問；要記的事先說明再問；別提別家的情況。',
      'Do not fish for movements in small talk: say what will be written before you ask. Nothing about other households.',
    ),
    openers: [
      {
        id: 'just-back-journey',
        say: words(
          '{called}，一路回来累了吧？先歇着，冰箱空不空？要买的我帮您捎。',
          '{called}，一路回來累了吧？先歇著，冰箱空不空？要買的我幫您帶。',
          '{called}, a tiring trip? Rest first. Is the fridge empty? I can bring what you need.',
        ),
        when: 'true',
        restsOn: 'arrival',
      },
      {
        id: 'just-back-plan',
        say: words(
          '{called}，您好，我是{worker}。这几天的安排我用一分钟说清楚，然后您问，我答。',
          '{called}，您好，我是{worker}。這幾天的安排我用一分鐘說清楚，然後您問，我答。',
          'Hello, I’m {worker}. Let me explain the coming days in one minute; then you ask and I answer.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
  {
    key: 'declined-before',
    title: words('上次不愿意谈', '上次不願意談', 'Declined last time'),
    when: 'household.lastDeclined',
    ruleInWords: words(
      '最近一次敲门，住户说这次不愿意',
      '最近一次敲門，住戶說這次不願意',
      'At the last knock the household said: not this time',
    ),
    approach: words(
      '换熟面孔去，换个钟点；先认下上回打扰了，只问怎样方便，问完就走也算来过。',
      '換熟面孔去，換個時間；先認下上回打擾了，只問怎樣方便，問完就走也算來過。',
      'Another face, another hour. Own that we came at a bad time, ask only what would suit, and be ready to leave.',
    ),
    avoid: words(
      '不讲“别家都配合了”；不反复敲；不抬出处罚，除非条文写着。',
      '不講「別家都配合了」；不一再敲；不抬出處罰，除非條文寫著。',
      'No “everyone else agreed”; no knocking again and again; no penalty that the text does not state.',
    ),
    openers: [
      {
        id: 'declined-before-choose',
        say: words(
          '{called}，上次来得不是时候。您定个时间、定个方式，我照您的来。',
          '{called}，上次來得不是時候。您定個時間、定個方式，我照您的來。',
          '{called}, we came at a bad time before. You name the hour and the way, and I’ll keep to it.',
        ),
        when: 'true',
        restsOn: 'last-knock',
      },
      {
        id: 'declined-before-paper',
        say: words(
          '{called}，我不进门。事情都写在这张纸上，您看完想说就打电话，不想说也行。',
          '{called}，我不進門。事情都寫在這張紙上，您看完想說就打電話，不想說也行。',
          '{called}, I won’t come in. It’s all on this sheet; ring if you’d like to talk, and it’s fine if not.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
  {
    key: 'no-answer-often',
    title: words('敲门多次未应', '敲門多次未應', 'No answer several times'),
    when: 'household.unanswered >= 3',
    ruleInWords: words(
      '上次谈上之后，敲门三次以上没人应',
      '上次談上之後，敲門三次以上沒人應',
      'Three knocks or more without an answer since the last talk',
    ),
    approach: words(
      '换时段、换周末，留告知卡让人自己选时间；楼下按铃的牌子看看是不是坏了。',
      '換時段、換週末，留告知卡讓人自己選時間；看看門鈴是不是壞了。',
      'Another part of day, or the weekend. Leave a card by which they choose a time, and check whether the bell works.',
    ),
    avoid: words(
      '没人应不等于不在家，也不等于不愿意；别向邻居追问行踪。',
      '沒人應不等於不在家，也不等於不願意；別向鄰居追問行蹤。',
      'No answer is neither absence nor unwillingness; do not question neighbours about where they are.',
    ),
    openers: [
      {
        id: 'no-answer-often-bell',
        say: words(
          '{called}，可算见着您了。我们前几回来得不巧，您家门铃还响吗？',
          '{called}，總算見到您了。我們前幾回來得不巧，您家門鈴還會響嗎？',
          '{called}, how good to find you. Our timing was poor before; does your bell still ring?',
        ),
        when: 'true',
        restsOn: 'last-knock',
      },
      {
        id: 'no-answer-often-hour',
        say: words(
          '{called}，我是{worker}。您通常几点到家？我按您的时间来，不白跑也不打扰。',
          '{called}，我是{worker}。您通常幾點到家？我照您的時間來，不白跑也不打擾。',
          '{called}, it’s {worker}. When are you usually in? I’ll come by your clock, not mine.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
  {
    key: 'other-language',
    title: words('说另一种语言', '說另一種語言', 'Speaks another language'),
    when: 'household.speaksOther',
    ruleInWords: words(
      '住户说过希望用另一种语言交谈',
      '住戶說過希望用另一種語言交談',
      'The household asked to be spoken to in another language',
    ),
    approach: words(
      '会这种语言的同事去，或先接通电话翻译；卡片带对语言的；短句，停一停，等对方点头。',
      '會這種語言的同事去，或先接通電話翻譯；卡片帶對語言的；短句，停一停，等對方點頭。',
      'Send a colleague who speaks it, or have an interpreter on the line. Bring the right card; short sentences, with pauses.',
    ),
    avoid: words(
      '别让孩子当翻译；别提高嗓门代替讲清楚。',
      '別讓孩子當翻譯；別用大聲代替講清楚。',
      'Never make a child interpret; louder is not clearer.',
    ),
    openers: [
      {
        id: 'other-language-interpreter',
        say: words(
          '{called}，您好。这位同事会说您的话，我们慢慢说，不着急。',
          '{called}，您好。這位同事會說您的話，我們慢慢說，不急。',
          '{called}, hello. My colleague speaks your language; we have time.',
        ),
        when: 'true',
        restsOn: 'wishes',
      },
    ],
  },
]
