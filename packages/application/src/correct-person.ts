import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { Payload } from '@doorstep/domain/facts/payload.ts'
import type { PersonRow } from '@doorstep/domain/register/rows.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { FactId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type EpochDay, findDay } from '@doorstep/domain/shared/time.ts'
import type { PersonCorrection } from '@doorstep/protocol/households.ts'
import type { FactReceipt } from '@doorstep/protocol/review.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused, refused } from './refused.ts'
import { saidBy } from './written-by.ts'

interface CorrectPorts extends Pick<Ports, 'facts' | 'views' | 'clock' | 'ids'> {
  /** Numbers in one form, as the register keeps them. */
  phones(text: string): readonly string[]
}

/** Sets one thing right about a person; it wins over every list, also over lists that come later. */
export async function correctPerson(
  caller: Caller,
  id: string,
  correction: PersonCorrection,
  ports: CorrectPorts,
): Promise<Result<FactReceipt, Refused>> {
  const { clock, ids, facts, views } = ports
  const person = await views.find(caller.jurisdiction, 'person', id)
  if (!person) return notFound('person')
  const today = clock.local(caller.jurisdiction, clock.now()).day
  const payload = payloadOf(person.mergedInto ?? person.id, correction, today, ports)
  if (!payload.ok) return payload
  const draft: FactDraft = {
    id: ids.next() as FactId,
    observedAt: clock.now(),
    by: caller.account,
    source: saidBy(caller),
    purpose: 'register',
    payload: payload.value,
  }
  await facts.append(caller.jurisdiction, [draft])
  return ok({ fact: draft.id })
}

function payloadOf(
  person: PersonRow['id'],
  correction: PersonCorrection,
  today: EpochDay,
  { phones }: Pick<CorrectPorts, 'phones'>,
): Result<Payload, Refused> {
  switch (correction.field) {
    case 'elsewhere':
      return ok({
        kind: 'residence-changed',
        person,
        from: today,
        to: { kind: 'elsewhere', because: correction.value },
      })
    case 'birth': {
      const day = findDay(correction.value)
      if (day === undefined || day > today)
        return refused('invalid', 'birth-not-possible', 'nobody was born on that day', ['value'])
      return corrected(person, { field: 'birth', value: { kind: 'day', day } })
    }
    case 'sex':
      return corrected(person, correction)
    case 'phone': {
      const [phone] = phones(correction.value)
      if (phone === undefined)
        return refused('invalid', 'no-phone-number', 'this is no telephone number', ['value'])
      return corrected(person, { field: 'phone', value: phone })
    }
    default:
      return text(person, correction.field, correction.value.trim())
  }
}

type Change = Extract<Payload, { readonly kind: 'person-corrected' }>['change']

const corrected = (person: PersonRow['id'], change: Change): Result<Payload, Refused> =>
  ok({ kind: 'person-corrected', person, change })

function text(
  person: PersonRow['id'],
  field: 'name' | 'called' | 'occupation' | 'employer' | 'relation',
  value: string,
): Result<Payload, Refused> {
  if (field === 'name' && value === '')
    return refused('invalid', 'name-empty', 'everybody has a name: write it', ['value'])
  return corrected(person, { field, value })
}
