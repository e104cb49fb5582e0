import type { Fact, FactSource } from '@doorstep/domain/facts/fact.ts'
import { key } from '@doorstep/domain/facts/key.ts'
import type { Answer } from '@doorstep/domain/facts/visits.ts'
import { isWithdrawable } from '@doorstep/domain/facts/withdrawable.ts'
import type { Programme } from '@doorstep/domain/policy/programme.ts'
import type { PersonRow } from '@doorstep/domain/register/rows.ts'
import { mayReadPurpose } from '@doorstep/domain/rights/purposes.ts'
import type { Caller } from '@doorstep/domain/rights/role.ts'
import type { JurisdictionId } from '@doorstep/domain/shared/id.ts'
import type { TimelineAnswer } from '@doorstep/protocol/households.ts'
import type { BeatDay, BeatDays } from './beat-day.ts'
import type { Accounts } from './ports/accounts.ts'
import type { Audit } from './ports/audit.ts'
import type { FactLog } from './ports/fact-log.ts'
import type { Views } from './ports/views.ts'
import { type Names, wordsOf } from './timeline-words.ts'

interface TimelinePorts {
  readonly beatDays: BeatDays
  readonly facts: FactLog
  readonly views: Views
  readonly audit: Audit
  readonly accounts: Pick<Accounts, 'all'>
}

const readingsShown = 200

/** What is known of a household and what happened, newest first, each with its source; and who looked. */
export async function readTimeline(
  caller: Caller,
  household: string,
  ports: TimelinePorts,
): Promise<{ readonly answer: TimelineAnswer; readonly people: readonly string[] }> {
  const { jurisdiction, beats, role } = caller
  const day = await ports.beatDays.of(jurisdiction, beats)
  const people = day.picture.people.filter((person) => person.household === household)
  const facts = await factsOf(jurisdiction, household, people, ports.facts)
  const accounts = await ports.accounts.all()
  const called = new Map(accounts.map(({ account, name }) => [account, name]))
  const names = namesIn(day)
  const programmes = (await ports.views.all(jurisdiction, 'programme')).map((row) => row.programme)
  const readings = await ports.audit.readings(jurisdiction, { household, limit: readingsShown })
  const answer = {
    entries: facts
      .filter((fact) => mayReadPurpose(role, fact.purpose))
      .toReversed()
      .map((fact) => ({
        fact: fact.id,
        at: fact.observedAt,
        kind: fact.payload.kind,
        source: sourceInWords(fact.source, names),
        by: called.get(fact.by) ?? fact.by,
        words: wordsOf(fact.payload, names),
        answers: answersOf(fact, programmes),
        canWithdraw: role === 'lead' && isWithdrawable(fact.payload.kind),
      })),
    readings: readings.map(({ at, account, purpose }) => ({
      at,
      account: called.get(account) ?? account,
      purpose,
    })),
  }
  return { answer, people: people.map(({ id }) => id) }
}

/** Facts about the household and its people, those entered under a name that was matched away included. */
async function factsOf(
  jurisdiction: JurisdictionId,
  household: string,
  people: readonly PersonRow[],
  log: FactLog,
): Promise<readonly Fact[]> {
  const own = [key('household', household), ...people.map(({ id }) => key('person', id))]
  const facts = await log.about(jurisdiction, own)
  const matched = facts.flatMap(({ payload }) =>
    payload.kind === 'people-matched' ? [key('person', payload.other)] : [],
  )
  const others = matched.length === 0 ? [] : await log.about(jurisdiction, matched)
  const bySeq = new Map([...facts, ...others].map((fact) => [fact.seq, fact]))
  return [...bySeq.values()].sort((a, b) => a.observedAt - b.observedAt || a.seq - b.seq)
}

function namesIn({ picture }: BeatDay): Names {
  const people = new Map<string, string>(picture.people.map(({ id, name }) => [id, name]))
  const workers = new Map<string, string>(picture.workers.map(({ id, name }) => [id, name]))
  return {
    person: (id) => people.get(id) ?? '',
    worker: (id) => workers.get(id) ?? '',
  }
}

function sourceInWords(source: FactSource, names: Names): string {
  switch (source.kind) {
    case 'list':
      return source.list
    case 'worker':
      return names.worker(source.worker)
    case 'agency':
      return source.agency
    case 'household':
    case 'system':
      return source.kind
  }
}

type Shown = TimelineAnswer['entries'][number]['answers'][number]

function answersOf({ payload }: Fact, programmes: readonly Programme[]): Shown[] {
  const hasAnswers = payload.kind === 'visit-recorded' || payload.kind === 'answers-given'
  return hasAnswers ? payload.answers.map((answer) => answerShown(answer, programmes)) : []
}

/** An answer with its question's own words, those of an ended programme too. */
function answerShown({ value, ...answer }: Answer, programmes: readonly Programme[]): Shown {
  const programme = programmes.find(({ key: name }) => name === answer.programme)
  const question = programme?.questions.find(({ id }) => id === answer.question)
  const asked = question?.answer
  const options = asked && 'options' in asked ? asked.options : []
  return {
    ...answer,
    value: value.kind === 'choices' ? { ...value, values: [...value.values] } : value,
    ask: question?.ask ?? null,
    chosen: chosenIn(value).map(
      (one) => options.find((option) => option.value === one)?.label ?? asItIs(one),
    ),
    unit: asked?.kind === 'number' ? asked.unit : '',
  }
}

function chosenIn(value: Answer['value']): readonly string[] {
  if (value.kind === 'choice') return [value.value]
  return value.kind === 'choices' ? value.values : []
}

const asItIs = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text })
