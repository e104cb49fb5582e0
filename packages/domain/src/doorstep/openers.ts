import { subjectOfHousehold } from '../due/subject.ts'
import type { LoreRow } from '../register/lore-rows.ts'
import type { BriefOpener } from './brief.ts'
import type { AtDoor } from './opening/about-lore.ts'
import { calledAtDoor } from './opening/called.ts'
import type { Candidate } from './opening/candidate.ts'
import { fromClasses } from './opening/class-openers.ts'
import { fromKeptPromises } from './opening/kept-promises.ts'
import { byLastUse, lastUses, type Uses } from './opening/last-uses.ts'
import { fromLore, nearestFirst } from './opening/lore-openers.ts'
import { isInMourning, mournedIn, speakableLore } from './opening/speakable.ts'
import type { HouseholdClass } from './playbook/household-class.ts'
import { sayOpener } from './playbook/say-opener.ts'

/** So many that fit this door; a plain one comes beside. */
const mostSpecial = 2

/**
 * Two first sentences that fit, and a plain one: a kept promise that is not told yet, then what is
 * remembered, then what the classes give. Never the one that was used at the last knock; of several, the
 * one used longest ago. Nothing is said that the household has not told us itself or that is not plain to
 * see, nothing careful before others, and where somebody has died nothing but sympathy.
 */
export function openersFor(
  classes: readonly HouseholdClass[],
  door: AtDoor,
): readonly BriefOpener[] {
  const uses = lastUses(door.request.history)
  return [
    ...eachOnce(fitting(classes, door, uses)).slice(0, mostSpecial),
    ...plain(door, uses),
  ].map((candidate) => spoken(candidate, door))
}

function fitting(
  classes: readonly HouseholdClass[],
  door: AtDoor,
  uses: Uses,
): readonly Candidate[] {
  const rows = nearestFirst(speakableLore(door.request), door.request.at.day)
  if (!isInMourning(door.request))
    return [...fromKeptPromises(door, uses), ...ofMatters(rows, classes, door, uses)]
  const deaths = rows.filter(({ topic }) => topic === 'bereaved')
  return ofMatters(deaths, ofMourning(classes, door), door, uses)
}

/** What is remembered, then what the classes give; a class says nothing of what was said before. */
function ofMatters(
  rows: readonly LoreRow[],
  classes: readonly HouseholdClass[],
  door: AtDoor,
  uses: Uses,
): readonly Candidate[] {
  const remembered = fromLore(rows, door, uses)
  const left = rows.filter((row) => !remembered.some(({ topic }) => topic === row.topic))
  return [...remembered, ...fromClasses(classes, left, door, uses)]
}

/** The classes that a household is in because somebody died, and would not be in otherwise. */
function ofMourning(
  classes: readonly HouseholdClass[],
  { request: { history, at, holds } }: AtDoor,
): readonly HouseholdClass[] {
  const otherwise = subjectOfHousehold(history, at.day)
  const then = subjectOfHousehold(history, at.day, ['bereaved'])
  return classes.filter(({ when }) => holds(when, then) && !holds(when, otherwise))
}

/** No sentence twice, and of a matter one. */
function eachOnce(candidates: readonly Candidate[]): readonly Candidate[] {
  const topics = new Set<string>()
  const ids = new Set<string>()
  return candidates.filter(({ opener, topic }) => {
    if (ids.has(opener.id) || (topic !== null && topics.has(topic))) return false
    ids.add(opener.id)
    if (topic !== null) topics.add(topic)
    return true
  })
}

function plain({ request, members }: AtDoor, uses: Uses): readonly Candidate[] {
  const { playbook, history, lore, at } = request
  // A playbook of one plain sentence says it again rather than nothing.
  const [opener = playbook.plainOpeners[0]] = byLastUse(playbook.plainOpeners, uses)
  if (!opener) return []
  const called = calledAtDoor(history, members, mournedIn(lore, at.day))
  const said = { called, who: '', day: '', promise: '' }
  return [{ opener, kind: 'plain', class: '', topic: null, from: [], to: null, said }]
}

const spoken = (
  { opener, kind, class: className, from, to, said }: Candidate,
  { request, language }: AtDoor,
): BriefOpener => ({
  id: opener.id,
  kind,
  class: className,
  words: sayOpener(opener, language, { ...said, worker: request.worker }),
  from,
  to,
  setting: opener.setting,
})
