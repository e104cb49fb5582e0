import { givenTalk } from '@doorstep/domain/doorstep/given-talk.ts'
import type { FactDraft } from '@doorstep/domain/facts/fact.ts'
import type { BeatId, TalkLineId } from '@doorstep/domain/shared/id.ts'
import type { Month } from './month.ts'

/** What the neighbourhood talks of this week, as the lead put it on the board before the shifts began. */
export const talkOfToday = (
  beat: BeatId,
  { day, pen, nextId }: Pick<Month, 'day' | 'pen' | 'nextId'>,
): readonly FactDraft[] =>
  givenTalk
    .filter(({ key }) => ['cold', 'prices', 'lessons'].includes(key))
    .map(({ words, classes }, i) =>
      pen.ofOthers(
        { kind: 'system' },
        { day: day.day, minute: 7 * 60 + 35 + i },
        {
          kind: 'talk-line-set',
          line: nextId() as TalkLineId,
          beat,
          words,
          classes,
          until: day.day + 3,
        },
        'team',
      ),
    )
