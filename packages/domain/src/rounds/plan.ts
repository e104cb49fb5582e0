import type { CallWay } from '../facts/visits.ts'
import type { BuildingId, HouseholdId, WorkerId } from '../shared/id.ts'
import type { EpochDay, MinuteOfDay, TimeWindow } from '../shared/time.ts'
import type { WorkerRow } from '../team/worker.ts'

/** One door of one household with all that it owes there, or one call: the unit of planning. */
export interface Task {
  readonly household: HouseholdId
  /** How it is called: nobody walks, and the round goes on from where it was; null at the door. */
  readonly call: CallWay | null
  readonly building: BuildingId
  readonly unit: string
  readonly floor: number
  readonly room: string
  readonly duties: readonly string[]
  readonly tier: 1 | 2 | 3 | 4
  /** Overdue by its limit: must be placed, or named as an alarm. */
  readonly mandatory: boolean
  readonly minutes: number
  /** Times of the day when the door may be knocked or the call made, quiet hours and courtesy taken out. */
  readonly windows: readonly TimeWindow[]
  /** With no window left: the rule that closes the door today. */
  readonly closedBy: LeftOutBecause | null
  readonly appointment: TimeWindow | null
  readonly needs: {
    readonly skills: readonly string[]
    readonly languages: readonly string[]
    readonly agencies: readonly string[]
    readonly twoPersons: boolean
  }
  /** How well each worker is known here, 0..1. */
  readonly familiarity: ReadonlyMap<WorkerId, number>
  /** Never before a frail household in the same round. */
  readonly isIsolation: boolean
  /** Someone here is very old or ill: nobody comes from an isolation door to this one. */
  readonly isFrail: boolean
}

export interface PlanBuilding {
  readonly id: BuildingId
  readonly estate: string
  readonly name: string
  readonly hasLift: boolean
  readonly at: { readonly east: number; readonly north: number } | null
}

/** Stops that a colleague keeps whatever else changes. */
export interface Pinned {
  readonly household: HouseholdId
  readonly worker: WorkerId
}

export interface PlanRequest {
  readonly day: EpochDay
  readonly tasks: readonly Task[]
  readonly buildings: readonly PlanBuilding[]
  readonly workers: readonly WorkerRow[]
  readonly pinned: readonly Pinned[]
  /** No stop before this minute: a plan made in the middle of a day. */
  readonly notBefore: MinuteOfDay
}

export interface Stop {
  readonly household: HouseholdId
  /** Of a call, how it is made; a stop at the door has none. */
  readonly call?: CallWay
  readonly building: BuildingId
  readonly duties: readonly string[]
  readonly arrive: MinuteOfDay
  readonly leave: MinuteOfDay
  /** The second colleague of a two-person visit. */
  readonly with: WorkerId | null
  readonly isKnownFace: boolean
  readonly isPinned: boolean
}

export interface Round {
  readonly worker: WorkerId
  readonly stops: readonly Stop[]
}

/** Why a household could not be placed: the rule that binds. */
export type LeftOutBecause =
  | { readonly kind: 'no-worker' }
  | { readonly kind: 'no-time-left' }
  | { readonly kind: 'window-outside-shifts'; readonly windows: readonly TimeWindow[] }
  | { readonly kind: 'quiet-all-day' }
  | { readonly kind: 'skill-nobody-has'; readonly skill: string }
  | { readonly kind: 'language-nobody-speaks'; readonly language: string }
  | { readonly kind: 'agency-not-on-duty'; readonly agencies: readonly string[] }
  | { readonly kind: 'no-second-person' }
  | { readonly kind: 'courtesy'; readonly agency: string }
  | { readonly kind: 'call-agreed'; readonly way: CallWay; readonly window: TimeWindow }
  | { readonly kind: 'pinned-worker-away'; readonly worker: WorkerId }
  | { readonly kind: 'door-without-building' }

export interface LeftOut {
  readonly household: HouseholdId
  readonly duties: readonly string[]
  readonly tier: 1 | 2 | 3 | 4
  readonly mandatory: boolean
  readonly because: LeftOutBecause
}

export interface PlanContent {
  readonly rounds: readonly Round[]
  readonly leftOut: readonly LeftOut[]
}

/** The stable face of the planner: a stronger engine comes behind it without a change here. */
export type Planner = (request: PlanRequest) => PlanContent

/** A published plan as the views show it, with what was handed over and pinned since. */
export interface PlanRow {
  readonly id: string
  readonly day: EpochDay
  readonly publishedAt: number
  readonly content: PlanContent
}
