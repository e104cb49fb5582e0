import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from '@doorstep/application/ports/accounts.ts'
import { epochDay } from '@doorstep/domain/shared/time.ts'
import type { RouteName } from '@doorstep/protocol/routes.ts'
import { givenProgramme } from '@doorstep/server/given-programmes.ts'
import type { AnswerGiven, BodyRead, QueryRead } from '@doorstep/server/http/implementation.ts'
import { allRoutes } from '@doorstep/server/http/routes/all.ts'
import { closeParts, openParts, type Parts } from '@doorstep/server/parts.ts'
import { draft, id, place, reading, rowTaken } from './builders/facts.ts'

/** The day on which routes are asked; it is six in the morning, where the place counts by UTC. */
export const day = epochDay(2026, 3, 9)
export const here = id<'jurisdiction'>('here')
export const beat = id<'beat'>('north')

/** Who leads the team of that beat. */
export const lead: Account = {
  account: 'lead',
  userName: 'lead',
  name: 'lead',
  role: 'lead',
  jurisdiction: here,
  beats: [beat],
  agency: 'community',
  worker: null,
  isDisabled: false,
  isDemo: false,
  mustChangePassword: false,
}

/** A server without its sockets, in a folder of its own. */
export interface House {
  readonly parts: Parts
  append(...drafts: readonly ReturnType<typeof draft>[]): Promise<void>
  /** Asks a route as somebody who was let in; the refusal is a code. */
  ask<Name extends RouteName>(
    name: Name,
    asked: { readonly query?: QueryRead<Name>; readonly body?: BodyRead<Name> },
    account?: Account,
  ): Promise<AnswerGiven<Name> | string>
  close(): Promise<void>
}

export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-house-'))
  const parts = await openParts({
    place: { jurisdiction: here, beat, zone: 'UTC', country: 'CN' },
    at: { dataDir: folder },
    url: 'http://127.0.0.1',
    isDemo: false,
    version: 'test',
    now: () => Date.UTC(2026, 2, 9, 6),
  })
  const routes = allRoutes(parts)
  return {
    parts,
    append: async (...drafts) => void (await parts.facts.append(here, drafts)),
    async ask(name, asked, account = lead) {
      const implementation = routes[name]
      if (implementation.for === 'anyone') throw new Error(`${name} is open to anyone`)
      const arrival = { request: 'r', address: '', headers: new Headers() }
      // A test names what the route needs; what it leaves out is what the schemas would fill.
      const request = { ...arrival, query: asked.query ?? {}, body: asked.body } as Parameters<
        typeof implementation.run
      >[0]
      const served = await implementation.run(request, account)
      return served.ok ? served.value.answer : served.error.problem
    },
    async close() {
      await closeParts(parts)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function answered<Answer>(answer: Answer | string): Answer {
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

/** A colleague from eight to five. */
export const enters = (name: string) =>
  draft(
    `enter-${name}`,
    {
      kind: 'worker-entered',
      worker: id(name),
      beat,
      name,
      agency: 'community',
      standing: 'member',
      shift: { from: 480, to: 1020 },
      languages: [],
      skills: [],
      homeArea: '',
      since: null,
    },
    'team',
  )

/** Person pN of household hN behind door 50N of the one building. */
export const home = (n: number) =>
  draft(
    `row-${n}`,
    rowTaken(`r${n}`, {
      beat,
      person: id(`p${n}`),
      household: id(`h${n}`),
      dwelling: id(`d${n}`),
      place: place({ room: `50${n}` }),
      reading: reading({ name: `周敏${n}` }),
    }),
  )

/** One of the given programmes, since a month. */
export const starts = (key: Parameters<typeof givenProgramme>[0]) =>
  draft(
    `starts-${key}`,
    { kind: 'programme-published', programme: givenProgramme(key, day - 30) },
    'team',
  )

export const arrives = (name: string, person: string, household: string) =>
  draft(
    name,
    {
      kind: 'arrival-reported',
      person: id(person),
      household: id(household),
      on: day,
      from: '',
      import: null,
    },
    'movement',
  )
