import { type ChildProcess, spawn } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

/** The real server as a process of its own. */
export interface RunningServer {
  readonly child: ChildProcess
  /** As its one line says. */
  readonly url: string
  out(): string
  err(): string
  /** Resolves with the exit code, or with the signal that ended it. */
  readonly ended: Promise<number | string | null>
}

/** Starts it as `npm start -- …` does; resolves when it is ready, rejects with what it said when it ends before. */
export function startServer(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk.toString()
      const url = /^Doorstep is at (\S+)$/m.exec(said.out)?.[1]
      if (url) resolve({ child, url, ended, out: () => said.out, err: () => said.err })
    })
    void ended.then((code) => reject(new ServerEnded(code, said.out, said.err)))
  })
}

/** It ended before it was ready. */
export class ServerEnded extends Error {
  readonly code: number | string | null
  readonly out: string
  readonly err: string
  constructor(code: number | string | null, out: string, err: string) {
    super(`the server ended with ${code}: ${err}`)
    this.code = code
    this.out = out
    this.err = err
  }
}
