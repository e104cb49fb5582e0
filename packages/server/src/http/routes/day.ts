import { showCoverage, showGap } from '@doorstep/application/show-coverage.ts'
import { showToday } from '@doorstep/application/show-today.ts'
import type { ProgrammeKey } from '@doorstep/domain/shared/id.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import type { Parts } from '../../parts.ts'
import type { Implementations } from '../implementation.ts'

/** Where the beat stands. */
export const dayRoutes = ({
  beatDays,
}: Parts): Pick<Implementations, 'today' | 'coverage' | 'gap'> => ({
  today: {
    for: 'signed-in',
    async run({ query }, { jurisdiction, beats }) {
      const answer = showToday(await beatDays.of(jurisdiction, beats, query.day))
      const named = answer.leftOut.flatMap((group) => group.named.map((one) => one.household))
      const handed = answer.alarms.flatMap((alarm) =>
        'households' in alarm ? alarm.households : [],
      )
      return ok({ answer, households: [...named, ...handed] })
    },
  },
  coverage: {
    for: 'signed-in',
    async run({ query }, { jurisdiction, beats }) {
      const day = await beatDays.of(jurisdiction, beats, query.day)
      const programme = query.programme === undefined ? null : (query.programme as ProgrammeKey)
      const shown = showCoverage(day, programme)
      return shown.ok ? ok({ answer: shown.value, households: [...day.households.keys()] }) : shown
    },
  },
  gap: {
    for: 'signed-in',
    async run({ query }, { jurisdiction, beats }) {
      const shown = showGap(await beatDays.of(jurisdiction, beats), query.on, query.missingFrom)
      if (!shown.ok) return shown
      const { people } = shown.value
      const households = people.flatMap(({ household }) => household ?? [])
      return ok({ answer: shown.value, people: people.map(({ person }) => person), households })
    },
  },
})
