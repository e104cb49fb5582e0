import { RequestRefused } from '@doorstep/protocol/client.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { themes, useTheme } from '@doorstep/ui/theme.ts'
import { handoverWords } from '@doorstep/ui/words/handover.ts'
import { roleWords, standingWords } from '@doorstep/ui/words/people.ts'
import { phoneMeWords } from '@doorstep/ui/words/phone-me.ts'
import { sayProblem } from '@doorstep/ui/words/problems.ts'
import { sayTime } from '@doorstep/ui/words/times.ts'
import { useNavigation } from '../frame/navigation.tsx'
import { Screen } from '../frame/screen.tsx'
import { useSession, useStanding, useToday } from '../frame/session.tsx'
import { useLoaded } from '../frame/use-loaded.ts'
import type { Unsent } from '../port.ts'
import { LanguageChoice } from './language-choice.tsx'

/** Oneself: what is unsent, who else is out, language, screen, the way out. */
export function MeScreen() {
  const words = useWords(phoneMeWords)
  const { language } = useLanguage()
  const { me, signOut } = useSession()
  const { unsent } = useStanding()
  return (
    <Screen title={me.name}>
      <p className="family">{roleWords[language][me.role]}</p>
      {unsent.length > 0 && <UnsentList />}
      {me.worker !== null && <Colleagues />}
      {me.worker !== null && <ToHandover />}
      <LanguageChoice />
      <ThemeChoice />
      {(me.role === 'lead' || me.isDemo) && (
        <a className="line-link" href="/">
          {words.toDesk}
        </a>
      )}
      <button type="button" onClick={signOut}>
        {words.signOut}
      </button>
      {unsent.length > 0 && <p className="hint">{words.signOutUnsent(unsent.length)}</p>}
      <p className="hint">{words.version(me.version)}</p>
    </Screen>
  )
}

/** Doors that are handed over, and the first month. */
function ToHandover() {
  const words = useWords(handoverWords)
  const { go } = useNavigation()
  return (
    <button type="button" onClick={() => go({ page: 'handover' })}>
      {words.title}
    </button>
  )
}

function ThemeChoice() {
  const words = useWords(phoneMeWords)
  const [theme, choose] = useTheme()
  return (
    <fieldset className="segments">
      <legend className="unseen">{words.theme}</legend>
      {themes.map((one) => (
        <button key={one} type="button" aria-pressed={one === theme} onClick={() => choose(one)}>
          {words[one]}
        </button>
      ))}
    </fieldset>
  )
}

/** Said once before setting out: who else is on the beat today. */
function Colleagues() {
  const words = useWords(phoneMeWords)
  const standings = useWords(standingWords)
  const { store, me } = useSession()
  const [loaded] = useLoaded(store.round)
  if (loaded.status !== 'ready') return null
  const others = loaded.value.answer.colleagues.filter(({ id }) => id !== me.worker)
  return (
    <section>
      <h2>{words.colleagues}</h2>
      {others.length === 0 ? (
        <p>{words.noColleagues}</p>
      ) : (
        <ul className="colleagues">
          {others.map(({ id, name, standing }) => (
            <li key={id}>
              {name} {standings[standing] !== '' && <small>{standings[standing]}</small>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What the server has not taken yet, each with what may be done about it. */
function UnsentList() {
  const words = useWords(phoneMeWords)
  const { store } = useSession()
  const { unsent } = useStanding()
  return (
    <section>
      <h2>{words.unsent}</h2>
      <ul className="unsent">
        {unsent.map((letter) => (
          <UnsentRow key={letter.id} letter={letter} />
        ))}
      </ul>
      <button type="button" onClick={() => void store.sendNow()}>
        {words.sendNow}
      </button>
    </section>
  )
}

function sayUnsent(kind: Unsent['kind'], time: string, words: (typeof phoneMeWords)['en']): string {
  const said = {
    visit: words.visitUnsent,
    remark: words.remarkUnsent,
    lore: words.loreUnsent,
    introduction: words.introductionUnsent,
    undo: words.undoUnsent,
  }
  return said[kind](time)
}

function UnsentRow({ letter }: { readonly letter: Unsent }) {
  const words = useWords(phoneMeWords)
  const { language } = useLanguage()
  const { store, clock } = useSession()
  const { go } = useNavigation()
  const today = useToday()
  const time = sayTime(clock.local(letter.writtenAt), today, language)
  const refused = letter.refused && sayProblem(new RequestRefused(400, letter.refused), language)
  return (
    <li>
      <p>
        {sayUnsent(letter.kind, time, words)}
        {refused && (
          <span className="field-problem">
            {refused.title}. {refused.remedy}
          </span>
        )}
      </p>
      <button type="button" onClick={() => go({ page: 'brief', household: letter.household })}>
        {words.open}
      </button>
      <button type="button" onClick={() => store.takeBack(letter)}>
        {words.discard}
      </button>
    </li>
  )
}
