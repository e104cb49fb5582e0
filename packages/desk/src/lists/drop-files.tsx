import { useWords } from '@doorstep/ui/language.tsx'
import { listWords } from '@doorstep/ui/words/desk-lists.ts'
import { Button } from '@mantine/core'
import { type DragEvent, useRef, useState } from 'react'
import { notify } from '../frame/notices.tsx'
import { sortFiles } from './read-files.ts'

/** Where lists are let go, or chosen. */
export function DropFiles({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const words = useWords(listWords)
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: readonly File[]) => {
    const { lists, others } = sortFiles(files)
    if (others.length > 0)
      notify({ words: words.notAList(others.map(({ name }) => name).join(', ')) })
    if (lists.length > 0) onFiles(lists)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button does the same by keyboard
    <div
      className="drop-files"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Button onClick={() => input.current?.click()}>{words.choose}</Button>
      <span className="quiet">{isOver ? words.dropNow : words.drop}</span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xls,.csv,.txt,.tsv"
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
