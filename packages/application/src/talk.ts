import { givenTalk } from '@doorstep/domain/doorstep/given-talk.ts'
import { isSaidOn, sayTalk, type TalkLineRow } from '@doorstep/domain/doorstep/talk.ts'
import type { TalkFact } from '@doorstep/domain/facts/talk.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { BeatId, FactId, JurisdictionId } from '@doorstep/domain/shared/id.ts'
import { ok, type Result } from '@doorstep/domain/shared/result.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { RoundAnswer } from '@doorstep/protocol/round.ts'
import type { TalkAnswer, TalkLineMessage } from '@doorstep/protocol/talk.ts'
import type { PlaybookOf } from './playbook-in-force.ts'
import type { Ports } from './ports/ports.ts'
import { notFound, type Refused, refused } from './refused.ts'

interface TalkPorts extends Pick<Ports, 'views'> {
  readonly playbook: PlaybookOf
}
type TalkWriting = TalkPorts & Pick<Ports, 'facts' | 'clock' | 'ids'>

/** The lines of some beats that are said on a day. */
export async function linesOn(
  jurisdiction: JurisdictionId,
  beats: readonly BeatId[],
  day: EpochDay,
  { views }: Pick<Ports, 'views'>,
): Promise<readonly TalkLineRow[]> {
  const rows = await views.all(jurisdiction, 'talk_line')
  return rows.filter((row) => beats.includes(row.beat) && isSaidOn(row, day))
}

/** The lead's board. */
export async function readTalk(
  { jurisdiction, beats }: Caller,
  { clock, ...ports }: TalkPorts & Pick<Ports, 'clock'>,
): Promise<TalkAnswer> {
  const { day } = clock.local(jurisdiction, clock.now())
  const { classes } = await ports.playbook(jurisdiction)
  const lines = await linesOn(jurisdiction, beats, day, ports)
  return {
    day,
    lines: lines.map(({ id, words, classes: some, until }) => ({
      line: id,
      words,
      classes: [...some],
      until,
    })),
    classes: classes.map(({ key, title }) => ({ key, title })),
    given: givenTalk.map((one) => ({ ...one, classes: [...one.classes] })),
  }
}

/** As a round begins: the day's lines, each with whom it suits. */
export async function talkOfRound(
  { jurisdiction, beats }: Caller,
  day: EpochDay,
  ports: TalkPorts,
): Promise<RoundAnswer['talk']> {
  const lines = await linesOn(jurisdiction, beats, day, ports)
  if (lines.length === 0) return []
  const { classes } = await ports.playbook(jurisdiction)
  return lines.map(({ id, words, classes: some }) => ({
    line: id,
    words,
    suits: classes.filter(({ key }) => some.includes(key)).map(({ title }) => title),
  }))
}

/** Sets a line, or what is new about one; it is the beat's of whoever sets it. */
export async function setTalkLine(
  caller: Caller,
  message: TalkLineMessage,
  ports: TalkWriting,
): Promise<Result<TalkAnswer, Refused>> {
  const { jurisdiction, beats } = caller
  const { line, words, classes, until } = message
  const known = await ports.views.find(jurisdiction, 'talk_line', line)
  if (known && !beats.includes(known.beat)) return notFound('line')
  const beat = known?.beat ?? beats[0]
  if (beat === undefined) return notFound('beat')
  const checked = await checkLine(caller, message, ports)
  if (!checked.ok) return checked
  await append(caller, { kind: 'talk-line-set', line, beat, words, classes, until }, ports)
  return ok(await readTalk(caller, ports))
}

async function checkLine(
  { jurisdiction }: Caller,
  { words, classes, until }: TalkLineMessage,
  { clock, playbook }: TalkWriting,
): Promise<Result<null, Refused>> {
  if (sayTalk(words, 'en') === '')
    return refused('invalid', 'no-words', 'write the line in one language at least', ['words'])
  if (until < clock.local(jurisdiction, clock.now()).day)
    return refused('invalid', 'day-is-over', 'choose today or a later day', ['until'])
  const known = new Set((await playbook(jurisdiction)).classes.map(({ key }) => key))
  const unknown = classes.find((one) => !known.has(one))
  return unknown === undefined
    ? ok(null)
    : refused('invalid', 'unknown-class', `${unknown}: choose a class of the playbook`, ['classes'])
}

/** Says a line no more; set again, it stands again. */
export async function endTalkLine(
  caller: Caller,
  line: string,
  ports: TalkWriting,
): Promise<Result<TalkAnswer, Refused>> {
  const known = await ports.views.find(caller.jurisdiction, 'talk_line', line)
  if (!known || !caller.beats.includes(known.beat)) return notFound('line')
  if (!known.isEnded) await append(caller, { kind: 'talk-line-ended', line: known.id }, ports)
  return ok(await readTalk(caller, ports))
}

async function append(caller: Caller, payload: TalkFact, { facts, clock, ids }: TalkWriting) {
  const { account, jurisdiction } = caller
  await facts.append(jurisdiction, [
    {
      id: ids.next() as FactId,
      observedAt: clock.now(),
      by: account,
      source: { kind: 'system' },
      purpose: 'team',
      payload,
    },
  ])
}
