import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { ImportId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type ImportPorts, importIn, type Linked, type Linking, linkStaged } from './linking.ts'
import type { RowCounts, StagedImport } from './ports/staging.ts'
import { type Refused, refused } from './refused.ts'
import { registerKinds } from './register-before.ts'
import type { Watch } from './stage-list.ts'

/** While somebody else changes the register, what was linked is out of date: linked again, so many times. */
const mostTries = 5

/**
 * Takes staged lists into the register, all in one transaction: killed before that, nothing has changed.
 * They are linked anew to the register as it stands now. Safe to repeat.
 */
export async function acceptLists(
  jurisdiction: JurisdictionId,
  by: string,
  importIds: readonly string[],
  ports: ImportPorts,
  linking: Linking,
  watch: Watch,
): Promise<Result<readonly StagedImport[], Refused>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await importsToAccept(jurisdiction, importIds, ports)
    if (!found.ok) return found
    const imports = found.value
    const waiting = imports.filter(({ state }) => state !== 'accepted')
    if (waiting.length === 0) return ok(imports)
    const linked = await linkStaged(jurisdiction, by, waiting, ports, linking, watch)
    watch.mayGoOn()
    const accepted = waiting.map((staged) => acceptedAs(staged, linked))
    const nobody = accepted.find(({ about }) => isAboutNobody(about.counts))
    if (nobody)
      return refused(
        'invalid',
        'list-about-nobody',
        `${nobody.file}: no row is about a person or a door; say which column holds names, or leave this list out`,
        ['import'],
      )
    if (await append(jurisdiction, accepted, linked, ports))
      return ok(imports.map((one) => accepted.find((a) => a.import === one.import) ?? one))
  }
  return refused('conflict', 'register-busy', 'the register is being changed; try again')
}

const isAboutNobody = (counts: RowCounts) => counts.linked + counts.new + counts.review === 0

async function importsToAccept(
  jurisdiction: JurisdictionId,
  importIds: readonly string[],
  ports: ImportPorts,
): Promise<Result<readonly StagedImport[], Refused>> {
  const accepted = (await ports.staging.imports(jurisdiction)).filter(
    ({ state }) => state === 'accepted',
  )
  const imports: StagedImport[] = []
  for (const id of importIds) {
    const found = await importIn(jurisdiction, id, ['staged', 'undone', 'accepted'], ports)
    if (!found.ok) return found
    const { import: own, fileDigest, file, beat } = found.value
    const same = accepted.find(
      (one) => one.fileDigest === fileDigest && one.beat === beat && one.import !== own,
    )
    if (same)
      return refused(
        'conflict',
        'list-in-register',
        `${file}: these very bytes are in the register already, as ${same.file}; nothing was changed`,
        ['import'],
      )
    imports.push(found.value)
  }
  return ok(imports)
}

function acceptedAs(staged: StagedImport, { lists }: Linked): StagedImport {
  const linked = lists.find((one) => one.import === staged.import)
  if (!linked) return staged
  const { counts, again, problems } = linked
  return { ...staged, state: 'accepted', about: { ...staged.about, counts, again, problems } }
}

/** False when the register has moved on since it was read: then nothing was written. */
async function append(
  jurisdiction: JurisdictionId,
  accepted: readonly StagedImport[],
  { lists, upTo }: Linked,
  { facts }: ImportPorts,
): Promise<boolean> {
  try {
    const drafts = lists.flatMap((list) => list.drafts)
    await facts.append(jurisdiction, drafts, async (staging) => {
      if (await staging.isOutOfDate(upTo.seq, registerKinds)) throw new OutOfDate()
      for (const { import: id, state, about } of accepted)
        await staging.changeImport(id, { state, about })
      for (const { import: id, outcomes } of lists) await staging.setOutcomes(id, outcomes)
    })
    return true
  } catch (thrown) {
    if (thrown instanceof OutOfDate) return false
    throw thrown
  }
}

/** Thrown inside the transaction, so that it takes itself back. */
class OutOfDate extends Error {}

/** Takes back all that came by an import; its rows stay staged and can be accepted again. */
export async function undoImport(
  jurisdiction: JurisdictionId,
  by: string,
  importId: string,
  { staging, facts, ids, clock }: ImportPorts,
): Promise<Result<StagedImport, Refused>> {
  const found = await importIn(jurisdiction, importId, ['accepted'], { staging })
  if (!found.ok) return found
  const undone: FactDraft = {
    id: ids.next() as FactDraft['id'],
    observedAt: clock.now(),
    by,
    source: { kind: 'system' },
    purpose: 'register',
    payload: { kind: 'import-undone', import: importId as ImportId },
  }
  const state = 'undone'
  await facts.append(jurisdiction, [undone], (writes) => writes.changeImport(importId, { state }))
  return ok({ ...found.value, state })
}

/** Leaves a list that was not accepted; its rows are gone. */
export async function abandonImport(
  jurisdiction: JurisdictionId,
  importId: string,
  { staging }: Pick<ImportPorts, 'staging'>,
): Promise<Result<null, Refused>> {
  const found = await importIn(jurisdiction, importId, ['reading', 'staged', 'undone'], {
    staging,
  })
  if (!found.ok) return found
  await staging.abandon(jurisdiction, importId)
  return ok(null)
}
