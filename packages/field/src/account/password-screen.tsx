import { useWords } from '@doorstep/ui/language.tsx'
import { phoneMeWords } from '@doorstep/ui/words/phone-me.ts'
import { type FormEvent, useState } from 'react'
import { ProblemNotice } from '../frame/notices.tsx'
import { ScreenTitle } from '../frame/screen.tsx'
import { textOf } from '../frame/text-of.ts'
import type { Access } from '../port.ts'
import { LanguageChoice } from './language-choice.tsx'

interface PasswordScreenProps {
  readonly access: Access
  readonly onChanged: () => void
}

/** The server takes none that is shorter. */
const shortestPassword = 12

/** After a one-time password: one's own, before anything else. */
export function PasswordScreen({ access, onChanged }: PasswordScreenProps) {
  const words = useWords(phoneMeWords)
  const [thrown, setThrown] = useState<unknown>(undefined)
  const [isBusy, setBusy] = useState(false)
  const change = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setBusy(true)
    access
      .changePassword(textOf(form, 'current'), textOf(form, 'next'))
      .then(onChanged, setThrown)
      .finally(() => setBusy(false))
  }
  return (
    <div className="screen">
      <header className="screen-top">
        <ScreenTitle title={words.choosePassword} />
      </header>
      <main className="screen-content">
        <form className="sign-in" onSubmit={change}>
          <p>{words.oneTime}</p>
          <label htmlFor="current">{words.current}</label>
          <input
            id="current"
            name="current"
            type="password"
            autoComplete="current-password"
            required
          />
          <label htmlFor="next">{words.next}</label>
          <input
            id="next"
            name="next"
            type="password"
            autoComplete="new-password"
            minLength={shortestPassword}
            maxLength={200}
            aria-describedby="next-hint"
            required
          />
          <p className="hint" id="next-hint">
            {words.nextHint}
          </p>
          {thrown !== undefined && <ProblemNotice thrown={thrown} />}
          <button type="submit" className="main-action" disabled={isBusy}>
            {words.keepPassword}
          </button>
        </form>
        <LanguageChoice />
      </main>
    </div>
  )
}
