import type { AppointmentRow } from '../register/rows.ts'
import type { ProgrammeKey } from '../shared/id.ts'
import { mayServe } from './calls.ts'
import type { Duty } from './duty.ts'
import { type HouseholdHistory, wasConversation } from './history.ts'
import { needsCompany } from './obliges.ts'
import { type DueAt, type Occasion, stateOf } from './state.ts'

/** The pseudo-programme under which appointments stand: a promise of ours, whatever else is owed. */
export const appointmentProgramme = 'appointment' as ProgrammeKey

/** What was agreed for the day: a visit, or a call. It is kept by a conversation in the way that was agreed. */
export function appointmentDuty(
  history: HouseholdHistory,
  { id, window, way }: Pick<AppointmentRow, 'id' | 'window' | 'way'>,
  at: DueAt,
): Duty {
  const agreed = { because: { kind: 'appointment', window, way }, ways: [way] } as const
  const kept = history.knocks.find(
    (knock) =>
      knock.at.day === at.day &&
      knock.worker !== null &&
      wasConversation(knock) &&
      mayServe(agreed, knock.call ?? null),
  )
  const occasion: Occasion = {
    person: null,
    name: id,
    ...agreed,
    from: at.day,
    deadline: at.day,
    window,
    done: kept?.at ?? null,
    begun: null,
  }
  const call = way === 'door' ? null : way
  return {
    key: `${appointmentProgramme}/${history.household.id}/${id}`,
    programme: appointmentProgramme,
    household: history.household.id,
    person: null,
    occasion: id,
    ...agreed,
    state: stateOf(history, occasion, at, { kind: 'open' }),
    begun: null,
    call,
    tier: 1,
    minutes: 5,
    windows: [window],
    waitsUntil: null,
    deadline: at.day,
    needs: {
      skills: [],
      languages: [],
      agencies: [],
      twoPersons: call === null && needsCompany(history, at.day),
    },
  }
}
