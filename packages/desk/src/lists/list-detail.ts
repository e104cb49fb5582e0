import type { AnswerOf } from '@doorstep/protocol/api.ts'

export type ListDetail = AnswerOf<'list'>
export type ListOverview = AnswerOf<'lists'>['lists'][number]
export type Decision = keyof ListOverview['counts']

/** In the order in which they are read out; together they are all rows read. */
export const decisions: readonly Decision[] = ['linked', 'new', 'review', 'rejected']
