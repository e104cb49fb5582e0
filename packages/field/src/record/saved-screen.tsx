import type { HouseholdId, VisitId } from '@doorstep/domain/shared/id.ts'
import { unreachable } from '@doorstep/domain/shared/unreachable.ts'
import { RequestRefused } from '@doorstep/protocol/client.ts'
import type { RoundStop, VisitReceipt } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { phoneRecordWords } from '@doorstep/ui/words/phone-record.ts'
import { sayProblem } from '@doorstep/ui/words/problems.ts'
import { sayDay, sayWindow } from '@doorstep/ui/words/times.ts'
import { useNavigation } from '../frame/navigation.tsx'
import { Screen } from '../frame/screen.tsx'
import { useSession, useStanding, useToday } from '../frame/session.tsx'
import { useLoaded } from '../frame/use-loaded.ts'
import { doorOf, nextStop } from '../round/stops.ts'
import { UndoVisit, useUndo } from './undo-visit.tsx'

interface SavedScreenProps {
  readonly household: HouseholdId
  readonly visit: VisitId
}

/** After saving: kept on this phone, undone while it is unsent, then what follows and the code for the card. */
export function SavedScreen({ household, visit }: SavedScreenProps) {
  const words = useWords(phoneRecordWords)
  const { store, drafts } = useSession()
  useStanding()
  const receipt = store.receipt(visit)
  const hasCard = drafts.recall(visit)?.left.includes('notice') ?? false
  return (
    <Screen title={words.recorded} hasBack action={<NextDoor />}>
      {receipt ? (
        <Receipt household={household} receipt={receipt} hasCard={hasCard} />
      ) : (
        <NotYetSent household={household} visit={visit} />
      )}
    </Screen>
  )
}

function NotYetSent({ household, visit }: SavedScreenProps) {
  const words = useWords(phoneRecordWords)
  const { language } = useLanguage()
  const { drafts } = useSession()
  const { unsent, isAway } = useStanding()
  const undo = useUndo(household, visit)
  const letter = unsent.find(({ id }) => id === visit)
  if (!letter) {
    return (
      <>
        <p className="saved-line">{words.sent}</p>
        <UndoVisit household={household} visit={visit} />
      </>
    )
  }
  const refused = letter.refused && sayProblem(new RequestRefused(400, letter.refused), language)
  return (
    <>
      <p className="saved-line" role="status">
        {refused ? words.refused : isAway ? words.waiting : words.sending}
      </p>
      {refused && (
        <p>
          {refused.title}. {refused.remedy}
        </p>
      )}
      {drafts.recall(visit)?.left.includes('notice') && <p>{words.codeComes}</p>}
      <button type="button" onClick={undo}>
        {words.undo}
      </button>
    </>
  )
}

/** What the visit obliges, said to the worker; the code as large as a card needs it. */
function Receipt({
  household,
  receipt,
  hasCard,
}: {
  readonly household: HouseholdId
  readonly receipt: VisitReceipt
  readonly hasCard: boolean
}) {
  const words = useWords(phoneRecordWords)
  const follows = useFollows(receipt)
  return (
    <>
      <p className="saved-line" role="status">
        {words.sent}
      </p>
      {receipt.noticeCode !== null && <CardCode code={receipt.noticeCode} />}
      {hasCard && receipt.noticeCode === null && <p>{words.codeLost}</p>}
      <section className="follows">
        <h2>{words.follows}</h2>
        {follows.length === 0 ? (
          <p>{words.nothingFollows}</p>
        ) : (
          <ul>
            {follows.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </section>
      <p className="origin">{words.sentRemedy}</p>
      <UndoVisit household={household} visit={receipt.visit} />
    </>
  )
}

function CardCode({ code }: { readonly code: string }) {
  const words = useWords(phoneRecordWords)
  return (
    <section className="card-code">
      <h2>{words.code}</h2>
      <p className="code">{code}</p>
      <p>{words.codeWhere}</p>
      <p className="code-address">{`${window.location.host}/n/${code}`}</p>
    </section>
  )
}

function useFollows({ follows }: VisitReceipt): readonly string[] {
  const words = useWords(phoneRecordWords)
  const { language } = useLanguage()
  const today = useToday()
  const lines = follows.map((one) => {
    switch (one.kind) {
      case 'closed':
        return words.closed(one.title[language])
      case 'try-again':
        if (one.questionsLeft > 0)
          return words.questionsLeft(
            one.title[language],
            one.questionsLeft,
            sayDay(one.notBefore, today, language),
          )
        return words.tryAgain(
          one.title[language],
          sayDay(one.notBefore, today, language),
          one.otherPartOfDay ? words.otherPart : '',
        )
      case 'lead-told':
        return words.leadTold(one.title[language])
      case 'appointment':
        return words.appointmentMade(sayDay(one.day, today, language), sayWindow(one.window))
      default:
        return unreachable(one)
    }
  })
  return [...new Set(lines)]
}

const sayNext = (next: RoundStop, words: (typeof phoneRecordWords)['en']) =>
  next.call ? words.nextCall(doorOf(next)) : words.nextDoor(doorOf(next))

/** On to the next door or call of the round, or back to the round when there is none. */
function NextDoor() {
  const words = useWords(phoneRecordWords)
  const { store } = useSession()
  const { go } = useNavigation()
  useStanding()
  const [loaded] = useLoaded(store.round)
  const stops = loaded.status === 'ready' ? loaded.value.answer.stops : []
  const next = nextStop(stops, store.recorded())
  return (
    <button
      type="button"
      className="main-action"
      onClick={() =>
        go(next ? { page: 'brief', household: next.household } : { page: 'round' }, 'instead')
      }
    >
      {next ? sayNext(next, words) : words.toRound}
    </button>
  )
}
