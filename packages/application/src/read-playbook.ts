import type { Playbook } from '@doorstep/domain/doorstep/playbook/playbook.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { isMap, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type PlaybookSentence, say } from './playbook-problems.ts'
import { rulesBroken } from './playbook-rules.ts'
import { type PlaybookText, playbookShape } from './playbook-shape.ts'
import { brokenTogether } from './playbook-together.ts'
import { lineOf } from './yaml-lines.ts'

export interface PlaybookFile {
  readonly name: string
  readonly text: string
}

/** What is wrong, in which file and on which line, and what would be right. */
export interface PlaybookProblem extends PlaybookSentence {
  readonly file: string
  readonly line: number
}

/** Reads and checks a playbook: all its files together. With one problem nothing of it is used. */
export const readPlaybook = (
  files: readonly PlaybookFile[],
): Result<Playbook, readonly PlaybookProblem[]> => joinPlaybook(files.map(readPlaybookFile))

/** The second half of reading, for whoever reads the files one at a time. */
export function joinPlaybook(
  read: readonly PlaybookFileRead[],
): Result<Playbook, readonly PlaybookProblem[]> {
  const problems = read.flatMap((one) => (one.ok ? [] : one.error))
  if (problems.length > 0) return err(problems)
  const texts = read.flatMap((one) => (one.ok ? [one.value] : []))
  const together = brokenTogether(texts.map(({ text }) => text)).flatMap(
    ({ text, at, ...said }) => {
      const own = texts[text]
      return own ? [own.problemAt(at, said)] : []
    },
  )
  return together.length > 0 ? err(together) : ok(joined(texts.map(({ text }) => text)))
}

type PlaybookFileRead = Result<ReadText, readonly PlaybookProblem[]>

interface ReadText {
  readonly text: PlaybookText
  problemAt(at: readonly PropertyKey[], said: PlaybookSentence): PlaybookProblem
}

/** One file, checked by itself. */
export function readPlaybookFile({ name, text }: PlaybookFile): PlaybookFileRead {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true })
  const problem = (line: number, { problem: what, remedy }: PlaybookSentence): PlaybookProblem => ({
    file: name,
    line,
    problem: what,
    remedy,
  })
  const problemAt = (at: readonly PropertyKey[], said: PlaybookSentence) =>
    problem(lineOf(document.contents, at, counter), said)
  if (document.errors.length > 0) {
    return err(
      document.errors.map(({ pos, message }) =>
        problem(counter.linePos(pos[0]).line, say.broken(message.split('\n')[0] ?? '')),
      ),
    )
  }
  if (!isMap(document.contents)) return err([problem(1, say.missing('classes'))])
  const parsed = playbookShape.safeParse(document.toJS(), { reportInput: true })
  if (!parsed.success)
    return err(issuesSaid(parsed.error).map(({ at, ...said }) => problemAt(at, said)))
  const broken = rulesBroken(parsed.data)
  if (broken.length > 0) return err(broken.map(({ at, ...said }) => problemAt(at, said)))
  return ok({ text: parsed.data, problemAt })
}

type At = PlaybookSentence & { readonly at: readonly PropertyKey[] }

/** What the shape of a text lacks, in words for whoever writes it. */
export const issuesSaid = ({ issues }: z.ZodError): readonly At[] => issues.flatMap(issueSaid)

function issueSaid(issue: z.core.$ZodIssue): readonly At[] {
  const at = issue.path
  const field = at.filter((step) => typeof step !== 'number').join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at: [...at, key], ...say.unknown(key) }))
  return [{ at, ...(lackSaid(issue, field) ?? say.wrong(field)) }]
}

function lackSaid(issue: z.core.$ZodIssue, field: string): PlaybookSentence | undefined {
  const isAbout = (name: string) => issue.path.at(-1) === name
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? say.tooFew(field) : say.missing(field)
  if (issue.code === 'invalid_type' && issue.input === undefined) return say.missing(field)
  return isAbout('topic') || isAbout('restsOn') ? say.topic(field) : undefined
}

/** That a promise was kept rests on the promise itself. */
const saidToAnyone = { restsOn: 'nothing', setting: 'anyone' } as const

const joined = (texts: readonly PlaybookText[]): Playbook => ({
  classes: texts.flatMap(({ classes }) => classes),
  plainOpeners: texts.flatMap(({ plainOpeners }) => plainOpeners),
  loreOpeners: texts.flatMap(({ loreOpeners }) =>
    loreOpeners.map(({ topic, ...opener }) => ({ ...opener, restsOn: { topic } })),
  ),
  promiseOpeners: texts.flatMap(({ promiseOpeners }) =>
    promiseOpeners.map((opener) => ({ ...opener, ...saidToAnyone })),
  ),
  objections: texts.flatMap(({ objections }) => objections),
  address: texts.flatMap(({ address }) => address),
})
