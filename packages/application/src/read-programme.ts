import type { Programme } from '@doorstep/domain/policy/programme.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { isMap, LineCounter, parseDocument } from 'yaml'
import { checkCondition } from './conditions.ts'
import { type ProgrammeText, programmeShape, toProgramme } from './programme-shape.ts'
import { lineOf } from './yaml-lines.ts'

/** What is wrong in a programme's text, on which line, and what would be right. */
export interface ProgrammeProblem {
  readonly line: number
  readonly problem: string
  readonly remedy: string
}

/** Reads and checks a programme. Nothing is published that has a problem. */
export function readProgramme(text: string): Result<Programme, readonly ProgrammeProblem[]> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true })
  const lineAt = (offset: number) => counter.linePos(offset).line
  const broken = document.errors.map((problem) => ({
    line: lineAt(problem.pos[0]),
    problem: problem.message.split('\n')[0] ?? '',
    remedy: 'mend the YAML on this line',
  }))
  if (broken.length > 0) return err(broken)
  if (!isMap(document.contents))
    return err([
      {
        line: 1,
        problem: 'this is no programme',
        remedy: 'write "key: value" lines; docs/programmes.md has an example',
      },
    ])
  const at = (path: readonly PropertyKey[]) => lineOf(document.contents, path, counter)
  const parsed = programmeShape.safeParse(document.toJS())
  if (!parsed.success) {
    return err(
      parsed.error.issues.map((issue) => ({
        line: at(issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path),
        problem: `${issue.path.join('.') || 'programme'}: ${issue.message}`,
        remedy: remedyFor(issue.path),
      })),
    )
  }
  const problems = rulesBroken(parsed.data).map(({ at: path, problem, remedy }) => ({
    line: at(path),
    problem,
    remedy,
  }))
  return problems.length > 0 ? err(problems) : ok(toProgramme(parsed.data))
}

const remedies: Readonly<Record<string, string>> = {
  notice:
    'a programme without a notice in three languages is not published: write say, who, why, until and rights in zh-Hans, zh-Hant and en',
  hours: 'write hours as "08:00-20:00"',
  start: 'write the day as 2026-03-01',
  end: 'write the day as 2026-03-31',
  retentionDays: 'say after how many days what it learned is deleted, from 1 to 1095',
  legalBasis: 'name the law or order that it stands on',
  authorisedBy: 'name the body that ordered it',
  purpose:
    'one of register, movement, isolation, health, visits; what is used for law enforcement names its instrument in enforcementInstrument',
  enforcementInstrument: 'name the legal instrument in full, or leave this out',
}

const remedyFor = (path: readonly PropertyKey[]) =>
  remedies[String(path[0])] ?? 'see docs/programmes.md for what belongs here'

interface Broken {
  readonly at: readonly string[]
  readonly problem: string
  readonly remedy: string
}

function rulesBroken(text: ProgrammeText): readonly Broken[] {
  const condition = checkCondition(text.concerns.when)
  const asksOnly = onlyOrigin(text.concerns.when)
  return [
    ...(text.end < text.start
      ? [
          {
            at: ['end'],
            problem: `the programme ends on ${text.end}, before it starts on ${text.start}`,
            remedy: 'set an end on or after the start',
          },
        ]
      : []),
    ...(condition.ok
      ? []
      : [
          {
            at: ['concerns', 'when'],
            problem: `the condition cannot be read: ${condition.error}`,
            remedy: 'ask only what docs/programmes.md lists',
          },
        ]),
    ...(asksOnly
      ? [
          {
            at: ['concerns', 'when'],
            problem: 'nobody is singled out by where they come from alone',
            remedy: 'add what is needed for the purpose, such as the days since arrival',
          },
        ]
      : []),
    ...(text.concerns.subject === 'household' && /\bperson\./.test(text.concerns.when)
      ? [
          {
            at: ['concerns', 'when'],
            problem: 'the condition asks about a person, the subject is the household',
            remedy: 'set subject: person, or ask about household only',
          },
        ]
      : []),
  ]
}

const ofOrigin = new Set(['household.language', 'household.speaksOther'])

/** Fields that say nothing of what somebody needs. */
const saysNoNeed = new Set([
  'household.size',
  'household.knocks',
  'household.everKnocked',
  'household.everMet',
  'household.unanswered',
  'household.lastDeclined',
  'person.isHead',
])

/** A condition over the language of a door and nothing of need says who people are, not what they need. */
const onlyOrigin = (condition: string) => {
  const asked: readonly string[] = condition.match(/\b(?:household|person)\.\w+/g) ?? []
  const others = asked.filter((one) => !ofOrigin.has(one))
  return others.length < asked.length && others.every((one) => saysNoNeed.has(one))
}
