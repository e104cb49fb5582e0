import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { ImportId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type ImportPorts, importIn, type Linked, type Linking, linkStaged } from './linking.ts'
import type { ImportAbout, RowCounts, StagedImport } from './ports/staging.ts'
import { type Refused, refused } from './refused.ts'
import { registerKinds } from './register-before.ts'
import { mayFindDoors, type Watch } from './stage-list.ts'

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
    if (await append(jurisdiction, by, accepted, linked, ports))
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
    (one) => one.state === 'accepted' && !mayFindDoors(one),
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
  const { counts, again, problems, hasUnknownDoors } = linked
  const doors = hasUnknownDoors ? 'not-found' : 'found'
  return {
    ...staged,
    state: 'accepted',
    about: { ...staged.about, counts, again, problems, doors },
  }
}

/** False when the register has moved on since it was read: then nothing was written. */
async function append(
  jurisdiction: JurisdictionId,
  by: string,
  accepted: readonly StagedImport[],
  { lists, upTo, replaced }: Linked,
  ports: ImportPorts,
): Promise<boolean> {
  const drafts = [
    ...replaced.map((one) => undoing(one.import, by, ports)),
    ...lists.flatMap((list) => list.drafts),
  ]
  const looked = lists.some(({ isRegister }) => isRegister)
    ? await toLookAgain(jurisdiction, ports)
    : []
  const { facts } = ports
  try {
    await facts.append(jurisdiction, drafts, async (staging) => {
      if (await staging.isOutOfDate(upTo.seq, registerKinds)) throw new OutOfDate()
      for (const { import: id, about } of looked) await staging.changeImport(id, { about })
      for (const { import: id } of replaced) await staging.changeImport(id, { state: 'undone' })
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

/** Lists taken before some of their doors could be found: now a list came that says who lives where. */
async function toLookAgain(
  jurisdiction: JurisdictionId,
  { staging }: Pick<ImportPorts, 'staging'>,
): Promise<readonly { readonly import: ImportId; readonly about: ImportAbout }[]> {
  return (await staging.imports(jurisdiction))
    .filter(({ state, about }) => state === 'accepted' && about.doors === 'not-found')
    .map(({ import: id, about }) => ({ import: id, about: { ...about, doors: 'look-again' } }))
}

/** Thrown inside the transaction, so that it takes itself back. */
class OutOfDate extends Error {}

/** Takes back all that came by an import; its rows stay staged and can be accepted again. */
export async function undoImport(
  jurisdiction: JurisdictionId,
  by: string,
  importId: string,
  ports: ImportPorts,
): Promise<Result<StagedImport, Refused>> {
  const found = await importIn(jurisdiction, importId, ['accepted'], ports)
  if (!found.ok) return found
  const state = 'undone'
  const undone = undoing(found.value.import, by, ports)
  await ports.facts.append(jurisdiction, [undone], (writes) =>
    writes.changeImport(importId, { state }),
  )
  return ok({ ...found.value, state })
}

const undoing = (
  id: ImportId,
  by: string,
  { ids, clock }: Pick<ImportPorts, 'ids' | 'clock'>,
): FactDraft => ({
  id: ids.next() as FactDraft['id'],
  observedAt: clock.now(),
  by,
  source: { kind: 'system' },
  purpose: 'register',
  payload: { kind: 'import-undone', import: id },
})

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
