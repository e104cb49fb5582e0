import type { LeaveTaken, WorkerEntered } from '@doorstep/domain/facts/team.ts'
import type { BeatId, WorkerId } from '@doorstep/domain/shared/id.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { findDay, findMinute } from '@doorstep/domain/shared/time.ts'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { FileProblem } from './plain-table.ts'
import { lineOf } from './yaml-lines.ts'

const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string('is no day of the calendar: write 2026-03-09')
    .refine((text) => findDay(text) !== undefined, 'is no day of the calendar: write 2026-03-09'),
)
const time = z
  .string('is no time of day: write "08:00"')
  .refine((text) => findMinute(text) !== undefined, 'is no time of day: write "08:00"')
const words = z
  .array(z.string('is no text').min(1, 'is empty'), 'is no list: write [ ] around it')
  .default([])

/** A text of so many characters at most. */
const text = (most: number) =>
  z
    .string('is missing or no text')
    .min(1, 'is empty')
    .max(most, `is longer than ${most} characters`)

/** One colleague as the team's file has them. */
const member = z
  .strictObject(
    {
      id: text(64),
      name: text(100),
      agency: text(100),
      role: z
        .enum(['mentor', 'newcomer', 'member'], 'is none of mentor, newcomer and member')
        .default('member'),
      shift: z
        .tuple([time, time], 'is no pair of times: write ["08:00", "17:00"]')
        .refine(([from, to]) => minute(from) < minute(to), 'a shift ends after it begins'),
      languages: words,
      skills: words,
      home: z.string('is no text').default(''),
      since: day.optional(),
      leave: z
        .array(
          z
            .strictObject(
              { from: day, to: day },
              'is no leave: write { from: 2026-03-09, to: 2026-03-13 }',
            )
            .refine(({ from, to }) => from <= to, 'a leave ends on or after its first day'),
          'is no list of leaves: begin each with "-"',
        )
        .default([]),
    },
    {
      error: ({ code }) =>
        code === 'unrecognized_keys'
          ? 'no colleague has this'
          : 'is no colleague: write lines of "key: value"',
    },
  )
  .meta({ description: 'One colleague of the team' })

/** The team's own file: a list of colleagues, in YAML or JSON. */
export const teamShape = z
  .array(member, 'is no list of colleagues: begin each with "-"')
  .min(1, 'names nobody')

const minute = (text: string) => findMinute(text) ?? 0

export interface TeamMember {
  readonly entered: WorkerEntered
  readonly leave: readonly LeaveTaken[]
}

/** Reads a team's file; nothing of it is taken while one line is wrong. */
export function readTeamFile(
  file: string,
  text: string,
  beat: BeatId,
): Result<readonly TeamMember[], readonly FileProblem[]> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true })
  const broken = document.errors.map((problem) => ({
    file,
    row: counter.linePos(problem.pos[0]).line,
    column: '',
    problem: problem.message.split('\n')[0] ?? '',
    remedy: 'mend the YAML on this line',
  }))
  if (broken.length > 0) return err(broken)
  const parsed = teamShape.safeParse(document.toJS())
  const at = (path: readonly PropertyKey[]) => lineOf(document.contents, path, counter)
  if (!parsed.success)
    return err(
      parsed.error.issues.map((issue) => {
        const path =
          issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path
        return {
          file,
          row: at(path),
          column: path.slice(1).join('.'),
          problem: issue.message,
          remedy: 'docs/formats/team.json says what belongs here',
        }
      }),
    )
  const twice = parsed.data.flatMap(({ id }, i) =>
    parsed.data.findIndex((one) => one.id === id) < i
      ? [
          {
            file,
            row: at([i, 'id']),
            column: 'id',
            problem: `${id} is there twice`,
            remedy: 'give each colleague an id of their own',
          },
        ]
      : [],
  )
  return twice.length > 0 ? err(twice) : ok(parsed.data.map((one) => memberOf(one, beat)))
}

function memberOf(one: z.infer<typeof member>, beat: BeatId): TeamMember {
  const worker = one.id as WorkerId
  const { name, agency, role, shift, languages, skills, home, since, leave } = one
  return {
    entered: {
      kind: 'worker-entered',
      worker,
      beat,
      name,
      agency,
      standing: role,
      shift: { from: minute(shift[0]), to: minute(shift[1]) },
      languages,
      skills,
      homeArea: home,
      since: since === undefined ? null : (findDay(since) ?? null),
    },
    leave: leave.map(({ from, to }) => ({
      kind: 'leave-taken',
      worker,
      from: findDay(from) ?? 0,
      to: findDay(to) ?? 0,
    })),
  }
}
