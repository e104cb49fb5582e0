import { handoverReasons } from '@doorstep/domain/facts/handover.ts'
import { z } from 'zod'
import { LoreShape, PromiseShape, ThreadShape } from './lore.ts'
import { EpochDayShape, idOf, LocalTimeShape } from './shapes.ts'

const ReasonShape = z.enum(handoverReasons)

const DoorReasonShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('promise-owed') }),
  z.object({ kind: z.literal('known-to-few'), others: z.number().int() }),
  z.object({ kind: z.literal('let-down') }),
  z.object({ kind: z.literal('isolating') }),
  z.object({ kind: z.literal('elders-alone') }),
  z.object({ kind: z.literal('careful-matter') }),
  z.object({ kind: z.literal('helps-others'), doors: z.number().int() }),
])
export type DoorReasonTold = z.infer<typeof DoorReasonShape>

const DoorDoneShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('introduced'), by: z.string(), on: EpochDayShape }),
  z.object({ kind: z.literal('known') }),
  z.object({ kind: z.literal('met'), on: EpochDayShape }),
])

const HandoverDoorShape = z.object({
  household: idOf<'household'>(),
  door: z.string(),
  urgency: z.enum(['first', 'soon', 'later']),
  reasons: z.array(DoorReasonShape),
  introducer: z.object({ id: idOf<'worker'>(), name: z.string() }).nullable(),
  done: DoorDoneShape.nullable(),
})
export type HandoverDoorTold = z.infer<typeof HandoverDoorShape>

const RoundShape = z.object({
  day: EpochDayShape.nullable(),
  introducer: z.string().nullable(),
  doors: z.array(HandoverDoorShape),
})
export type JointRoundTold = z.infer<typeof RoundShape>

/** "Block 3: whom should a newcomer know?", with the doors that can be named. */
const PromptShape = z.object({
  building: idOf<'building'>(),
  name: z.string(),
  doors: z.array(z.object({ household: idOf<'household'>(), door: z.string() })),
})
export type PromptTold = z.infer<typeof PromptShape>

const person = z.object({ id: idOf<'worker'>(), name: z.string() })

const HandoverSummaryShape = z.object({
  handover: idOf<'handover'>(),
  fact: idOf<'fact'>(),
  from: person,
  to: person,
  reason: ReasonShape,
  on: EpochDayShape,
  total: z.number().int(),
  done: z.number().int(),
})

/** The handovers of a beat, and one of them whole: the newest, unless another is named. */
export const HandoverAnswer = z.object({
  day: EpochDayShape,
  /** Those who left are named too: their doors can still be handed over. */
  workers: z.array(person.extend({ isHere: z.boolean() })),
  handovers: z.array(HandoverSummaryShape),
  shown: z
    .object({
      handover: idOf<'handover'>(),
      perDay: z.number().int(),
      rounds: z.array(RoundShape),
      done: z.array(HandoverDoorShape),
      prompts: z.array(PromptShape),
    })
    .nullable(),
})
export type HandoverAnswer = z.infer<typeof HandoverAnswer>

/** `handover` is made by whoever begins it: sent again, nothing is doubled. */
export const HandoverMessage = z.object({
  handover: idOf<'handover'>(),
  from: idOf<'worker'>(),
  to: idOf<'worker'>(),
  reason: ReasonShape,
})
export type HandoverMessage = z.infer<typeof HandoverMessage>

/** What was asked of a building: a short note about one household, or null where there is nobody to name. */
export const HandoverNote = z.object({
  id: idOf<'fact'>(),
  handover: idOf<'handover'>(),
  building: idOf<'building'>(),
  note: z
    .object({ household: idOf<'household'>(), words: z.string().trim().min(1).max(500) })
    .nullable(),
  at: LocalTimeShape,
  observedAt: z.number().int(),
})
export type HandoverNote = z.infer<typeof HandoverNote>

/** A newcomer was shown at a door. */
export const IntroductionMessage = z.object({
  id: idOf<'fact'>(),
  household: idOf<'household'>(),
  newcomer: idOf<'worker'>(),
  mentor: idOf<'worker'>(),
  /** The household agreed that the newcomer may ask about what the mentor was told. */
  mayAsk: z.boolean(),
  at: LocalTimeShape,
  observedAt: z.number().int(),
})
export type IntroductionMessage = z.infer<typeof IntroductionMessage>

/** The own handovers of a worker, as mentor or as newcomer: the next walk and how far it is. */
export const OwnHandoverAnswer = z.object({
  day: EpochDayShape,
  handovers: z.array(
    z.object({
      handover: idOf<'handover'>(),
      isNewcomer: z.boolean(),
      from: person,
      to: person,
      reason: ReasonShape,
      total: z.number().int(),
      done: z.number().int(),
      next: RoundShape.nullable(),
      /** Asked of whoever hands over; none for the newcomer. */
      prompts: z.array(PromptShape),
    }),
  ),
})
export type OwnHandoverAnswer = z.infer<typeof OwnHandoverAnswer>

/** What is remembered at the doors of one worker, to be printed by the lead: nothing private. */
export const BookletAnswer = z.object({
  day: EpochDayShape,
  worker: person,
  doors: z.array(
    z.object({
      household: idOf<'household'>(),
      door: z.string(),
      people: z.array(z.object({ person: idOf<'person'>(), name: z.string() })),
      reasons: z.array(DoorReasonShape),
      promises: z.array(PromiseShape),
      threads: z.array(ThreadShape),
      lore: z.array(LoreShape),
    }),
  ),
})
export type BookletAnswer = z.infer<typeof BookletAnswer>

const counts = {
  doorsMet: z.number().int(),
  introductions: z.number().int(),
  threadsClosed: z.number().int(),
}
/** What a colleague can look back on; compared with nobody's. */
export const FirstMonthAnswer = z.object({
  day: EpochDayShape,
  worker: person,
  since: EpochDayShape.nullable(),
  ...counts,
  weeks: z.array(z.object({ from: EpochDayShape, to: EpochDayShape, ...counts })),
})
export type FirstMonthAnswer = z.infer<typeof FirstMonthAnswer>
