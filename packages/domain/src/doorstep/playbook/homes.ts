import { type HouseholdClass, words } from './household-class.ts'

/** Ways of living behind a door. */
export const homes: readonly HouseholdClass[] = [
  {
    key: 'shared-flat',
    title: words('合租的房间', '合租的房間', 'A room in a shared flat'),
    when: "household.dwellingKind == 'room-in-shared-flat'",
    ruleInWords: words(
      '住处是合租房里的一间',
      '住處是合租屋裡的一間',
      'The dwelling is a room in a shared flat',
    ),
    approach: words(
      '一间一间来，在人家自己的房门口说；敲的是谁的房门，就只谈谁的事。',
      '一間一間來，在人家自己的房門口說；敲的是誰的房門，就只談誰的事。',
      'One room at a time, at that room’s own door: whoever’s door you knock on, talk about them alone.',
    ),
    avoid: words(
      '不向同住的人打听别间；别在客厅当众念名字。',
      '不向同住的人打聽別間；別在客廳當眾唸名字。',
      'Do not ask one flatmate about another; never read out names in the shared room.',
    ),
    openers: [
      {
        id: 'shared-flat-own-room',
        say: words(
          '{called}，我是{worker}。我一间间来，今天跟您只说您这间的事。',
          '{called}，我是{worker}。我一間一間來，今天跟您只說您這間的事。',
          '{called}, it’s {worker}. I go from room to room; with you I’ll talk about your room only.',
        ),
        when: 'true',
        restsOn: 'dwelling',
      },
      {
        id: 'shared-flat-bell',
        say: words(
          '{called}，门口分不清哪间是您，以后按哪个铃、敲几下您告诉我。',
          '{called}，門口分不清哪間是您，以後按哪個鈴、敲幾下您告訴我。',
          '{called}, from outside I can’t tell which door is yours. Which bell, how many knocks, next time?',
        ),
        when: 'true',
        restsOn: 'dwelling',
      },
    ],
  },
  {
    key: 'dormitory',
    title: words('集体宿舍', '集體宿舍', 'A dormitory'),
    when: "household.dwellingKind == 'dormitory'",
    ruleInWords: words('住处是集体宿舍', '住處是集體宿舍', 'The dwelling is a dormitory room'),
    approach: words(
      '先找舍管约好时间，换班、吃饭的空当进；当着本人说本人的事。',
      '先找舍監約好時間，換班、吃飯的空檔進；當著本人說本人的事。',
      'Agree on a time with the warden, between shifts or meals. Speak with each person about themselves.',
    ),
    avoid: words(
      '不请舍管代答；有人在睡就不开灯、不点名。',
      '不請舍監代答；有人在睡就不開燈、不點名。',
      'The warden does not answer for anyone. If someone sleeps: no light, no roll-call.',
    ),
    openers: [
      {
        id: 'dormitory-shift',
        say: words(
          '{called}，我是{worker}。您几点换班？我挑大家都醒着的时候来。',
          '{called}，我是{worker}。您幾點換班？我挑大家都醒著的時候來。',
          '{called}, it’s {worker}. When does your shift change? I’ll come when everyone is up.',
        ),
        when: 'true',
        restsOn: 'dwelling',
      },
      {
        id: 'dormitory-hot-water',
        say: words(
          '{called}，热水、开水够用吗？屋里缺什么，我去跟管宿舍的说。',
          '{called}，熱水、開水夠用嗎？房裡缺什麼，我去跟管宿舍的說。',
          '{called}, is there enough hot water? If the room lacks something I’ll raise it with the warden.',
        ),
        when: 'true',
        restsOn: 'dwelling',
      },
    ],
  },
  {
    key: 'site-hut',
    title: words('工棚', '工寮', 'A site hut'),
    when: "household.dwellingKind == 'site-hut'",
    ruleInWords: words(
      '住处是工地上的工棚',
      '住處是工地上的工寮',
      'The dwelling is a hut on a building site',
    ),
    approach: words(
      '先到门卫登记、借安全帽，收工后来；先问用水用电和路好不好走。',
      '先到警衛登記、借安全帽，收工後來；先問用水用電和路好不好走。',
      'Sign in at the gate and borrow a helmet. Come after work, and ask about water, power and the way in first.',
    ),
    avoid: words(
      '不当着工头问住户的事；不拿证件、不代收证件。',
      '不當著工頭問住戶的事；不拿證件、不代收證件。',
      'No questions before the foreman; never take or keep anyone’s papers.',
    ),
    openers: [
      {
        id: 'site-hut-after-work',
        say: words(
          '{called}，收工了？先歇口气。屋里用电还稳当吧，晚上路灯亮不亮？',
          '{called}，收工了？先喘口氣。屋裡用電還穩嗎，晚上路燈亮不亮？',
          '{called}, done for the day? Catch your breath first. Is the power steady, and is the path lit at night?',
        ),
        when: 'true',
        restsOn: 'dwelling',
      },
      {
        id: 'site-hut-where-to-turn',
        say: words(
          '{called}，我是{worker}，管这一片的。工地外头的事，找不着门路就找我。',
          '{called}，我是{worker}，負責這一帶。工地外頭的事，不知道找誰就找我。',
          '{called}, I’m {worker}; this is my beat. For anything outside the site, when you don’t know whom to ask, ask me.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
  {
    key: 'shop-lived-in',
    title: words('前店后住', '前店後住', 'A shop that is lived in'),
    when: "household.dwellingKind == 'shop-lived-in'",
    ruleInWords: words(
      '住处是自住的店铺',
      '住處是自住的店鋪',
      'The dwelling is a shop whose people live in it',
    ),
    approach: words(
      '下午店里清闲时去，等手上的客人走了再开口；店里说事，家里的事到后面说。',
      '下午店裡清閒時去，等手上的客人走了再開口；店裡說事，家裡的事到後面說。',
      'In the slack of the afternoon, once the customer has left. Shop matters in front; home matters in the back.',
    ),
    avoid: words(
      '不当着客人问；不挡着门面、不占柜台。',
      '不當著客人問；不擋著店面、不佔櫃檯。',
      'Nothing before customers; do not block the entrance or the counter.',
    ),
    openers: [
      {
        id: 'shop-lived-in-customers-first',
        say: words(
          '{called}，您先招呼客人，我在边上等。就两句话的事。',
          '{called}，您先招呼客人，我在旁邊等。就兩句話的事。',
          '{called}, customers first; I’ll wait over here. It’s only two sentences.',
        ),
        when: 'true',
        restsOn: 'dwelling',
      },
      {
        id: 'shop-lived-in-hours',
        say: words(
          '{called}，我是{worker}。店里一天里哪段最闲？以后我就那会儿来。',
          '{called}，我是{worker}。店裡一天哪段時間最空？以後我就那時候來。',
          '{called}, it’s {worker}. When is the shop quietest? That’s when I’ll come in future.',
        ),
        when: 'true',
        restsOn: 'dwelling',
      },
    ],
  },
  {
    key: 'new-tenants',
    title: words('还没见过面的租客', '還沒見過面的租客', 'Tenants not met yet'),
    when: 'household.rents && !household.everMet',
    ruleInWords: words(
      '名单写明租住，而且还没有人跟他们谈上过',
      '名單寫明租住，而且還沒有人跟他們談上過',
      'A list says that they rent, and nobody has spoken with them yet',
    ),
    approach: words(
      '先问缺什么、找不到什么，再说要登记什么；办事的地方和电话写给人家。',
      '先問缺什麼、找不到什麼，再說要登記什麼；辦事的地方和電話寫給人家。',
      'Ask first what they lack or cannot find, then say what is to be registered. Write down offices and numbers.',
    ),
    avoid: words(
      '不查房、不看合同以外的东西；不替房主传话催租。',
      '不查房、不看合約以外的東西；不替屋主傳話催租。',
      'No looking round the rooms; never carry messages about rent for the owner.',
    ),
    openers: [
      {
        id: 'new-tenants-settling',
        say: words(
          '{called}，您好，我是{worker}，负责这几栋。水电燃气、收快递这些，刚住下有弄不清的吗？',
          '{called}，您好，我是{worker}，負責這幾棟。水電瓦斯、收包裹這些，剛住下有弄不清的嗎？',
          'Hello, I’m {worker}, for these buildings. Water, gas, parcels: is there anything that’s still a puzzle here?',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
      {
        id: 'new-tenants-papers',
        say: words(
          '{called}，要办的手续我列好了单子，您照着跑一趟就成，不明白的打上面的电话。',
          '{called}，要辦的手續我列好了單子，您照著跑一趟就行，不明白的打上面的電話。',
          '{called}, I’ve listed the paperwork for you: one trip is enough, and there’s a number to ring.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
  {
    key: 'owner-elsewhere',
    title: words('房主不住这里', '屋主不住這裡', 'The owner lives elsewhere'),
    when: 'household.ownerElsewhere',
    ruleInWords: words(
      '名单写明的房主不在住户之列',
      '名單寫明的屋主不在住戶之列',
      'The owner named by a list is not among those who live here',
    ),
    approach: words(
      '屋里的事找住的人，房子的事找房主或持钥匙的人；门牌信息里有联系人。',
      '屋裡的事找住的人，房子的事找屋主或持鑰匙的人；門戶資料裡有聯絡人。',
      'For those who live here ask them; for the flat itself ask the owner or keyholder, named with the dwelling.',
    ),
    avoid: words(
      '不跟住户谈房主的私事，也不跟房主谈住户的私事。',
      '不跟住戶談屋主的私事，也不跟屋主談住戶的私事。',
      'Nothing about the owner to the tenants, nothing about the tenants to the owner.',
    ),
    openers: [
      {
        id: 'owner-elsewhere-repairs',
        say: words(
          '{called}，我是{worker}。房子要修要补，您找得到人吗？找不到我帮您问。',
          '{called}，我是{worker}。房子要修要補，您找得到人嗎？找不到我幫您問。',
          '{called}, it’s {worker}. If something in the flat needs mending, do you know whom to ask? I can find out.',
        ),
        when: 'true',
        restsOn: 'nothing',
      },
    ],
  },
]
