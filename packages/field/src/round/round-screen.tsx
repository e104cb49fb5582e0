import { clockTime } from '@doorstep/domain/shared/time.ts'
import type { RoundAnswer, RoundStop } from '@doorstep/protocol/round.ts'
import { DoorMatrix } from '@doorstep/ui/door-matrix.tsx'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneWords } from '@doorstep/ui/words/phone.ts'
import { phoneRoundWords } from '@doorstep/ui/words/phone-round.ts'
import { sayDay } from '@doorstep/ui/words/times.ts'
import { useEffect, useMemo } from 'react'
import { useNavigation } from '../frame/navigation.tsx'
import { EmptyNotice, LoadingNotice, ProblemNotice } from '../frame/notices.tsx'
import { Screen } from '../frame/screen.tsx'
import { useSession, useStanding, useToday } from '../frame/session.tsx'
import { useLoaded } from '../frame/use-loaded.ts'
import type { Dated } from '../port.ts'
import { BeforeOut } from './before-out.tsx'
import { RoundTalk } from './round-talk.tsx'
import { StopRow } from './stop-row.tsx'
import {
  doorOf,
  doorsOf,
  groupStops,
  isOpenStop,
  isRecorded,
  keyOf,
  nextStop,
  type StopGroup,
  seenTo,
} from './stops.ts'

/** Today's round: doors and neutral words, so that nobody reads a name or a reason over a shoulder. */
export function RoundScreen() {
  const { store } = useSession()
  const [loaded, again] = useLoaded(store.round)
  const words = useWords(phoneWords)
  useAgainWhenSeen(again)
  if (loaded.status === 'ready') return <Round read={loaded.value} onAgain={again} />
  return (
    <Screen title={words.today}>
      {loaded.status === 'loading' ? (
        <LoadingNotice />
      ) : (
        <ProblemNotice thrown={loaded.thrown} onRetry={again} />
      )}
    </Screen>
  )
}

interface RoundProps {
  readonly read: Dated<RoundAnswer>
  readonly onAgain: () => void
}

function Round({ read: { answer: round, isOld }, onAgain }: RoundProps) {
  const words = useWords(phoneRoundWords)
  const shared = useWords(phoneWords)
  const { language } = useLanguage()
  const { store } = useSession()
  const { go } = useNavigation()
  const today = useToday()
  useStanding()
  const recorded = store.recorded()
  const next = nextStop(round.stops, recorded)
  const done = seenTo(round.stops, recorded)
  const action = next && (
    <button
      type="button"
      className="main-action"
      onClick={() => go({ page: 'brief', household: next.household })}
    >
      {next.call ? words.nextCall(doorOf(next)) : words.nextDoor(doorOf(next))}
    </button>
  )
  return (
    <Screen
      title={sayDay(round.day, today, language)}
      aside={round.stops.length > 0 && <Progress done={done} of={round.stops.length} />}
      action={action}
    >
      {isOld && <p className="old-answer">{shared.old}</p>}
      <RoundTalk talk={round.talk} isSettingOut={done === 0} />
      {round.stops.length === 0 ? (
        <NoStops isPublished={round.isPublished} onAgain={onAgain} />
      ) : (
        <>
          <BeforeOut />
          <Groups round={round} next={next} />
        </>
      )}
      {round.stops.length > 0 && !next && <p className="all-seen">{words.allSeenTo}</p>}
    </Screen>
  )
}

function Progress({ done, of }: { readonly done: number; readonly of: number }) {
  const words = useWords(phoneRoundWords)
  return (
    <p className="progress">
      <span aria-hidden="true">{words.progress(done, of)}</span>
      <span className="unseen">{words.progressSaid(done, of)}</span>
      <progress value={done} max={of} aria-label={words.progressSaid(done, of)} />
    </p>
  )
}

function NoStops({
  isPublished,
  onAgain,
}: {
  readonly isPublished: boolean
  readonly onAgain: () => void
}) {
  const words = useWords(phoneRoundWords)
  return (
    <EmptyNotice
      title={isPublished ? words.noDoors : words.notPublished}
      remedy={isPublished ? words.noDoorsRemedy : words.notPublishedRemedy}
    >
      <button type="button" onClick={onAgain}>
        {words.lookAgain}
      </button>
    </EmptyNotice>
  )
}

/** Brings the next door into view: a round opens where the worker stands. */
function useScrollTo(next: RoundStop | undefined): void {
  useEffect(() => {
    if (next) document.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' })
  }, [next])
}

/** Reads the round again when the phone is taken out again. */
function useAgainWhenSeen(again: () => void): void {
  useEffect(() => {
    const onChange = () => document.visibilityState === 'visible' && again()
    document.addEventListener('visibilitychange', onChange)
    return () => document.removeEventListener('visibilitychange', onChange)
  }, [again])
}

function Groups({
  round,
  next,
}: {
  readonly round: RoundAnswer
  readonly next: RoundStop | undefined
}) {
  const groups = useMemo(() => groupStops(round), [round])
  useScrollTo(next)
  const current = groups.find(({ stops }) => next && stops.includes(next))
  return (
    <div className="groups">
      {groups.map((group) => (
        <Group key={group.key} group={group} round={round} next={next} isOpen={group === current} />
      ))}
    </div>
  )
}

interface GroupProps {
  readonly group: StopGroup
  readonly round: RoundAnswer
  readonly next: RoundStop | undefined
  readonly isOpen: boolean
}

/** One entrance, or some calls: folded unless the next door is behind it, and then with its building drawn. */
function Group({ group, round, next, isOpen }: GroupProps) {
  const words = useWords(phoneRoundWords)
  const recorded = useSession().store.recorded()
  const left = group.stops.filter((stop) => isOpenStop(stop, recorded)).length
  return (
    <details className="group" open={isOpen}>
      <summary>
        <span className="group-time">{clockTime(group.arrive)}</span>
        <span className="group-name">
          {group.isCalls ? (
            words.calls
          ) : (
            <>
              {group.estate} {words.entrance(words.building(group.buildingName), group.unit)}
            </>
          )}
        </span>
        <span className="group-count">{words.doorsLeft(left, group.stops.length)}</span>
      </summary>
      {isOpen && next && !group.isCalls && <BuildingSketch round={round} next={next} />}
      <ul className="stops">
        {group.stops.map((stop) => (
          <li key={keyOf(stop)}>
            <StopRow stop={stop} isNext={stop === next} isRecorded={isRecorded(stop, recorded)} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The one building where the worker stands, as far as this round goes into it; the next door is ringed. */
function BuildingSketch({
  round,
  next,
}: {
  readonly round: RoundAnswer
  readonly next: RoundStop
}) {
  const words = useWords(phoneRoundWords)
  const doors = useMemo(() => doorsOf(round.stops, next.building), [round.stops, next.building])
  const building = round.buildings.find((one) => one.building === next.building)
  return (
    <DoorMatrix
      name={words.building(next.buildingName)}
      hasLift={building?.hasLift ?? false}
      cells={doors}
      isCurrent={({ households }) => households.includes(next.household)}
    />
  )
}
