import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'

/** Where a command speaks. Answers go to `out`, problems and progress to `err`. */
export interface Voice {
  out(line: string): void
  err(line: string): void
  /** Someone watches: progress may be shown. */
  readonly isTerminal: boolean
}

/** 0 done; 1 bad input, a line for each problem; 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

export interface Command {
  readonly summary: string
  readonly usage: string
  readonly example: string
  run(args: readonly string[], voice: Voice): Promise<ExitCode>
}

/** What a command takes: words in order, `--name VALUE` and `--name`. */
export interface Shape<Value extends string, Switch extends string> {
  readonly words: readonly [least: number, most: number]
  readonly values: readonly Value[]
  readonly switches: readonly Switch[]
}

export interface Given<Value extends string, Switch extends string> {
  readonly words: readonly string[]
  readonly value: (name: Value) => string | undefined
  readonly has: (name: Switch) => boolean
}

/** Reads arguments; the error is a sentence that says what was not understood. */
export function readArguments<Value extends string, Switch extends string>(
  args: readonly string[],
  shape: Shape<Value, Switch>,
): Result<Given<Value, Switch>, string> {
  const options = Object.fromEntries([
    ...shape.values.map((name) => [name, { type: 'string' as const }]),
    ...shape.switches.map((name) => [name, { type: 'boolean' as const }]),
  ])
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    const [least, most] = shape.words
    if (parsed.positionals.length < least) return err('something is missing')
    if (parsed.positionals.length > most)
      return err(`"${parsed.positionals[most]}" is one too many`)
    const values = parsed.values as Readonly<Record<string, string | boolean | undefined>>
    return ok({
      words: parsed.positionals,
      value: (name) => stringOr(values[name]),
      has: (name) => values[name] === true,
    })
  } catch (problem) {
    return err(problem instanceof Error ? problem.message : String(problem))
  }
}

const stringOr = (value: string | boolean | undefined) =>
  typeof value === 'string' ? value : undefined

/** Says what was wrong with the call and how it is meant. */
export function wrongUsage(
  command: Pick<Command, 'usage' | 'example'>,
  why: string,
  voice: Voice,
): ExitCode {
  voice.err(`doorstep: ${why}`)
  voice.err(`usage: ${command.usage}`)
  voice.err(`example: ${command.example}`)
  return 2
}
