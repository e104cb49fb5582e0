import { isErasedAtEnd } from '@doorstep/domain/policy/erased-at-end.ts'
import type { ProgrammeAnswer } from '@doorstep/protocol/programmes.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { programmeWords } from '@doorstep/ui/words/desk-programmes.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { notify } from '../frame/notices.tsx'
import { refresh, useAct } from '../frame/server.ts'
import { ProblemPart } from '../parts/problem.tsx'

const changed = ['programmes', 'today', 'coverage', 'plan'] as const

interface EndProps {
  readonly programme: ProgrammeAnswer
  /** Its last day has passed: what was held for it is still to be erased. */
  readonly isOver: boolean
}

/** Ends a programme: at once where that can be undone, after asking where something is erased. */
export function EndProgramme({ programme, isOver }: EndProps) {
  const words = useWords(programmeWords)
  const frame = useWords(frameWords)
  const { language } = useLanguage()
  const [isAsked, setAsked] = useState(false)
  const erases = isErasedAtEnd(programme.purpose)
  const end = useAct('programmeEnd', {
    refresh: changed,
    onDone: () =>
      notify({
        words: words.ended(programme.title[language], erases),
        // Published again with the very text it had, it runs on as before; what was erased does not come back.
        ...(!erases && {
          undo: async () => {
            await ask('programmePublish', { body: { yaml: programme.yaml } })
            await refresh(changed)
          },
        }),
      }),
  })
  const says = isOver ? words.eraseSays : words.endSays(erases)
  const act = () => end.mutate({ query: { programme: programme.key } })
  return (
    <>
      {end.error && <ProblemPart problem={end.error} />}
      {isAsked ? (
        <>
          <p className="end-says" role="alert">
            {says}
          </p>
          <Button variant="default" onClick={() => setAsked(false)}>
            {frame.cancel}
          </Button>
          <Button autoFocus loading={end.isPending} onClick={act}>
            {isOver ? words.eraseNow : words.endAndErase}
          </Button>
        </>
      ) : (
        <Button
          variant="default"
          title={says}
          loading={end.isPending}
          onClick={erases ? () => setAsked(true) : act}
        >
          {isOver ? words.erase : words.end}
        </Button>
      )}
    </>
  )
}
