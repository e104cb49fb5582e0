import type { DutyStateKind } from '@doorstep/domain/due/duty.ts'
import type { AnswerOf } from '@doorstep/protocol/api.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'

export type HouseholdSummary = AnswerOf<'households'>['households'][number]

export interface Narrowing {
  readonly search: string
  readonly building: string
  readonly state: DutyStateKind | 'all'
}

/** So many rows come at a time. */
const pageSize = 300

/** The households that match, page after page. */
export function useHouseholds({ search, building, state }: Narrowing) {
  const narrowing = {
    ...(search !== '' && { search }),
    ...(building !== '' && { building }),
    ...(state !== 'all' && { state }),
  }
  return useInfiniteQuery({
    queryKey: ['households', narrowing, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      ask('households', { query: { ...narrowing, from: pageParam, limit: pageSize }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const had = all.reduce((count, page) => count + page.households.length, 0)
      return had < last.total && last.households.length > 0 ? had : undefined
    },
    placeholderData: keepPreviousData,
    select: ({ pages }) => ({
      total: pages[0]?.total ?? 0,
      households: pages.flatMap((page) => page.households),
    }),
  })
}
