import type { HandoverFact } from './handover.ts'
import type { ListFact } from './lists.ts'
import type { LoreFact } from './lore.ts'
import type { OverlayFact } from './overlays.ts'
import type { PlaybookFact } from './playbook.ts'
import type { PolicyFact } from './policy.ts'
import type { RegisterFact } from './register.ts'
import type { RoundFact } from './rounds.ts'
import type { TalkFact } from './talk.ts'
import type { TeamFact } from './team.ts'
import type { VisitFact } from './visits.ts'

/** Everything that can have happened or been learned. The union is closed: a new kind is added here. */
export type Payload =
  | ListFact
  | RegisterFact
  | OverlayFact
  | TeamFact
  | PolicyFact
  | PlaybookFact
  | VisitFact
  | LoreFact
  | TalkFact
  | HandoverFact
  | RoundFact

export type PayloadKind = Payload['kind']
export type PayloadOf<Kind extends PayloadKind> = Extract<Payload, { readonly kind: Kind }>
