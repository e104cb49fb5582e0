import { handOver, pin } from '@doorstep/domain/rounds/fold-plan.ts'
import type { PlanContent } from '@doorstep/domain/rounds/plan.ts'
import type { HouseholdId, WorkerId } from '@doorstep/domain/shared/id.ts'
import type { EpochDay } from '@doorstep/domain/shared/time.ts'
import type { PlanAnswer } from '@doorstep/protocol/plan.ts'
import { ask } from '@doorstep/ui/ask.ts'
import { useQuery } from '@tanstack/react-query'
import { startWork, useLongWork } from '../frame/long-work.ts'
import { answers, refresh, useAct, useAnswer } from '../frame/server.ts'

type Change = (content: PlanContent) => PlanContent

/** A plan as the planner made it, what was changed by hand since, and how it stands with that. */
interface Draft {
  readonly made: PlanAnswer
  readonly changes: readonly Change[]
  readonly shown: PlanAnswer
}

const draftKey = (day: EpochDay) => ['plan-draft', day]

/** The published plan of a day, and a draft of it that nobody else has seen. */
export function usePlan(day: EpochDay) {
  const published = useAnswer('plan', { day })
  const draft = useQuery<Draft | null>({
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
  const handedBack = useAct('planHandBack', { onDone: show })
  const pinned = useAct('planPin', { onDone: show })
  const plan = draft.data?.shown ?? published.data
  const content = plan?.content ?? null
  const isDraft = draft.data !== null && draft.data !== undefined
  return {
    published,
    plan,
    content,
    isDraft,
    isMaking: work?.state === 'running',
    problem: publish.error ?? given.error ?? handedBack.error ?? pinned.error,
    isPublishing: publish.isPending,
    make: () => makeDraft(day),
    drop: () => setDraft(day, null),
    publish: (onDone: () => void) =>
      content && publish.mutate({ body: { day, content } }, { onSuccess: onDone }),
    /**
     * In a draft by the very rule by which the server folds it; in a published plan at the server. Gives
     * back how it is undone: the plan is then as if it had not been.
     */
    async handOver(household: HouseholdId, to: WorkerId): Promise<() => Promise<unknown>> {
      if (isDraft) return changeDraft(day, (before) => handOver(before, household, to))
      const { handOver: fact } = await given.mutateAsync({ body: { day, household, to } })
      return () => handedBack.mutateAsync({ body: { day, handOver: fact } })
    },
    async pin(household: HouseholdId, isPinned: boolean) {
      if (isDraft) changeDraft(day, (before) => pin(before, household, isPinned))
      else await pinned.mutateAsync({ body: { day, household, pinned: isPinned } })
    },
  }
}

export type PlanHands = ReturnType<typeof usePlan>

function setDraft(day: EpochDay, draft: Draft | null): void {
  answers.setQueryData(draftKey(day), draft)
}

/** Made under a name, so that it shows its progress, can be stopped, and goes on when one goes elsewhere. */
function makeDraft(day: EpochDay): void {
  void startWork(
    `plan/${day}`,
    'plan',
    (job) => ask('planDraft', { query: { day, job } }),
    (answer) => setDraft(day, { made: answer, changes: [], shown: answer }),
  )
}

/** Changes the draft by hand; gives back how this one change is undone, whatever was changed after it. */
function changeDraft(day: EpochDay, change: Change): () => Promise<void> {
  withChanges(day, (changes) => [...changes, change])
  return async () => withChanges(day, (changes) => changes.filter((one) => one !== change))
}

function withChanges(day: EpochDay, next: (changes: Draft['changes']) => Draft['changes']): void {
  const draft = answers.getQueryData<Draft>(draftKey(day))
  if (!draft?.made.content) return
  const { made } = draft
  const changes = next(draft.changes)
  const { rounds, leftOut } = changes.reduce<PlanContent>(
    (content, change) => change(content),
    draft.made.content,
  )
  const content = {
    rounds: rounds.map(({ worker, stops }) => ({ worker, stops: [...stops] })),
    leftOut: [...leftOut],
  }
  setDraft(day, { made, changes, shown: { ...made, content } })
}
