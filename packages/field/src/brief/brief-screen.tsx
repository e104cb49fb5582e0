import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { sayFamily } from '@doorstep/ui/words/people.ts'
import { phoneWords } from '@doorstep/ui/words/phone.ts'
import { phoneBriefWords } from '@doorstep/ui/words/phone-brief.ts'
import { useCallback } from 'react'
import { useNavigation } from '../frame/navigation.tsx'
import { LoadingNotice, ProblemNotice } from '../frame/notices.tsx'
import { Screen } from '../frame/screen.tsx'
import { useSession, useStanding } from '../frame/session.tsx'
import { useLoaded } from '../frame/use-loaded.ts'
import { Owed } from '../lore/owed.tsx'
import { ToAsk } from '../lore/to-ask.tsx'
import { agreedCall, isOwedAtDoor } from '../record/reached.ts'
import { RecordedToday } from '../record/undo-visit.tsx'
import { recordedAs } from '../store/recorded-doors.ts'
import { CallAgreed } from './call-agreed.tsx'
import { KnownHere } from './known-here.tsx'
import {
  Before,
  HowToCome,
  MayBeSaid,
  People,
  PromiseSomething,
  Remark,
  WhatToSay,
  WhatWeKnow,
} from './on-demand.tsx'
import { OpenWith } from './open-with.tsx'
import { TakeCare } from './take-care.tsx'
import { TalkHere } from './talk-here.tsx'
import { WhyNow } from './why-now.tsx'

/** What a worker reads before knocking, in five seconds at arm's length: why now, what to open with, what to mind. */
export function BriefScreen({ household }: { readonly household: HouseholdId }) {
  const { store } = useSession()
  const words = useWords(phoneBriefWords)
  const shared = useWords(phoneWords)
  const [loaded, again] = useLoaded(useCallback(() => store.brief(household), [store, household]))
  if (loaded.status !== 'ready') {
    return (
      <Screen title={words.whyNow} hasBack>
        {loaded.status === 'loading' ? (
          <LoadingNotice />
        ) : (
          <ProblemNotice thrown={loaded.thrown} onRetry={again} />
        )}
      </Screen>
    )
  }
  const { answer: brief, isOld } = loaded.value
  return (
    <Screen
      title={brief.door}
      hasBack
      aside={<Call brief={brief} />}
      action={<RecordAction brief={brief} />}
    >
      {isOld && <p className="old-answer">{shared.old}</p>}
      <FamilyName brief={brief} />
      <RecordedToday household={household} />
      <CallAgreed brief={brief} />
      <Owed brief={brief} />
      <WhyNow brief={brief} />
      <OpenWith brief={brief} />
      <TalkHere brief={brief} />
      <ToAsk brief={brief} />
      <TakeCare brief={brief} />
      <KnownHere brief={brief} />
      <WhatWeKnow brief={brief} />
      <People brief={brief} />
      <WhatToSay brief={brief} />
      <HowToCome brief={brief} />
      <MayBeSaid brief={brief} />
      <Before brief={brief} />
      <Remark brief={brief} />
      <PromiseSomething brief={brief} />
    </Screen>
  )
}

/** Of the first grown-up: those who are named first are heads of the household. */
function FamilyName({ brief }: { readonly brief: BriefAnswer }) {
  const { language } = useLanguage()
  const names = brief.members.filter(({ isChild }) => !isChild).map(({ name }) => name)
  const family = sayFamily(names, language)
  return family === '' ? null : <p className="family">{family}</p>
}

function Call({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(phoneBriefWords)
  const first = brief.phones[0]
  return first === undefined ? null : (
    <a className="call" href={`tel:${first}`}>
      <span aria-hidden="true">☏</span>
      <span className="unseen">{words.call(brief.door)}</span>
    </a>
  )
}

function RecordAction({ brief }: { readonly brief: BriefAnswer }) {
  const words = useWords(phoneBriefWords)
  const { go } = useNavigation()
  const { store } = useSession()
  useStanding()
  const { household } = brief
  const call = isOwedAtDoor(brief) ? null : agreedCall(brief)
  const first = call ? words.recordCall : words.recordVisit
  const isAgain = store.recorded().has(recordedAs(household, call))
  return (
    <button type="button" className="main-action" onClick={() => go({ page: 'record', household })}>
      {isAgain && !call ? words.recordAgain : first}
    </button>
  )
}
