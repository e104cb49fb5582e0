import type { BeatId, WorkerId } from '../shared/id.ts'
import { unreachable } from '../shared/unreachable.ts'
import type { Caller, Role } from './role.ts'

/** What a way in asks of whoever comes: the part of a route's line that rights read. */
export interface Entry {
  readonly roles: readonly Role[] | 'anyone' | 'code'
  readonly scope: 'none' | 'jurisdiction' | 'beat' | 'household' | 'own-round'
}

/** Whose the thing is that is asked for. What is left out, the request does not name. */
export interface Target {
  readonly beat?: BeatId
  readonly worker?: WorkerId
  readonly agency?: string
  /** Every beat that it changes something in: whoever leads only some of them does not decide alone. */
  readonly beats?: readonly BeatId[]
  /** It erases what those beats hold sooner than it would be. */
  readonly isErasedSooner?: boolean
}

export type Refusal =
  | { readonly kind: 'not-signed-in' }
  | { readonly kind: 'not-for-this-role' }
  /** Of more beats than the asker's: it takes an administrator, or a lead of all of them. */
  | { readonly kind: 'of-all-beats' }
  /** The same, because of what would be erased sooner. */
  | { readonly kind: 'erases-sooner' }
  /** Of another beat, round or agency: the answer must not even say that it is there. */
  | { readonly kind: 'not-theirs'; readonly which: 'beat' | 'round' | 'agency' }

export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: Refusal }

const allowed: Decision = { allowed: true }
const refused = (because: Refusal): Decision => ({ allowed: false, because })
const notTheirs = (which: 'beat' | 'round' | 'agency') => refused({ kind: 'not-theirs', which })

/** The one place that decides who may do what: role first, then whose it is. */
export function decide(caller: Caller | null, entry: Entry, target: Target): Decision {
  const byRole = decideRole(caller, entry)
  if (!byRole.allowed || caller === null) return byRole
  if (!isOwnAgency(caller, target)) return notTheirs('agency')
  switch (entry.scope) {
    case 'none':
      return allowed
    case 'jurisdiction':
      return decideForAll(caller, target)
    case 'beat':
      return target.beat === undefined || isOwnBeat(caller, target) ? allowed : notTheirs('beat')
    case 'household':
      return isOwnBeat(caller, target) ? allowed : notTheirs('beat')
    case 'own-round':
      return decideRound(caller, target)
    default:
      return unreachable(entry.scope)
  }
}

/** May anyone of this role come in here at all? Asked before the request is even read. */
export function decideRole(caller: Caller | null, { roles }: Entry): Decision {
  if (roles === 'anyone' || roles === 'code') return allowed
  if (caller === null) return refused({ kind: 'not-signed-in' })
  return roles.includes(caller.role) ? allowed : refused({ kind: 'not-for-this-role' })
}

const isOwnBeat = (caller: Caller, { beat }: Target) =>
  beat !== undefined && caller.beats.includes(beat)

/** May this caller decide for every beat that is concerned? An administrator may. */
export const isOverAll = (
  { role, beats }: Pick<Caller, 'role' | 'beats'>,
  { beats: all = [] }: Target,
): boolean => role === 'administrator' || all.every((beat) => beats.includes(beat))

function decideForAll(caller: Caller, target: Target): Decision {
  if (isOverAll(caller, target)) return allowed
  return refused({ kind: target.isErasedSooner ? 'erases-sooner' : 'of-all-beats' })
}

/** A partner speaks for one agency only; within the team agencies work together. */
const isOwnAgency = (caller: Caller, { agency }: Target) =>
  caller.role !== 'partner' || agency === undefined || agency === caller.agency

/** Everyone has their own round; a lead sees the rounds of the beat. */
function decideRound(caller: Caller, target: Target): Decision {
  const isOwn = caller.worker !== null && (target.worker ?? caller.worker) === caller.worker
  const isLeads = caller.role === 'lead' && isOwnBeat(caller, target)
  return isOwn || isLeads ? allowed : notTheirs('round')
}
