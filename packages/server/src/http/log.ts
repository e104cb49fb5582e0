import process from 'node:process'

export interface ServedLine {
  readonly request: string
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly account: string
}

/** What is kept of requests: names of routes and accounts, never a path, a query or a body. */
export interface Log {
  served(line: ServedLine): void
  failed(request: string, thrown: unknown): void
}

/** Lines of JSON on standard error; answers only where they were asked for, failures always. */
export function logTo(write: (line: string) => void, withAnswers: boolean): Log {
  return {
    served(line) {
      if (withAnswers) write(JSON.stringify(line))
    },
    failed(request, thrown) {
      write(JSON.stringify({ request, ...withoutWords(thrown) }))
    },
  }
}

/** The name of an error and where it happened: its message may quote what somebody typed. */
function withoutWords(thrown: unknown) {
  if (!(thrown instanceof Error)) return { failed: typeof thrown, at: [] }
  const lines = (thrown.stack ?? '').split('\n')
  return {
    failed: thrown.name,
    at: lines.filter((line) => /^\s+at /.test(line)).map((l) => l.trim()),
  }
}

export const standardLog = (withAnswers: boolean): Log =>
  logTo((line) => void process.stderr.write(`${line}\n`), withAnswers)
