import { foldHandover } from '@doorstep/domain/doorstep/handover/handover.ts'
import { foldClass } from '@doorstep/domain/doorstep/playbook/in-force.ts'
import { foldTalk } from '@doorstep/domain/doorstep/talk.ts'
import type { Fact, Purpose } from '@doorstep/domain/facts/fact.ts'
import type { KeyKind } from '@doorstep/domain/facts/key.ts'
import {
  foldAppointments,
  foldHousehold,
  foldKnocks,
  foldRemarks,
  foldWishes,
} from '@doorstep/domain/register/fold-households.ts'
import {
  foldIntroductions,
  foldLore,
  foldPromises,
  foldThreads,
} from '@doorstep/domain/register/fold-lore.ts'
import {
  foldArrivals,
  foldHealthNotes,
  foldIsolations,
} from '@doorstep/domain/register/fold-overlays.ts'
import { foldPeople, keptOf } from '@doorstep/domain/register/fold-people.ts'
import { foldBuilding, foldDwelling } from '@doorstep/domain/register/fold-places.ts'
import { foldPlan } from '@doorstep/domain/rounds/fold-plan.ts'
import type { BuildingId, DwellingId, HouseholdId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { foldWorker } from '@doorstep/domain/team/fold-workers.ts'
import type { ImportRow, NoticeRow, ProgrammeRow, ViewRows, ViewTable } from './ports/views.ts'

/**
 * One view: its rows are what `fold` makes of the facts about a key. `ids` is one id, or for people all
 * entries that matches join. `household` and `day` are the columns by which rows are looked up.
 */
export interface ViewFold<Table extends ViewTable> {
  readonly about: KeyKind
  readonly purpose: Purpose
  fold(ids: readonly string[], facts: readonly Fact[]): readonly ViewRows[Table][]
  id(row: ViewRows[Table]): string
  household(row: ViewRows[Table]): string | null
  day(row: ViewRows[Table]): number | null
}

/** For a view without this column. */
export const none = () => null
const only = <Name extends string>(ids: readonly string[]) => (ids[0] ?? '') as Name
const byId = { id: (row: { readonly id: string }) => row.id, household: none, day: none }
const ofHousehold = {
  ...byId,
  household: (row: { readonly household: string | null }) => row.household,
}

const isHealth = (purpose: Purpose) => purpose === 'health'
const isEveryday = (purpose: Purpose) => !isHealth(purpose)

/** Every view there is; storage makes a table of each and folds them with this and nothing else. */
export const viewFolds: { readonly [Table in ViewTable]: ViewFold<Table> } = {
  building: {
    ...byId,
    about: 'building',
    purpose: 'register',
    fold: (ids, facts) => foldBuilding(only<BuildingId>(ids), facts),
  },
  dwelling: {
    ...byId,
    about: 'dwelling',
    purpose: 'register',
    fold: (ids, facts) => foldDwelling(only<DwellingId>(ids), facts),
  },
  household: {
    ...byId,
    about: 'household',
    purpose: 'register',
    household: (row) => row.id,
    fold: (ids, facts) => foldHousehold(only<HouseholdId>(ids), facts),
  },
  person: { ...ofHousehold, about: 'person', purpose: 'register', fold: foldPeople },
  import: {
    ...byId,
    id: (row) => row.import,
    about: 'import',
    purpose: 'register',
    fold: (_, facts) => foldImport(facts),
  },
  knock: {
    ...ofHousehold,
    about: 'household',
    purpose: 'visits',
    day: (row) => row.at.day,
    fold: (_, facts) => foldKnocks(facts),
  },
  appointment: {
    ...ofHousehold,
    about: 'household',
    purpose: 'visits',
    day: (row) => row.day,
    fold: (_, facts) => foldAppointments(facts),
  },
  wishes: {
    ...ofHousehold,
    id: (row) => row.household,
    about: 'household',
    purpose: 'visits',
    fold: (ids, facts) => foldWishes(only<HouseholdId>(ids), facts),
  },
  remark: {
    ...ofHousehold,
    about: 'household',
    purpose: 'visits',
    day: (row) => row.at.day,
    fold: (_, facts) => foldRemarks(facts),
  },
  notice: {
    ...ofHousehold,
    about: 'household',
    purpose: 'visits',
    day: (row) => row.leftOn,
    fold: (_, facts) => foldNotices(facts),
  },
  lore: {
    ...ofHousehold,
    about: 'household',
    purpose: 'visits',
    fold: (_, facts) => foldLore(facts, isEveryday),
  },
  thread: {
    ...ofHousehold,
    about: 'household',
    purpose: 'visits',
    fold: (_, facts) => foldThreads(facts, isEveryday),
  },
  promise: {
    ...ofHousehold,
    about: 'household',
    purpose: 'visits',
    day: (row) => row.due,
    fold: (_, facts) => foldPromises(facts),
  },
  introduction: {
    ...ofHousehold,
    about: 'household',
    purpose: 'visits',
    fold: (ids, facts) => foldIntroductions(only<HouseholdId>(ids), facts),
  },
  health_lore: {
    ...ofHousehold,
    about: 'household',
    purpose: 'health',
    fold: (_, facts) => foldLore(facts, isHealth),
  },
  health_thread: {
    ...ofHousehold,
    about: 'household',
    purpose: 'health',
    fold: (_, facts) => foldThreads(facts, isHealth),
  },
  arrival: {
    ...ofHousehold,
    about: 'person',
    purpose: 'movement',
    day: (row) => row.on,
    fold: (ids, facts) => foldArrivals(keptOf(ids, facts), facts),
  },
  isolation: {
    ...ofHousehold,
    about: 'person',
    purpose: 'isolation',
    day: (row) => row.start,
    fold: (ids, facts) => foldIsolations(keptOf(ids, facts), facts),
  },
  health_note: {
    ...byId,
    about: 'person',
    purpose: 'health',
    fold: (ids, facts) => foldHealthNotes(keptOf(ids, facts), facts),
  },
  worker: {
    ...byId,
    about: 'worker',
    purpose: 'team',
    fold: (ids, facts) => foldWorker(only<WorkerId>(ids), facts),
  },
  programme: {
    ...byId,
    about: 'programme',
    purpose: 'team',
    fold: (ids, facts) => foldProgramme(only(ids), facts),
  },
  playbook_class: {
    ...byId,
    about: 'playbook',
    purpose: 'team',
    fold: (ids, facts) => foldClass(only(ids), facts),
  },
  plan: {
    ...byId,
    about: 'plan',
    purpose: 'visits',
    day: (row) => row.day,
    fold: (ids, facts) => foldPlan(only(ids), facts),
  },
  report: {
    ...byId,
    id: (row) => row.report,
    about: 'report',
    purpose: 'register',
    day: (row) => row.day,
    fold: (_, facts) => foldReports(facts),
  },
  talk_line: {
    ...byId,
    about: 'talk',
    purpose: 'team',
    fold: (_, facts) => foldTalk(facts),
  },
  handover: {
    ...byId,
    about: 'handover',
    purpose: 'team',
    fold: (_, facts) => foldHandover(facts),
  },
}

export const viewTables = Object.keys(viewFolds) as readonly ViewTable[]

/** An undone import may be accepted again: what was said last counts. */
function foldImport(facts: readonly Fact[]): readonly ImportRow[] {
  let row: ImportRow | undefined
  for (const { payload, recordedAt, by } of facts) {
    if (payload.kind === 'list-accepted')
      row = { ...payload, acceptedAt: recordedAt, acceptedBy: by, undoneAt: null }
    if (payload.kind === 'import-undone' && row) row = { ...row, undoneAt: recordedAt }
  }
  return row ? [row] : []
}

function foldNotices(facts: readonly Fact[]): readonly NoticeRow[] {
  return facts.flatMap(({ id, payload }) =>
    payload.kind === 'notice-left'
      ? [
          {
            id,
            household: payload.household,
            codeDigest: payload.codeDigest,
            leftOn: payload.at.day,
          },
        ]
      : [],
  )
}

function foldProgramme(id: string, facts: readonly Fact[]): readonly ProgrammeRow[] {
  let row: ProgrammeRow | undefined
  for (const fact of facts) row = programmeAfter(id, row, fact)
  return row ? [row] : []
}

function programmeAfter(
  id: string,
  row: ProgrammeRow | undefined,
  { payload, recordedAt }: Fact,
): ProgrammeRow | undefined {
  if (payload.kind === 'programme-published') {
    return { id, programme: payload.programme, publishedAt: recordedAt, endedOn: null }
  }
  if (row && payload.kind === 'programme-ended') return { ...row, endedOn: payload.on }
  return row && payload.kind === 'programme-erased' ? { ...row, erasedOn: payload.on } : row
}

const foldReports = (facts: readonly Fact[]): readonly ViewRows['report'][] =>
  facts.flatMap(({ payload }) => (payload.kind === 'report-sent' ? [payload] : []))
