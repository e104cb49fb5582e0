import { acquaintance } from './acquaintance.ts'
import { before } from './before.ts'
import { elders } from './elders.ts'
import { families } from './families.ts'
import { homes } from './homes.ts'
import { type HouseholdClass, type Opener, words } from './household-class.ts'
import { work } from './work.ts'

/** Every class, those first that change most how one comes to the door. */
export const playbook: readonly HouseholdClass[] = [
  ...before,
  ...elders,
  ...families,
  ...homes,
  ...work,
  ...acquaintance,
]

/** What can be said at any door, when nothing else fits or was said last time. */
export const plainOpeners: readonly Opener[] = [
  {
    id: 'plain-who-and-why',
    say: words(
      '{called}，您好，我是{worker}。今天为一件事来，说完就走，您看方便吗？',
      '{called}，您好，我是{worker}。今天為一件事來，說完就走，您方便嗎？',
      '{called}, good day, I’m {worker}. I’m here about one thing and then I’ll be off. Is now all right?',
    ),
    when: 'true',
    restsOn: 'nothing',
  },
  {
    id: 'plain-anything-broken',
    say: words(
      '{called}，您好，我是{worker}。先问一句，楼里有什么坏了、该修的没有？',
      '{called}，您好，我是{worker}。先問一句，樓裡有什麼壞了、該修的嗎？',
      '{called}, good day, I’m {worker}. First of all: is anything in the building broken or due for repair?',
    ),
    when: 'true',
    restsOn: 'nothing',
  },
  {
    id: 'plain-good-moment',
    say: words(
      '{called}，您好，打扰了，我是{worker}。现在说几句合适，还是换个时间？',
      '{called}，您好，打擾了，我是{worker}。現在說幾句合適，還是換個時間？',
      '{called}, sorry to disturb you, I’m {worker}. A few words now, or another time?',
    ),
    when: 'true',
    restsOn: 'nothing',
  },
]
