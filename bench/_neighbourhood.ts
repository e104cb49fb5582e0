import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PlanFile } from '@doorstep/protocol/plan-file.ts'
import { answerOf, doorstep } from './_command.ts'
import { dueScore } from './_due-score.ts'
import { type Figure, figure } from './_figures.ts'

/** What the scorer of linkage says, as far as it is shown here. */
interface LinkageScore {
  readonly rows: { readonly expected: number; readonly unaccounted: number }
  readonly falseLinksInsideHousehold: number
  readonly households: {
    readonly precision: number
    readonly f1: number
    readonly exactGroups: number
  }
  readonly dwellings: { readonly all: number }
}

/** The whole main job by the command line on a generated beat: lists, team, knocks, isolations, plan, coverage. */
export async function neighbourhoodFigures(
  shared: string,
  name: string,
): Promise<readonly Figure[]> {
  const beat = join(shared, 'data', 'neighbourhoods', name)
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-bench-'))
  try {
    return [
      ...linkageFigures(shared, beat, folder),
      ...(await planFigures(beat, join(folder, 'data'), folder)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const listsOf = (beat: string) =>
  readdirSync(join(beat, 'lists'))
    .sort()
    .map((file) => join(beat, 'lists', file))

function linkageFigures(shared: string, beat: string, folder: string): readonly Figure[] {
  const out = join(folder, 'reconciled')
  const seconds = doorstep('reconcile', ...listsOf(beat), '--out', out)
  const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as Record<
    'rows' | 'linked' | 'new' | 'review' | 'rejected',
    number
  >
  const { linked, review, rejected } = summary
  const scored = answerOf(
    join(shared, 'tools', 'neighbourhood', 'score-linkage.mjs'),
    '--expected',
    join(beat, 'expected.json'),
    '--rows',
    join(out, 'rows.csv'),
  ) as LinkageScore
  const { households, dwellings, rows } = scored
  return [
    figure('rows read and not accounted for', rows.unaccounted, 'rows', '= 0'),
    figure(
      'rows read less linked, new, in review and rejected',
      summary.rows - linked - summary.new - review - rejected,
      'rows',
      '= 0',
    ),
    figure('false links inside a household', scored.falseLinksInsideHousehold, 'links', '= 0'),
    figure('dwellings right (building, unit, room)', dwellings.all, '', '>= 0.9'),
    figure('households: precision', households.precision, '', '>= 0.9'),
    figure('households: F1', households.f1, '', '>= 0.85'),
    figure('households: groups exactly right', households.exactGroups, ''),
    figure('reconcile by the command line', seconds, 's'),
  ]
}

async function planFigures(beat: string, data: string, folder: string): Promise<readonly Figure[]> {
  const { about } = JSON.parse(readFileSync(join(beat, 'expected.json'), 'utf8')) as {
    readonly about: { readonly date: string }
  }
  const [plan, coverage] = [join(folder, 'plan.json'), join(folder, 'coverage.json')]
  const on = ['--data', data, '--date', about.date]
  const imported = doorstep('import', ...listsOf(beat), '--data', data, '--yes')
  const own =
    doorstep('team', join(beat, 'team.yaml'), '--data', data) +
    doorstep('knocks', join(beat, 'knocks.csv'), '--data', data) +
    doorstep('isolation', join(beat, 'isolation.csv'), '--data', data)
  const planned = doorstep('plan', ...on, '--publish', '--out', plan)
  const covered = doorstep('coverage', ...on, '--out', coverage)
  const score = await dueScore(data, plan, join(beat, 'expected.json'))
  const { counts, leftOut } = JSON.parse(readFileSync(plan, 'utf8')) as PlanFile
  return [
    figure('from files to published plan', imported + own + planned, 's', '<= 30'),
    figure('  of which the import', imported, 's'),
    figure('  of which team, knocks and isolations', own, 's'),
    figure('  of which the plan', planned, 's'),
    figure('coverage by the command line', covered, 's'),
    figure('households due: precision against expected', score.precision, ''),
    figure('households due: recall of all expected', score.recall, ''),
    figure('households due: recall of those the files tell of', score.recallOfTold, ''),
    figure(
      'isolation checks owed',
      score.checksFound,
      'checks',
      '',
      `${score.checksExpected} expected`,
    ),
    figure('stops planned', counts.stops, 'stops'),
    figure('stops left out, with their reason', counts.leftOut, 'stops'),
    figure(
      '  of which must be seen, by name',
      leftOut.reduce((sum, group) => sum + group.mandatory, 0),
      'stops',
    ),
  ]
}
