import { sayTalk } from '@doorstep/domain/doorstep/talk.ts'
import type { RoundAnswer } from '@doorstep/protocol/round.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { joined } from '@doorstep/ui/words/joined.ts'
import { talkWords } from '@doorstep/ui/words/talk.ts'
import { ShutFold } from '../frame/shut-fold.tsx'

interface RoundTalkProps {
  readonly talk: RoundAnswer['talk']
  /** Nothing is done yet: read before setting out, folded afterwards. */
  readonly isSettingOut: boolean
}

/** The talk of the day, as a round begins. */
export function RoundTalk({ talk, isSettingOut }: RoundTalkProps) {
  const words = useWords(talkWords)
  const { language } = useLanguage()
  if (talk.length === 0) return null
  return (
    <ShutFold title={words.title} isOpenAtFirst={isSettingOut}>
      {() => (
        <ul className="talk">
          {talk.map(({ line, words: said, suits }) => (
            <li key={line}>
              {sayTalk(said, language)}{' '}
              <small>
                {suits.length === 0
                  ? words.everybody
                  : words.suits(
                      joined(
                        suits.map((title) => title[language]),
                        language,
                      ),
                    )}
              </small>
            </li>
          ))}
        </ul>
      )}
    </ShutFold>
  )
}
