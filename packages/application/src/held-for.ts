import type { Fact, Purpose } from '@doorstep/domain/facts/fact.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { Ports } from './ports/ports.ts'

const readAtOnce = 2000

/** Every fact written for a purpose, those that were taken back included. */
export async function heldFor(
  jurisdiction: JurisdictionId,
  purpose: Purpose,
  { facts }: Pick<Ports, 'facts'>,
): Promise<readonly Fact[]> {
  const held: Fact[] = []
  for (let after = 0; ; ) {
    const some = await facts.read(jurisdiction, after, readAtOnce)
    held.push(...some.filter((fact) => fact.purpose === purpose))
    const last = some.at(-1)
    if (!last) return held
    after = last.seq
  }
}
