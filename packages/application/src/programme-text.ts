import type { Programme } from '@doorstep/domain/policy/programme.ts'
import { clockTime, isoDay, type TimeWindow } from '@doorstep/domain/shared/time.ts'
import { stringify } from 'yaml'
import type { ProgrammeText } from './programme-shape.ts'

/** A programme as its text, in the order in which the format is explained; read again it is the same programme. */
export function programmeText(programme: Programme): string {
  const { key, title, purpose, legalBasis, authorisedBy, retentionDays, concerns } = programme
  const { rhythm, hours, tier, minutes, eligibility, questions, after, notice, ways } = programme
  const text: ProgrammeText = {
    key,
    title: { ...title },
    purpose: purposeIn(purpose),
    legalBasis,
    authorisedBy,
    start: isoDay(programme.start),
    end: isoDay(programme.end),
    retentionDays,
    concerns: { ...concerns },
    rhythm:
      rhythm.kind === 'daily'
        ? { kind: 'daily', windows: rhythm.windows.map(windowText) }
        : { ...rhythm },
    hours: windowText(hours),
    tier,
    minutes,
    eligibility: {
      skills: [...eligibility.skills],
      languages: [...eligibility.languages],
      agencies: [...eligibility.agencies],
      twoPersons: eligibility.twoPersons,
    },
    questions: questions.map((question) => ({
      ...question,
      answer:
        'options' in question.answer
          ? { ...question.answer, options: [...question.answer.options] }
          : question.answer,
    })),
    after: { ...after },
    notice: { ...notice },
    ways: [...ways],
    enforcementInstrument: programme.enforcementInstrument,
  }
  return stringify(text, { lineWidth: 0 })
}

/** No programme is of the team's own purpose; the type of a published one does not say so. */
const purposeIn = (purpose: Programme['purpose']): ProgrammeText['purpose'] =>
  purpose === 'team' ? 'register' : purpose

const windowText = ({ from, to }: TimeWindow) => `${clockTime(from)}-${clockTime(to)}`
