import { topicRule } from '../../facts/topics.ts'
import type { LoreRow } from '../../register/lore-rows.ts'
import type { PersonId } from '../../shared/id.ts'
import type { Language } from '../../shared/language.ts'
import type { BriefMember, BriefRequest } from '../brief.ts'
import { sensitivityOf } from '../lore/standing.ts'
import type { Opener } from '../playbook/household-class.ts'
import { calledAtDoor, isAddressable } from './called.ts'
import type { Candidate } from './candidate.ts'
import { sayDayAtDoor } from './day-words.ts'
import { mournedIn } from './speakable.ts'

/** At one door: who is asked to go, whom they may greet, in which language. */
export interface AtDoor {
  readonly request: BriefRequest
  readonly members: readonly BriefMember[]
  readonly language: Language
}

/** How a sentence about something remembered is said, or null where it cannot be said here. */
export function saidOf(
  row: LoreRow,
  opener: Opener,
  door: AtDoor,
): Pick<Candidate, 'from' | 'to' | 'said' | 'topic'> | null {
  const placed =
    opener.setting === 'to-the-person' ? toThePerson(row, door) : beforeAnyone(row, opener, door)
  if (!placed) return null
  const { request, language } = door
  const day = row.on === null ? '' : sayDayAtDoor(row.on, request.at.day, language)
  const source = request.workerNames.get(row.by) ?? ''
  return {
    topic: row.topic,
    to: placed.to,
    said: { called: placed.called, who: placed.who, day, promise: '' },
    from: [{ fact: row.fact, source, observedAt: row.observedAt }],
  }
}

interface Placed {
  readonly called: string
  readonly who: string
  readonly to: PersonId | null
}

/** To the face of the one whom it is about, a grown-up who is named; of a death, to the one who told of it. */
function toThePerson(row: LoreRow, { request, members }: AtDoor): Placed | null {
  const wanted = row.topic === 'bereaved' ? row.toldBy : row.person
  const found = members.find(({ person }) => person === wanted)
  if (!found || !isAddressable(found)) return null
  if (mournedIn(request.lore, request.at.day).has(found.person)) return null
  return { called: found.address, who: '', to: found.person }
}

/** Open matters alone; where the sentence speaks of somebody by name, to another of the household. */
function beforeAnyone(row: LoreRow, opener: Opener, door: AtDoor): Placed | null {
  if (sensitivityOf(row) !== 'open' || topicRule(row.topic).atLeast !== 'open') return null
  const { request, members, language } = door
  const mourned = mournedIn(request.lore, request.at.day)
  const greet = (but: readonly PersonId[]) =>
    calledAtDoor(request.history, members, new Set([...mourned, ...but]))
  if (row.person === null) return { called: greet([]), who: '', to: null }
  const about = members.find(({ person }) => person === row.person)
  if (opener.say[language].includes('{who}')) {
    const isAlone = request.history.members.every(({ id }) => id === row.person)
    if (isAlone) return null
    return { called: greet([row.person]), who: about?.address ?? '', to: null }
  }
  // Said to them where they are grown up; of a child, to whoever is greeted.
  if (!about || about.address === '') return null
  return { called: isAddressable(about) ? about.address : greet([]), who: '', to: null }
}
