import { type DutyStateKind, dutyStates } from '@doorstep/domain/due/duty.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateMark, sayStanding } from '@doorstep/ui/state-mark.tsx'
import { frameWords } from '@doorstep/ui/words/desk-frame.ts'
import { householdsWords } from '@doorstep/ui/words/desk-households.ts'
import { joined } from '@doorstep/ui/words/joined.ts'
import { stateWords } from '@doorstep/ui/words/states.ts'
import { sayDaysFrom } from '@doorstep/ui/words/times.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useMay, useToday } from '../frame/me.ts'
import { focusOn, useFocus } from '../frame/panel.tsx'
import { go, goSearch, usePlace } from '../frame/router.tsx'
import { useAnswer } from '../frame/server.ts'
import { Chips } from '../parts/chips.tsx'
import { Awaited, Empty, Page } from '../parts/page.tsx'
import { Table, type TableColumn } from '../parts/table.tsx'
import { type HouseholdSummary, type Narrowing, useHouseholds } from './use-households.ts'

/** Pause in typing after which the register is asked, milliseconds. */
const typingPauseMs = 150

/** Every household of the beat, looked for by name, pinyin, phone or address. */
export function HouseholdsList() {
  const words = useWords(householdsWords)
  const frame = useWords(frameWords)
  const narrowing = useNarrowing()
  const households = useHouseholds(narrowing)
  const { search, building, state } = narrowing
  const isNarrowed = search !== '' || building !== '' || state !== 'all'
  const isEmpty = households.data?.total === 0 && !isNarrowed
  return (
    <Page
      title={frame.households}
      sentence={households.data && words.found(households.data.total, search)}
    >
      {isEmpty ? (
        <NoHouseholds />
      ) : (
        <>
          <Narrow {...narrowing} />
          <Awaited of={households}>
            {({ total, households: rows }) => (
              <Rows
                rows={rows}
                total={total}
                {...(households.hasNextPage && { onMore: () => void households.fetchNextPage() })}
              />
            )}
          </Awaited>
        </>
      )}
    </Page>
  )
}

function useNarrowing(): Narrowing {
  const { search } = usePlace()
  return {
    search: search.get('search') ?? '',
    building: search.get('building') ?? '',
    state: dutyStates.find((state) => state === search.get('state')) ?? 'all',
  }
}

function NoHouseholds() {
  const words = useWords(householdsWords)
  const mayLoad = useMay('listUpload')
  return (
    <Empty action={mayLoad && <Button onClick={() => go('/lists')}>{words.loadList}</Button>}>
      {words.noHouseholds}
    </Empty>
  )
}

function Narrow({ search, building, state }: Narrowing) {
  const words = useWords(householdsWords)
  const frame = useWords(frameWords)
  const states = useWords(stateWords)
  const [typed, setTyped] = useState(search)
  const look = useDebouncedCallback(
    (text: string) => goSearch({ search: text.trim() }, { replace: true }),
    typingPauseMs,
  )
  const choices: { value: DutyStateKind | 'all'; label: string }[] = [
    { value: 'all', label: frame.all },
    ...dutyStates.map((value) => ({ value, label: states[value] })),
  ]
  return (
    <search className="narrow">
      <TextInput
        className="narrow-search"
        type="search"
        aria-label={words.search}
        placeholder={words.searchHint}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          look(event.currentTarget.value)
        }}
      />
      <BuildingChoice building={building} />
      <Chips
        label={words.state}
        choices={choices.map((choice) =>
          choice.value === 'all'
            ? choice
            : { ...choice, mark: <StateMark state={choice.value} isSilent /> },
        )}
        value={state}
        onChoose={(value) => goSearch({ state: value === 'all' ? null : value })}
      />
    </search>
  )
}

/** Only who may see the day of the beat is told of its buildings. */
function BuildingChoice({ building }: { readonly building: string }) {
  const words = useWords(householdsWords)
  const mayToday = useMay('today')
  const today = useAnswer('today', undefined, { isWanted: mayToday })
  if (!today.data) return null
  const data = today.data.buildings.map((one) => ({
    value: one.building,
    label: `${one.estate} ${one.name}`.trim(),
  }))
  return (
    <NativeSelect
      aria-label={words.building}
      value={building}
      data={[{ value: '', label: words.anyBuilding }, ...data]}
      onChange={(event) => goSearch({ building: event.currentTarget.value })}
    />
  )
}

function Rows({
  rows,
  total,
  onMore,
}: {
  readonly rows: readonly HouseholdSummary[]
  readonly total: number
  readonly onMore?: () => void
}) {
  const words = useWords(householdsWords)
  const frame = useWords(frameWords)
  const columns = useColumns()
  const open = useFocus('household')
  if (rows.length === 0) return <Empty>{words.nothing}</Empty>
  return (
    <Table
      caption={frame.households}
      columns={columns}
      rows={rows}
      keyOf={({ household }) => household}
      onOpen={({ household }, all) => focusOn('household', household, all)}
      openKey={open}
      total={total}
      {...(onMore && { onMore })}
    />
  )
}

function useColumns(): readonly TableColumn<HouseholdSummary>[] {
  const words = useWords(householdsWords)
  const states = useWords(stateWords)
  const { language } = useLanguage()
  const today = useToday()
  return [
    { key: 'door', title: words.door, text: ({ door }) => door, className: 'door-name' },
    { key: 'names', title: words.names, text: ({ names }) => joined(names, language) },
    { key: 'size', title: words.size, text: ({ size }) => size, isNumber: true },
    {
      key: 'state',
      title: words.stateColumn,
      text: ({ state, tries }) => sayStanding(state, tries, states),
      cell: ({ state, tries }) => (
        <span className="state-said">
          <StateMark state={state} tries={tries} isSilent /> {sayStanding(state, tries, states)}
        </span>
      ),
    },
    {
      key: 'met',
      title: words.lastMet,
      text: ({ lastMet }) =>
        lastMet === null ? words.never : sayDaysFrom(lastMet, today, language),
      exported: ({ lastMet }) => (lastMet === null ? words.never : { day: lastMet }),
      order: ({ lastMet }) => lastMet ?? Number.NEGATIVE_INFINITY,
    },
  ]
}
