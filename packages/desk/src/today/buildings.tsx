import { dutyStates } from '@doorstep/domain/due/duty.ts'
import type { TodayAnswer } from '@doorstep/protocol/today.ts'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateCountsBar } from '@doorstep/ui/state-counts.tsx'
import { sayBuilding } from '@doorstep/ui/words/desk-places.ts'
import { todayWords } from '@doorstep/ui/words/desk-today.ts'
import { Go } from '../frame/router.tsx'
import { Empty, Section } from '../parts/page.tsx'

type Building = TodayAnswer['buildings'][number]

const byName = (a: Building, b: Building) =>
  a.name.localeCompare(b.name, undefined, { numeric: true })

/** Every building with its six states, under its estate. */
export function Buildings({ buildings }: { readonly buildings: readonly Building[] }) {
  const words = useWords(todayWords)
  const { language } = useLanguage()
  const estates = [...Map.groupBy(buildings, ({ estate }) => estate)]
  return (
    <Section title={words.buildings}>
      {buildings.length === 0 && <Empty>{words.buildingsEmpty}</Empty>}
      {estates.map(([estate, own]) => (
        <div key={estate}>
          {estate !== '' && <h3 className="estate">{estate}</h3>}
          <ul className="buildings">
            {own.toSorted(byName).map((building) => (
              <li key={building.building}>
                <div className="building-head">
                  <Go to={`/coverage?building=${encodeURIComponent(building.building)}`}>
                    {sayBuilding(building.name, language)}
                  </Go>
                  <span className="quiet numbers">{words.doors(sum(building))}</span>
                </div>
                <StateCountsBar counts={building.counts} isBare />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

const sum = ({ counts }: Building) => dutyStates.reduce((total, state) => total + counts[state], 0)
