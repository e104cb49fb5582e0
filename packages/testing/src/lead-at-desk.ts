import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linkLists } from '@doorstep/application/link-lists.ts'
import type { Linking } from '@doorstep/application/linking.ts'
import type { Account } from '@doorstep/application/ports/accounts.ts'
import type { BeatId } from '@doorstep/domain/shared/id.ts'
import { ok } from '@doorstep/domain/shared/result.ts'
import type { AnswerOf, QueryOf } from '@doorstep/protocol/api.ts'
import type { RouteName } from '@doorstep/protocol/routes.ts'
import { allRoutes } from '@doorstep/server/http/routes/all.ts'
import { serve } from '@doorstep/server/http/serve.ts'
import { closeParts, openParts, type Parts } from '@doorstep/server/parts.ts'
import { id } from './builders/facts.ts'

/** Links where it stands: a thread takes a second to begin. */
export const linkingHere =
  ({ reading, ids }: Pick<Parts, 'reading' | 'ids'>): Linking =>
  async (task, watch) => {
    const linked = linkLists(task, { ...reading, ids })
    watch.mayGoOn()
    return linked
  }

/** A lead who asks a real server's routes in a place of its own, without a network between. */
export interface LeadAtDesk {
  readonly parts: Parts
  /** The answer, or `{ problem }` as the server words it. */
  ask<Name extends RouteName>(
    name: Name,
    query?: QueryOf<Name>,
    body?: unknown,
    as?: BeatId,
  ): Promise<AnswerOf<Name> & { readonly problem?: string; readonly detail?: string }>
  leave(): Promise<void>
}

export async function leadAtDesk(now?: () => number): Promise<LeadAtDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-desk-'))
  const opened = await openParts({
    place: { jurisdiction: id('here'), beat: id('beat-1'), zone: 'Asia/Shanghai', country: 'CN' },
    at: { dataDir: folder },
    url: 'http://127.0.0.1:1',
    isDemo: false,
    version: 'test',
    ...(now && { now }),
  })
  const parts: Parts = { ...opened, linking: linkingHere(opened) }
  const routes = allRoutes(parts)
  return {
    parts,
    async ask(name, query, body, as) {
      const account = lead(as ?? parts.place.beat)
      const incoming = {
        request: parts.ids.next(),
        address: '127.0.0.1',
        headers: new Headers(),
        query: textsOf(query),
        body: async () => ok(body),
      }
      const session = async () => ({ account, headers: new Headers() })
      const served = await serve(name, routes[name], incoming, { ...parts, signIn: { session } })
      return (served.ok ? served.value.answer : served.error.problem) as never
    },
    async leave() {
      await closeParts(parts)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const lead = (beat: BeatId): Account => ({
  account: 'lead-1',
  userName: 'lead',
  name: 'Lead',
  role: 'lead',
  jurisdiction: id('here'),
  beats: [beat],
  agency: 'police',
  worker: null,
  isDisabled: false,
  isDemo: false,
  mustChangePassword: false,
})

const textsOf = (query: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
