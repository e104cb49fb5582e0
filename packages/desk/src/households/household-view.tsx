import { triesOf } from '@doorstep/domain/due/duty.ts'
import type { HouseholdAnswer } from '@doorstep/protocol/households.ts'
import { languageNames, useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateMark } from '@doorstep/ui/state-mark.tsx'
import { householdWords } from '@doorstep/ui/words/desk-household.ts'
import { contactWords, sayKey } from '@doorstep/ui/words/desk-register.ts'
import { sayWay } from '@doorstep/ui/words/outcomes.ts'
import { isSaidByBegun, sayBecause, sayBegun, sayState } from '@doorstep/ui/words/reasons.ts'
import { sayDay, sayWindow } from '@doorstep/ui/words/times.ts'
import { useToday } from '../frame/me.ts'
import { Section } from '../parts/page.tsx'
import { KnownFaces } from './known-faces.tsx'
import { HouseholdLanguage } from './language-form.tsx'
import { Members } from './members.tsx'
import { RememberedHere } from './remembered.tsx'
import './household.css'

/** Who lives behind a door, what they are owed, what they asked of us, whom else to ask. */
export function HouseholdView({ household }: { readonly household: HouseholdAnswer }) {
  const words = useWords(householdWords)
  const { members } = household
  const here = members.filter((member) => member.livesHere)
  const elsewhere = members.filter((member) => !member.livesHere)
  return (
    <>
      <Section title={words.people}>
        {here.length === 0 ? <p className="quiet">{words.nobody}</p> : <Members members={here} />}
      </Section>
      <Owed household={household} />
      <Classes classes={household.classes} />
      <RememberedHere remembered={household.remembered} />
      <KnownFaces faces={household.knownFaces} />
      <Wishes household={household} />
      {elsewhere.length > 0 && (
        <Section title={words.elsewhereTitle}>
          <Members members={elsewhere} />
        </Section>
      )}
      <Contacts contacts={household.contacts} />
      <p className="quiet numbers">{words.number(household.household)}</p>
    </>
  )
}

function Owed({ household }: { readonly household: HouseholdAnswer }) {
  const words = useWords(householdWords)
  const { language } = useLanguage()
  const today = useToday()
  const names = new Map<string, string>(household.members.map(({ person, name }) => [person, name]))
  const telling = { language, today, nameOf: (id: string) => names.get(id) }
  return (
    <Section title={words.owed}>
      {household.duties.length === 0 && <p className="quiet">{words.owedNothing}</p>}
      <ul className="lines">
        {household.duties.map(({ key, title, because, state, begun, deadline }) => (
          <li key={key} className="duty">
            <StateMark state={state.kind} tries={triesOf({ state })} isSilent />
            <div>
              <b>{title[language]}</b>
              <span className="quiet">
                {' · '}
                {sayState(state, telling)}
                {deadline !== null && state.kind !== 'overdue' && state.kind !== 'done' && (
                  <> · {words.deadline(sayDay(deadline, today, language))}</>
                )}
              </span>
              {!isSaidByBegun({ because, begun }) && <div>{sayBecause(because, telling)}</div>}
              {begun && <div>{sayBegun(begun, telling)}</div>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Classes({ classes }: Pick<HouseholdAnswer, 'classes'>) {
  const words = useWords(householdWords)
  const { language } = useLanguage()
  if (classes.length === 0) return null
  return (
    <Section title={words.classes}>
      <ul className="lines">
        {classes.map(({ key, title, ruleInWords }) => (
          <li key={key}>
            <b>{title[language]}</b>
            <div className="quiet">{words.classesWhy(ruleInWords[language])}</div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Wishes({ household }: { readonly household: HouseholdAnswer }) {
  const words = useWords(householdWords)
  const { language } = useLanguage()
  const today = useToday()
  const { quiet, appointments } = household
  const lines = [
    ...(household.language === null ? [] : [words.speaks(languageNames[household.language])]),
    ...(household.spoken === '' ? [] : [words.speaks(household.spoken)]),
    ...(quiet.length === 0 ? [] : [words.quiet(quiet.map(sayWindow).join(', '))]),
    ...appointments.map(({ day, window, way }) =>
      words.appointment(sayDay(day, today, language), sayWindow(window), sayWay(way, language)),
    ),
  ]
  return (
    <Section title={words.wishes}>
      {lines.length === 0 ? (
        <p className="quiet">{words.noWishes}</p>
      ) : (
        <ul className="lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <HouseholdLanguage key={household.household} household={household} />
    </Section>
  )
}

function Contacts({ contacts }: Pick<HouseholdAnswer, 'contacts'>) {
  const words = useWords(householdWords)
  const roles = useWords(contactWords)
  if (contacts.length === 0) return null
  return (
    <Section title={words.contacts}>
      <ul className="lines">
        {contacts.map(({ role, name, phone }) => (
          <li key={`${role} ${name} ${phone}`}>
            <b>{name}</b> <span className="quiet">{sayKey(roles, role)}</span>{' '}
            <span className="numbers">{phone}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
