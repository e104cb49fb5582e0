import { performance } from 'node:perf_hooks'
import { drafting } from '@doorstep/application/drafting.ts'
import { planRequestOf } from '@doorstep/application/plan-day.ts'
import { planFile } from '@doorstep/application/plan-file.ts'
import { publishPlan } from '@doorstep/application/publish-plan.ts'
import { planRounds } from '@doorstep/domain/rounds/plan-rounds.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import { isoDay } from '@doorstep/domain/shared/time.ts'
import { givenProgramme } from '@doorstep/server/given-programmes.ts'
import type { Command, ExitCode, Voice } from '../command.ts'
import { type Folder, folderUsage } from '../folder.ts'
import { type OnDay, runOnDay } from '../on-day.ts'

export const command: Command = {
  summary: 'plans the rounds of a day',
  usage: `doorstep plan ${folderUsage} --date D [--at HH:MM] [--publish] --out FILE`,
  example: 'doorstep plan --data data --date 2026-03-09 --publish --out plan.json',
  run: (args, voice) => runOnDay(command, args, voice, (on) => plan(on, voice)),
}

async function plan(
  { folder, day, dayAt, publish, write }: OnDay,
  voice: Voice,
): Promise<ExitCode> {
  const started = performance.now()
  await startGiven(folder, day, voice)
  const known = await dayAt()
  if (known.households.size === 0)
    voice.err('no household is registered: take lists in with "doorstep import"')
  if (known.picture.workers.length === 0)
    voice.err('nobody is in the team: enter it with "doorstep team"')
  const content = planRounds(planRequestOf(known))
  if (publish) {
    const { jurisdiction, beat, ports } = folder
    const planning = { jurisdiction, beats: [beat], by: 'command-line' }
    const published = await publishPlan(planning, content, known, ports)
    if (!published.ok) {
      voice.err(published.error.detail)
      return 1
    }
  }
  const file = planFile(content, await dayAt(), publish)
  write(file)
  const { dueHouseholds, stops, leftOut } = file.counts
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  voice.out(
    `${file.day}: ${dueHouseholds} households due; ${stops} stops on ${file.rounds.length} rounds, ${leftOut} left out (${seconds} s)`,
  )
  for (const { because, count, mandatory } of file.leftOut)
    voice.out(
      `  ${because.kind}: ${count}${mandatory > 0 ? `, ${mandatory} of them must be seen` : ''}`,
    )
  return 0
}

/** First contact looks back so far: a team's list of earlier knocks usually covers two months. */
const daysLookedBack = 60

/** Where no programme was ever published, the given ones start that need no announcement by an authority. */
async function startGiven(folder: Folder, day: EpochDay, voice: Voice): Promise<void> {
  const { jurisdiction, ports } = folder
  if ((await ports.views.all(jurisdiction, 'programme')).length > 0) return
  const start = day - daysLookedBack
  const draft = drafting('command-line', { kind: 'system' }, ports)
  const started = (['first-contact', 'returnees', 'isolation'] as const).map((key) =>
    draft({ kind: 'programme-published', programme: givenProgramme(key, start) }, 'team'),
  )
  await ports.facts.append(jurisdiction, started)
  voice.err(
    `no programme was running: first-contact, returnees and isolation, given with Doorstep, run from ${isoDay(start)}`,
  )
}
