import { readFileSync } from 'node:fs'
import type { PlanFile } from '@doorstep/protocol/plan-file.ts'
import { openStorage } from '@doorstep/storage/open.ts'

/** The part of `expected.json` that says who is due. */
interface Expected {
  readonly files: readonly {
    readonly file: string
    readonly sheets: readonly {
      readonly sheet: string
      readonly rows: readonly { readonly row: number; readonly household: string | null }[]
    }[]
  }[]
  readonly due: {
    readonly households: readonly {
      readonly household: string
      readonly reasons: readonly string[]
    }[]
    readonly isolationChecks: readonly { readonly household: string }[]
  }
}

export interface DueScore {
  readonly precision: number
  readonly recall: number
  /** Recall of those due for a reason that the files given tell of. */
  readonly recallOfTold: number
  readonly checksFound: number
  readonly checksExpected: number
}

/** Appointments stand in no file that a team is handed. */
const untold = 'appointment'

/**
 * Households due by the plan against those expected. A household of ours is the expected one that most of
 * its rows are about.
 */
export async function dueScore(
  dataDir: string,
  planPath: string,
  expectedPath: string,
): Promise<DueScore> {
  const expected = JSON.parse(readFileSync(expectedPath, 'utf8')) as Expected
  const plan = JSON.parse(readFileSync(planPath, 'utf8')) as PlanFile
  const theirs = await sameHouseholds(dataDir, expected)
  const all = [
    ...plan.rounds.flatMap((round) => round.stops),
    ...plan.leftOut.flatMap((group) => group.households),
  ]
  const due = new Set(all.map(({ household }) => theirs.get(household) ?? household))
  const wanted = expected.due.households
  const told = wanted.filter(({ reasons }) => reasons.some((reason) => reason !== untold))
  const found = (some: typeof wanted) => some.filter(({ household }) => due.has(household)).length
  const checks = all.flatMap(({ reasons }) =>
    reasons.filter(({ because }) => because.kind === 'isolating'),
  )
  return {
    precision: found(wanted) / due.size,
    recall: found(wanted) / wanted.length,
    recallOfTold: found(told) / told.length,
    checksFound: checks.length,
    checksExpected: expected.due.isolationChecks.length,
  }
}

async function sameHouseholds(
  dataDir: string,
  { files }: Expected,
): Promise<ReadonlyMap<string, string>> {
  const about = new Map<string, string>()
  for (const { file, sheets } of files)
    for (const { sheet, rows } of sheets)
      for (const { row, household } of rows)
        if (household !== null) about.set(`${file}/${sheet}/${row}`, household)
  const storage = await openStorage({ dataDir }, { now: Date.now, spellings: () => [] })
  const people = (
    await Promise.all(
      (await storage.jurisdictions()).map((one) => storage.views.all(one, 'person')),
    )
  ).flat()
  await storage.close()
  const votes = Map.groupBy(
    people.flatMap(({ household, lines }) =>
      lines.flatMap(({ file, sheet, number }) => {
        const meant = about.get(`${file}/${sheet}/${number}`)
        return household !== null && meant !== undefined ? [{ household, meant }] : []
      }),
    ),
    ({ household }) => household as string,
  )
  return new Map([...votes].map(([ours, some]) => [ours, most(some.map(({ meant }) => meant))]))
}

function most(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].sort((a, b) => b[1].length - a[1].length)
  return counts[0]?.[0] ?? ''
}
