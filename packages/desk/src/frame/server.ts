import type { AnswerOf, BodyOf, QueryOf } from '@doorstep/protocol/api.ts'
import { RequestRefused } from '@doorstep/protocol/client.ts'
import type { RouteName } from '@doorstep/protocol/routes.ts'
import { ask } from '@doorstep/ui/ask.ts'
import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import { noticeEnd } from './session-end.ts'

/** What the desk has been told, for as long as the page is open; nothing is kept on the machine. */
export const answers = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: { staleTime: 15_000, refetchOnWindowFocus: true, retry: retryUnreachable },
    mutations: { retry: false },
  },
})

/** Only a server that was not reached is asked again by itself, twice. */
function retryUnreachable(failures: number, problem: Error): boolean {
  return problem instanceof RequestRefused && problem.status === 0 && failures < 2
}

/** The key under which an answer is remembered. */
export const keyOf = <Name extends RouteName>(name: Name, query?: QueryOf<Name>) =>
  query === undefined ? [name] : [name, query]

/** The answer of a route that only reads. */
export function useAnswer<Name extends RouteName>(
  name: Name,
  query?: QueryOf<Name>,
  how: { readonly isWanted?: boolean; readonly everyMs?: number; readonly keepLast?: boolean } = {},
): UseQueryResult<AnswerOf<Name>, Error> {
  const { isWanted = true, everyMs = false, keepLast = false } = how
  return useQuery({
    queryKey: keyOf(name, query),
    queryFn: ({ signal }): Promise<AnswerOf<Name>> =>
      ask(name, { ...(query !== undefined && { query }), signal }),
    enabled: isWanted,
    refetchInterval: everyMs,
    ...(keepLast && { placeholderData: keepPreviousData }),
  })
}

export interface Act<Name extends RouteName> {
  readonly query?: QueryOf<Name>
  readonly body?: BodyOf<Name>
}

/** Does something at the server; what `refresh` names is asked again afterwards. */
export function useAct<Name extends RouteName>(
  name: Name,
  how: {
    readonly refresh?: readonly RouteName[]
    readonly onDone?: (answer: AnswerOf<Name>, asked: Act<Name>) => void
  } = {},
): UseMutationResult<AnswerOf<Name>, Error, Act<Name>> {
  return useMutation<AnswerOf<Name>, Error, Act<Name>>({
    mutationFn: (act) => ask(name, act),
    onSuccess: async (answer, act) => {
      how.onDone?.(answer, act)
      await refresh(how.refresh ?? [])
    },
  })
}

/** Asks again whatever is on the screen of these routes, and forgets the rest of them. */
export async function refresh(names: readonly RouteName[]): Promise<void> {
  await Promise.all(names.map((name) => answers.invalidateQueries({ queryKey: [name] })))
}
