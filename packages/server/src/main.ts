import process from 'node:process'
import { readArguments, usage } from './arguments.ts'
import { standardLog } from './http/log.ts'
import { startServer } from './start.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)

/** Serves until it is told to stop; 1 when it cannot start, 2 on wrong usage. */
async function main(): Promise<void> {
  // What is kept is for this user alone.
  process.umask(0o077)
  const read = readArguments(process.argv.slice(2), process.env)
  if (!read.ok) {
    say(`doorstep: ${read.error}\n${usage}`)
    process.exitCode = 2
    return
  }
  if (read.value === 'help') {
    process.stdout.write(`${usage}\n`)
    return
  }
  const started = await startServer(read.value, standardLog(false))
  if (!started.ok) {
    say(`doorstep: ${started.error}`)
    process.exitCode = 1
    return
  }
  const { url, first, stop } = started.value
  stopOnSignal(stop)
  if (first) {
    say(`This is the first start. Sign in as "${first.userName}" with ${first.oneTimePassword}`)
    say('You will choose a password of your own. This one is not shown again.')
  }
  process.stdout.write(`Doorstep is at ${url}\n`)
}

/** A second signal does not wait any more. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      void stop().then(() => process.exit(0))
    })
  }
}

await main()
