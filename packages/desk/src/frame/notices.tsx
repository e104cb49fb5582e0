import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { sayProblem } from '@doorstep/ui/words/problems.ts'
import { Button, CloseButton, Paper } from '@mantine/core'
import { useEffect, useSyncExternalStore } from 'react'

/** What was just done, with the way back where there is one. */
export interface Notice {
  readonly words: string
  readonly undo?: () => Promise<unknown>
}

interface Shown extends Notice {
  readonly key: number
}

/** Those without a way back go by themselves; those with one stay until they are put away. */
const shortMs = 8_000
/** More than so many at once nobody reads. */
const mostShown = 3

let shown: readonly Shown[] = []
let counted = 0
const listeners = new Set<() => void>()

function change(next: readonly Shown[]): void {
  shown = next
  for (const listener of listeners) listener()
}

export function notify(notice: Notice): void {
  counted += 1
  change([...shown, { ...notice, key: counted }].slice(-mostShown))
}

export const dismissNotices = (): void => change([])

const dismiss = (key: number) => change(shown.filter((notice) => notice.key !== key))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Notices() {
  const notices = useSyncExternalStore(subscribe, () => shown)
  const words = useWords(frameWords)
  return (
    <section className="notices" aria-label={words.notices} aria-live="polite">
      {notices.map((notice) => (
        <OneNotice key={notice.key} notice={notice} />
      ))}
    </section>
  )
}

function OneNotice({ notice }: { readonly notice: Shown }) {
  const words = useWords(frameWords)
  const { language } = useLanguage()
  const { key, undo } = notice
  useEffect(() => {
    if (undo) return
    const timer = setTimeout(() => dismiss(key), shortMs)
    return () => clearTimeout(timer)
  }, [key, undo])
  return (
    <Paper className="notice" withBorder shadow="md" p="xs" pl="md">
      <span>{notice.words}</span>
      {undo && (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            dismiss(key)
            void undo().then(
              () => notify({ words: words.undone }),
              (thrown) => notify({ words: sayProblem(thrown, language).title }),
            )
          }}
        >
          {words.undo}
        </Button>
      )}
      <CloseButton size="sm" aria-label={words.dismiss} onClick={() => dismiss(key)} />
    </Paper>
  )
}
