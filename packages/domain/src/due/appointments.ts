import type { ProgrammeKey } from '../shared/id.ts'
import type { TimeWindow } from '../shared/time.ts'
import type { Duty } from './duty.ts'
import { type HouseholdHistory, wasConversation } from './history.ts'
import { needsCompany } from './obliges.ts'
import { type DueAt, type Occasion, stateOf } from './state.ts'

/** The pseudo-programme under which appointments stand: a promise of ours, whatever else is owed. */
export const appointmentProgramme = 'appointment' as ProgrammeKey

export function appointmentDuty(
  history: HouseholdHistory,
  id: string,
  window: TimeWindow,
  at: DueAt,
): Duty {
  const met = history.knocks.find(
    (knock) => knock.at.day === at.day && knock.result.kind === 'visit',
  )
  const occasion: Occasion = {
    person: null,
    name: id,
    because: { kind: 'appointment', window },
    from: at.day,
    deadline: at.day,
    window,
    done: met && wasConversation(met) ? met.at : null,
    begun: null,
  }
  return {
    key: `${appointmentProgramme}/${history.household.id}/${id}`,
    programme: appointmentProgramme,
    household: history.household.id,
    person: null,
    occasion: id,
    because: occasion.because,
    state: stateOf(history, occasion, at, { kind: 'open' }),
    begun: null,
    tier: 1,
    minutes: 5,
    windows: [window],
    waitsUntil: null,
    deadline: at.day,
    needs: { skills: [], languages: [], agencies: [], twoPersons: needsCompany(history, at.day) },
  }
}
