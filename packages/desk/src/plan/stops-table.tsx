import type { HouseholdId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { clockTime } from '@doorstep/domain/shared/time.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateMark } from '@doorstep/ui/state-mark.tsx'
import { planWords } from '@doorstep/ui/words/desk-plan.ts'
import { sayCall } from '@doorstep/ui/words/outcomes.ts'
import { stateWords } from '@doorstep/ui/words/states.ts'
import { sayWindow } from '@doorstep/ui/words/times.ts'
import { Button, Menu } from '@mantine/core'
import { focusOn, useFocus } from '../frame/panel.tsx'
import { Table, type TableColumn } from '../parts/table.tsx'
import { dragged } from './dragged.ts'
import { HandOverHint } from './hand-over-hint.tsx'
import type { PlannedStop, PlanView } from './plan-view.ts'
import type { PlanHands } from './use-plan.ts'

/** The stops in order of their time, each to be pinned or handed over. */
export function StopsTable({
  view,
  stops,
  hands,
  onHandOver,
}: {
  readonly view: PlanView
  readonly stops: readonly PlannedStop[]
  readonly hands: PlanHands
  readonly onHandOver: (household: HouseholdId, to: WorkerId) => void
}) {
  const words = useWords(planWords)
  const columns = useColumns(view)
  const open = useFocus('household')
  const actions: TableColumn<PlannedStop> = {
    key: 'actions',
    title: words.handOver,
    isSortable: false,
    text: ({ stop }) => (stop.isPinned ? '📌' : ''),
    cell: (planned) => (
      <StopActions view={view} planned={planned} hands={hands} onHandOver={onHandOver} />
    ),
  }
  return (
    <Table
      caption={words.stops}
      columns={[...columns, actions]}
      rows={stops}
      keyOf={({ key }) => key}
      openKey={stops.find(({ stop }) => stop.household === open)?.key ?? null}
      onOpen={({ stop }) =>
        focusOn(
          'household',
          stop.household,
          stops.map((one) => one.stop.household),
        )
      }
      onDrag={(planned) => {
        dragged.current = planned?.stop.household ?? null
      }}
    />
  )
}

/** Each time of day at which the door may be knocked at, once. */
const windowsOf = ({ shown }: PlannedStop): readonly string[] => [
  ...new Set((shown?.windows ?? []).map(sayWindow)),
]

function useColumns(view: PlanView): readonly TableColumn<PlannedStop>[] {
  const words = useWords(planWords)
  const states = useWords(stateWords)
  const { language } = useLanguage()
  const withWhom = (id: WorkerId | null) => {
    const name = id === null ? '' : (view.workers.get(id)?.name ?? '')
    return name === '' ? '' : words.with(name)
  }
  return [
    {
      key: 'time',
      title: words.time,
      text: ({ stop }) => `${clockTime(stop.arrive)}–${clockTime(stop.leave)}`,
      className: 'numbers stop-time',
    },
    { key: 'door', title: words.door, text: ({ doorName }) => doorName, className: 'door-name' },
    {
      key: 'state',
      title: words.state,
      text: ({ shown }) => states[shown?.state ?? 'done'],
      cell: ({ shown }) => (
        <span className="state-said">
          <StateMark state={shown?.state ?? 'done'} isSilent /> {states[shown?.state ?? 'done']}
        </span>
      ),
    },
    {
      key: 'what',
      title: words.what,
      text: ({ stop, shown }) => {
        const titles = (shown?.titles ?? []).map((title) => title[language])
        return [...(stop.call ? [sayCall(stop.call, language)] : []), ...titles].join(' · ')
      },
    },
    {
      key: 'window',
      title: words.window,
      text: (planned) => windowsOf(planned).join(', '),
      cell: (planned) =>
        windowsOf(planned).map((window) => (
          <div key={window} className="stop-time">
            {window}
          </div>
        )),
      className: 'numbers',
    },
    {
      key: 'who',
      title: words.who,
      text: ({ worker, stop }) =>
        [worker.name, withWhom(stop.with)].filter((part) => part !== '').join(' '),
    },
    {
      key: 'face',
      title: words.knownFace,
      text: ({ stop }) => (stop.isKnownFace ? '●' : ''),
    },
  ]
}

function StopActions({
  view,
  planned,
  hands,
  onHandOver,
}: {
  readonly view: PlanView
  readonly planned: PlannedStop
  readonly hands: PlanHands
  readonly onHandOver: (household: HouseholdId, to: WorkerId) => void
}) {
  const words = useWords(planWords)
  const { stop, worker, doorName } = planned
  const pinning = stop.isPinned ? words.unpin : words.pin
  const others = view.loads.filter((load) => load.worker !== worker && !load.worker.isAway)
  return (
    // The row opens the household; its buttons do not.
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps presses from reaching the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps presses from reaching the row
    <div className="stop-actions" onClick={(event) => event.stopPropagation()}>
      <Button
        size="compact-xs"
        variant={stop.isPinned ? 'light' : 'subtle'}
        aria-pressed={stop.isPinned}
        aria-label={`${pinning}: ${doorName}`}
        title={words.pinWhy}
        onClick={() => void hands.pin(stop.household, !stop.isPinned).catch(() => undefined)}
      >
        {pinning}
      </Button>
      <Menu position="bottom-end" width={320}>
        <Menu.Target>
          <Button size="compact-xs" variant="subtle" aria-label={words.handOverOf(doorName)}>
            {words.handOver} ▾
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="hand-over-menu">
          {others.map((load) => (
            <Menu.Item
              key={load.worker.worker}
              onClick={() => onHandOver(stop.household, load.worker.worker)}
            >
              <HandOverHint view={view} load={load} household={stop.household} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
