import { handOver, pin } from '@doorstep/domain/rounds/fold-plan.ts'
import type { PlanContent } from '@doorstep/domain/rounds/plan.ts'
import type { HouseholdId, WorkerId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { PlanAnswer } from '@doorstep/protocol/plan.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useQuery } from '@tanstack/react-query'
import { startWork, useLongWork } from '../frame/long-work.ts'
import { answers, refresh, useAct, useAnswer } from '../frame/server.ts'

const draftKey = (day: EpochDay) => ['plan-draft', day]

/** The published plan of a day, and a draft of it that nobody else has seen. */
export function usePlan(day: EpochDay) {
  const published = useAnswer('plan', { day })
  const draft = useQuery<PlanAnswer | null>({
    queryKey: draftKey(day),
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const work = useLongWork(`plan/${day}`)
  const show = (answer: PlanAnswer) => {
    answers.setQueryData(['plan', { day }], answer)
    void refresh(['today', 'coverage', 'households'])
  }
  const publish = useAct('planPublish', {
    onDone(answer) {
      setDraft(day, null)
      show(answer)
    },
  })
  const given = useAct('planHandOver', { onDone: show })
  const pinned = useAct('planPin', { onDone: show })
  const plan = draft.data ?? published.data
  const content = plan?.content ?? null
  const isDraft = draft.data !== null && draft.data !== undefined
  return {
    published,
    plan,
    content,
    isDraft,
    isMaking: work?.state === 'running',
    problem: publish.error ?? given.error ?? pinned.error,
    isPublishing: publish.isPending,
    make: () => makeDraft(day),
    drop: () => setDraft(day, null),
    publish: (onDone: () => void) =>
      content && publish.mutate({ body: { day, content } }, { onSuccess: onDone }),
    /** In a draft by the very rule by which the server folds it; in a published plan at the server. */
    async handOver(household: HouseholdId, to: WorkerId) {
      if (isDraft) changeDraft(day, (before) => handOver(before, household, to))
      else await given.mutateAsync({ body: { day, household, to } })
    },
    async pin(household: HouseholdId, isPinned: boolean) {
      if (isDraft) changeDraft(day, (before) => pin(before, household, isPinned))
      else await pinned.mutateAsync({ body: { day, household, pinned: isPinned } })
    },
  }
}

export type PlanHands = ReturnType<typeof usePlan>

function setDraft(day: EpochDay, draft: PlanAnswer | null): void {
  answers.setQueryData(draftKey(day), draft)
}

/** Made under a name, so that it shows its progress, can be stopped, and goes on when one goes elsewhere. */
function makeDraft(day: EpochDay): void {
  void startWork(
    `plan/${day}`,
    'plan',
    (job) => ask('planDraft', { query: { day, job } }),
    (answer) => setDraft(day, answer),
  )
}

function changeDraft(day: EpochDay, change: (content: PlanContent) => PlanContent): void {
  const draft = answers.getQueryData<PlanAnswer>(draftKey(day))
  if (!draft?.content) return
  const { rounds, leftOut } = change(draft.content)
  const content = {
    rounds: rounds.map(({ worker, stops }) => ({ worker, stops: [...stops] })),
    leftOut: [...leftOut],
  }
  setDraft(day, { ...draft, content })
}
