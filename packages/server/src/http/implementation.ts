import type { Account } from '@doorstep/application/ports/accounts.ts'
import type { Refused } from '@doorstep/application/refused.ts'
import type { Target } from '@doorstep/domain/rights/decide.ts'
import type { Result } from '@doorstep/domain/shared/result.ts'
import type { Api } from '@doorstep/protocol/api.ts'
import type { RouteName } from '@doorstep/protocol/routes.ts'
import type { z } from 'zod'

/** What a request says of itself beyond its schemas. */
export interface Arrival {
  /** Names this request in the log. */
  readonly request: string
  /** The true address of the asker. */
  readonly address: string
  readonly headers: Headers
}

export interface FileAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Under which name it is saved; '' to show it. */
  readonly name: string
}

export type QueryRead<Name extends RouteName> = z.output<Api[Name]['query']>
export type BodyRead<Name extends RouteName> = Api[Name]['body'] extends z.ZodType
  ? z.output<Api[Name]['body']>
  : Api[Name]['body'] extends 'file'
    ? Uint8Array<ArrayBuffer>
    : undefined
export type AnswerGiven<Name extends RouteName> = Api[Name]['answer'] extends z.ZodType
  ? z.input<Api[Name]['answer']>
  : FileAnswer

/** A request that was let in and understood. */
export interface Asked<Name extends RouteName> extends Arrival {
  readonly query: QueryRead<Name>
  readonly body: BodyRead<Name>
}

/** What leaves, and whose it is: the ids of everyone the answer tells something about. */
export interface Served<Name extends RouteName> {
  readonly answer: AnswerGiven<Name>
  readonly households?: readonly string[]
  readonly people?: readonly string[]
  /** Cookies to set. */
  readonly headers?: Headers
}

export type Serving<Name extends RouteName> = Promise<Result<Served<Name>, Refused>>

/** How a route is served to someone signed in. */
export interface SignedInImplementation<Name extends RouteName> {
  readonly for: 'signed-in'
  /** Whose the thing is; needed where the route's scope is one household or a round. */
  target?(asked: Asked<Name>, account: Account): Promise<Target>
  run(asked: Asked<Name>, account: Account): Serving<Name>
}

/** How a route is served to whoever comes, with or without a session. */
export interface OpenImplementation<Name extends RouteName> {
  readonly for: 'anyone'
  run(asked: Asked<Name>): Serving<Name>
}

export type Implementation<Name extends RouteName> =
  | SignedInImplementation<Name>
  | OpenImplementation<Name>

/** One for every line of the table of routes: a missing or an unknown one does not compile. */
export type Implementations = { readonly [Name in RouteName]: Implementation<Name> }
