import type { BeatId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { acceptLists } from './accept-lists.ts'
import { sayColumns } from './confirm-columns.ts'
import type { ImportPorts, Linking } from './linking.ts'
import type { StagedImport } from './ports/staging.ts'
import type { Refused } from './refused.ts'
import { type Incoming, stageList, type Watch } from './stage-list.ts'

/**
 * Takes lists into the register with their columns as recognised: staged, then accepted all in one
 * transaction. A list whose very bytes are in the register already is left out.
 */
export async function takeLists(
  jurisdiction: JurisdictionId,
  beat: BeatId,
  by: string,
  incoming: readonly Incoming[],
  ports: ImportPorts,
  linking: Linking,
  watch: Watch,
): Promise<Result<readonly StagedImport[], Refused>> {
  const ids: string[] = []
  for (const one of incoming) {
    const { staged, isInRegister } = await stageList(jurisdiction, beat, by, one, ports, watch)
    if (isInRegister) continue
    const said = await sayColumns(
      jurisdiction,
      staged.import,
      { source: staged.source, sheets: [] },
      ports,
    )
    if (!said.ok) return said
    ids.push(staged.import)
  }
  return ids.length === 0 ? ok([]) : acceptLists(jurisdiction, by, ids, ports, linking, watch)
}
