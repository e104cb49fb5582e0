import type { WorkerId } from '@doorstep/domain/shared/id.ts'
import type { PlanAnswer } from '@doorstep/protocol/plan.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { planWords } from '@doorstep/ui/words/desk-plan.ts'
import { sayBecause, sayLeftOut } from '@doorstep/ui/words/reasons.ts'
import { useToday } from '../frame/me.ts'
import { focusOn } from '../frame/panel.tsx'
import { Empty } from '../parts/page.tsx'
import type { PlanWorker } from './plan-view.ts'

type Group = PlanAnswer['leftOut'][number]

/** Whom the plan leaves out, by the rule that binds; those who matter most by their door. */
export function LeftOutView({
  plan,
  workers,
}: {
  readonly plan: PlanAnswer
  readonly workers: ReadonlyMap<WorkerId, PlanWorker>
}) {
  const words = useWords(planWords)
  const groups = plan.leftOut
  if (groups.length === 0) return <Empty>{words.nobodyLeftOut}</Empty>
  return (
    <ul className="left-out">
      {groups.map((group) => (
        <GroupPart key={JSON.stringify(group.because)} group={group} workers={workers} />
      ))}
    </ul>
  )
}

function GroupPart({
  group: { because, count, mandatory, named },
  workers,
}: {
  readonly group: Group
  readonly workers: ReadonlyMap<WorkerId, PlanWorker>
}) {
  const words = useWords(planWords)
  const { language } = useLanguage()
  const today = useToday()
  const nameOf = (id: string) => [...workers.values()].find(({ worker }) => worker === id)?.name
  const telling = { language, today, nameOf }
  const all = named.map(({ household }) => household)
  return (
    <li>
      <h2>{sayLeftOut(because, telling)}</h2>
      <p className="quiet">
        {words.leftOutOf(count)}
        {mandatory > 0 && <b className="must"> · {words.mandatory(mandatory)}</b>}
      </p>
      <ul className="lines" aria-label={words.named}>
        {named.map(({ household, door, reasons }) => (
          <li key={household}>
            <button
              type="button"
              className="door-link"
              onClick={() => focusOn('household', household, all)}
            >
              {door}
            </button>{' '}
            <span className="quiet">
              {[...new Set(reasons.map((reason) => sayBecause(reason, telling)))].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {count > named.length && <p className="quiet">{words.andMore(count - named.length)}</p>}
    </li>
  )
}
