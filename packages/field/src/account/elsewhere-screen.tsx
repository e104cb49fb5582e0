import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { roleWords } from '@doorstep/ui/words/people.ts'
import { phoneMeWords } from '@doorstep/ui/words/phone-me.ts'
import { EmptyNotice } from '../frame/notices.tsx'
import { ScreenTitle } from '../frame/screen.tsx'
import { useSession } from '../frame/session.tsx'
import { LanguageChoice } from './language-choice.tsx'

/** For those whose work is not a round: where theirs is. */
export function ElsewhereScreen() {
  const words = useWords(phoneMeWords)
  const { language } = useLanguage()
  const { me, signOut } = useSession()
  const isWorker = me.role === 'worker'
  return (
    <div className="screen">
      <header className="screen-top">
        <ScreenTitle title={me.name} />
      </header>
      <main className="screen-content">
        <EmptyNotice
          title={isWorker ? words.noWorker : words.deskRole}
          remedy={
            isWorker ? words.noWorkerRemedy : words.deskRoleRemedy(roleWords[language][me.role])
          }
        >
          {!isWorker && (
            <a className="main-action" href="/">
              {words.toDesk}
            </a>
          )}
        </EmptyNotice>
        <LanguageChoice />
        <button type="button" onClick={signOut}>
          {words.signOut}
        </button>
      </main>
    </div>
  )
}
