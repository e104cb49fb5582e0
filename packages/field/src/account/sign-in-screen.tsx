import type { MeAnswer } from '@doorstep/protocol/today.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { roleWords, standingWords } from '@doorstep/ui/words/people.ts'
import { phoneMeWords } from '@doorstep/ui/words/phone-me.ts'
import { type FormEvent, useCallback, useState } from 'react'
import { ProblemNotice } from '../frame/notices.tsx'
import { ScreenTitle } from '../frame/screen.tsx'
import { textOf } from '../frame/text-of.ts'
import { useLoaded } from '../frame/use-loaded.ts'
import type { Access } from '../port.ts'
import { LanguageChoice } from './language-choice.tsx'

interface SignInProps {
  readonly access: Access
  readonly onSignedIn: (me: MeAnswer) => void
}

/** User name and password; in the demo, one click into each role. */
export function SignInScreen({ access, onSignedIn }: SignInProps) {
  const words = useWords(phoneMeWords)
  return (
    <div className="screen">
      <header className="screen-top">
        <ScreenTitle title={words.signIn} />
      </header>
      <main className="screen-content">
        <SignInForm access={access} onSignedIn={onSignedIn} />
        <DemoRoles access={access} onSignedIn={onSignedIn} />
        <LanguageChoice />
      </main>
    </div>
  )
}

function SignInForm({ access, onSignedIn }: SignInProps) {
  const words = useWords(phoneMeWords)
  const [thrown, setThrown] = useState<unknown>(undefined)
  const [isBusy, setBusy] = useState(false)
  const signIn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setBusy(true)
    access
      .signIn({ userName: textOf(form, 'userName').trim(), password: textOf(form, 'password') })
      .then(onSignedIn, setThrown)
      .finally(() => setBusy(false))
  }
  return (
    <form className="sign-in" onSubmit={signIn}>
      <label htmlFor="userName">{words.userName}</label>
      <input
        id="userName"
        name="userName"
        autoComplete="username"
        autoCapitalize="none"
        required
        maxLength={40}
      />
      <label htmlFor="password">{words.password}</label>
      <input
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      {thrown !== undefined && <ProblemNotice thrown={thrown} />}
      <button type="submit" className="main-action" disabled={isBusy}>
        {words.signIn}
      </button>
    </form>
  )
}

/** Roles that have a page on the phone. */
const phoneRoles = ['worker', 'lead', 'partner']

function DemoRoles({ access, onSignedIn }: SignInProps) {
  const words = useWords(phoneMeWords)
  const standings = useWords(standingWords)
  const { language } = useLanguage()
  const [loaded] = useLoaded(useCallback(() => access.demoRoles(), [access]))
  const [thrown, setThrown] = useState<unknown>(undefined)
  if (loaded.status !== 'ready' || !loaded.value.isDemo) return null
  const stepIn = async (account: string) => {
    await access.stepIn(account)
    onSignedIn(await access.me())
  }
  const sayStanding = (standing: string) =>
    standing === 'mentor' || standing === 'newcomer' ? ` · ${standings[standing]}` : ''
  return (
    <section className="demo-roles">
      <h2>{words.demo}</h2>
      {thrown !== undefined && <ProblemNotice thrown={thrown} />}
      <ul>
        {loaded.value.roles
          .filter(({ role }) => phoneRoles.includes(role))
          .map(({ account, name, role, standing }) => (
            <li key={account}>
              <button type="button" onClick={() => void stepIn(account).catch(setThrown)}>
                <strong>{name}</strong>
                <span>
                  {roleWords[language][role]}
                  {sayStanding(standing)}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  )
}
