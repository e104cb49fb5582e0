import type { BriefRequest } from '@doorstep/domain/doorstep/brief.ts'
import { briefOf } from '@doorstep/domain/doorstep/brief-of.ts'
import type { HouseholdClass } from '@doorstep/domain/doorstep/playbook/household-class.ts'
import { doorOf } from '@doorstep/domain/register/door.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { HouseholdId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { ClassTrial, ClassTrialAnswer } from '@doorstep/protocol/playbook.ts'
import { checkClass } from './check-class.ts'
import { type BriefPorts, requestFor } from './read-brief.ts'
import { notFound, type Refused } from './refused.ts'
import { rememberedRows } from './remembered.ts'
import { catching } from './show-playbook.ts'

/** So many doors are named; the count is of all. */
const mostNamed = 200

/** Which households a class would catch today, and how its openers would sound at one of them. */
export async function tryClass(
  caller: Caller,
  { class: written, household }: ClassTrial,
  ports: BriefPorts,
): Promise<Result<ClassTrialAnswer, Refused>> {
  const checked = checkClass(written, await ports.playbook(caller.jurisdiction))
  if (!checked.ok)
    return ok({ problems: [...checked.error], caught: null, households: [], spoken: [] })
  const day = await ports.beatDays.of(caller.jurisdiction, caller.beats)
  const one = checked.value
  const caught = (await catching(caller, day, [one], ports)).get(one.key) ?? []
  const spoken = await spokenAt(caller, household, one, ports)
  if (!spoken.ok) return spoken
  return ok({
    problems: [],
    caught: caught.length,
    households: caught.slice(0, mostNamed).map(({ history }) => ({
      household: history.household.id,
      door: doorOf(history.building, history.dwelling),
    })),
    spoken: [...spoken.value],
  })
}

/** Each opener by itself, as the brief of that door would have it. */
async function spokenAt(
  caller: Caller,
  household: HouseholdId | null,
  one: HouseholdClass,
  ports: BriefPorts,
): Promise<Result<ClassTrialAnswer['spoken'], Refused>> {
  if (household === null) return ok([])
  const day = await ports.beatDays.of(caller.jurisdiction, caller.beats)
  const found = day.households.get(household)
  if (!found) return notFound('household')
  const rows = await rememberedRows(caller.jurisdiction, household, ports.views)
  const request = await requestFor(caller, day, { ...found, ...rows }, ports)
  return ok(
    one.openers.map((opener) => ({
      opener: opener.id,
      words: wordsOf(request, { ...one, openers: [opener] }),
    })),
  )
}

const wordsOf = (request: BriefRequest, one: HouseholdClass): string | null =>
  briefOf({
    ...request,
    promises: [],
    playbook: { ...request.playbook, classes: [one], loreOpeners: [] },
  }).openers.find((opener) => opener.class === one.key)?.words ?? null
