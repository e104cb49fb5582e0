import { z } from 'zod'
import { NoticeShape } from './questions.ts'
import { EpochDayShape, TimeWindowShape, WayShape, WordsShape } from './shapes.ts'

/** The page behind the code on a card: the household chooses; no name is shown. */
export const NoticePageAnswer = z.object({
  door: z.string(),
  today: EpochDayShape,
  programmes: z.array(z.object({ title: WordsShape, notice: NoticeShape })),
  ways: z.array(WayShape),
  choices: z.array(z.object({ day: EpochDayShape, window: TimeWindowShape })),
  chosen: z
    .object({
      day: EpochDayShape,
      window: TimeWindowShape,
      way: WayShape,
    })
    .nullable(),
})
export type NoticePageAnswer = z.infer<typeof NoticePageAnswer>
export const NoticeChoice = z.object({
  day: EpochDayShape,
  window: TimeWindowShape,
  way: WayShape,
})
export type NoticeChoice = z.infer<typeof NoticeChoice>
