import { languages } from '@doorstep/domain/shared/language.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateMark } from '@doorstep/ui/state-mark.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { joined } from '@doorstep/ui/words/joined.ts'
import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Icon } from './icons.tsx'
import { useMay, useMe } from './me.ts'
import { pagesOf } from './pages.tsx'
import { go } from './router.tsx'
import { useAnswer } from './server.ts'

/** Pause in typing after which the register is asked, milliseconds. */
const typingPauseMs = 120
const mostHouseholds = 8

interface Found {
  readonly key: string
  readonly to: string
  readonly mark: ReactNode
  readonly words: string
  readonly quiet: string
}

/** Ctrl-K: any person, door, phone number or page. */
export function Palette({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const words = useWords(frameWords)
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      withCloseButton={false}
      title={<span className="unseen">{words.find}</span>}
      classNames={{ header: 'palette-header', body: 'palette' }}
      size="lg"
      yOffset="12vh"
    >
      <Finder onClose={onClose} />
    </Modal>
  )
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(frameWords)
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const { found, isSearching } = useFound(typed.trim())
  const here = Math.min(chosen, found.length - 1)
  const open = (one: Found | undefined) => {
    if (!one) return
    onClose()
    go(one.to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setChosen((here + step + found.length) % Math.max(found.length, 1))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(found[here])
  }
  return (
    <>
      <TextInput
        size="md"
        data-autofocus
        aria-label={words.find}
        placeholder={words.findHint}
        leftSection={<Icon name="search" size={18} />}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found[here] && `${listId}-${here}`}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={words.find} className="palette-list">
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above, as a combobox has it
          <div
            key={one.key}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === here}
            className="palette-option"
            onPointerMove={() => setChosen(index)}
            onClick={() => open(one)}
          >
            <span className="palette-mark">{one.mark}</span>
            <span>{one.words}</span>
            <span className="palette-quiet">{one.quiet}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && !isSearching && (
        <p className="palette-nothing" role="status">
          {words.findNothing}
        </p>
      )}
    </>
  )
}

function useFound(typed: string): { found: readonly Found[]; isSearching: boolean } {
  const me = useMe()
  const words = useWords(frameWords)
  const { language } = useLanguage()
  const maySearch = useMay('households')
  const [search] = useDebouncedValue(typed, typingPauseMs)
  const isWanted = maySearch && search !== ''
  const query = { search, limit: mostHouseholds }
  const households = useAnswer('households', query, { isWanted, keepLast: true })
  const pages = pagesOf(me.role)
    .filter(({ name }) => languages.some((one) => includes(frameWords[one][name], typed)))
    .map(({ name, path }) => ({
      key: name,
      to: path,
      mark: <Icon name={name} size={18} />,
      words: words[name],
      quiet: '',
    }))
  const people = (isWanted ? (households.data?.households ?? []) : []).map((one) => ({
    key: one.household,
    to: `/households/${one.household}`,
    mark: <StateMark state={one.state} />,
    words: joined(one.names, language),
    quiet: one.door,
  }))
  return { found: [...people, ...pages], isSearching: isWanted && households.isFetching }
}

const includes = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())
