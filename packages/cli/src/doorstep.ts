import process from 'node:process'
import type { Command, ExitCode, Voice } from './command.ts'

/** Each command is loaded only when it is called: `doorstep addresses` opens no database driver. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  account: async () => (await import('./commands/account.ts')).command,
  backup: async () => (await import('./commands/backup.ts')).command,
  coverage: async () => (await import('./commands/coverage.ts')).command,
  import: async () => (await import('./commands/import.ts')).command,
  isolation: async () => (await import('./commands/isolation.ts')).command,
  knocks: async () => (await import('./commands/knocks.ts')).command,
  plan: async () => (await import('./commands/plan.ts')).command,
  programme: async () => (await import('./commands/programme.ts')).command,
  rebuild: async () => (await import('./commands/rebuild.ts')).command,
  reconcile: async () => (await import('./commands/reconcile.ts')).command,
  restore: async () => (await import('./commands/restore.ts')).command,
  retention: async () => (await import('./commands/retention.ts')).command,
  team: async () => (await import('./commands/team.ts')).command,
  verify: async () => (await import('./commands/verify.ts')).command,
}

const voice: Voice = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  isTerminal: process.stderr.isTTY === true,
}

async function help(): Promise<ExitCode> {
  voice.out('Doorstep: from the lists to today’s rounds, to the right words at each door.\n')
  for (const [name, load] of Object.entries(commands)) {
    voice.out(`  ${name.padEnd(11)} ${(await load()).summary}`)
  }
  voice.out('\n  doorstep COMMAND --help shows how it is used. `npm start` opens the app.')
  return 0
}

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === 'help') return help()
  const load = commands[name]
  if (!load) {
    voice.err(`doorstep: there is no command "${name}". Known: ${Object.keys(commands).join(', ')}`)
    return 2
  }
  const command = await load()
  if (args.includes('--help')) {
    voice.out(`${command.summary}\n\nusage: ${command.usage}\nexample: ${command.example}`)
    return 0
  }
  return command.run(args, voice)
}

// What is written is for this user alone: it is about people.
process.umask(0o077)
process.exitCode = await main(process.argv.slice(2))
