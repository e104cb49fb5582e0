import type { DoorCell } from '@doorstep/domain/coverage/coverage.ts'
import type { CoverageAnswer } from '@doorstep/protocol/coverage.ts'
import { DoorMatrix, sayDoor } from '@doorstep/ui/door-matrix.tsx'
import { DoorThumbnail } from '@doorstep/ui/door-thumbnail.tsx'
import { useLanguage, useWords } from '@doorstep/ui/language.tsx'
import { StateCountsBar } from '@doorstep/ui/state-counts.tsx'
import { coverageWords } from '@doorstep/ui/words/desk-coverage.ts'
import { sayBuilding, sayBuildingIn } from '@doorstep/ui/words/desk-places.ts'
import { stateWords } from '@doorstep/ui/words/states.ts'
import { useEffect, useRef, useState } from 'react'
import { focusOn } from '../frame/panel.tsx'
import { goSearch, usePlace } from '../frame/router.tsx'
import { Section } from '../parts/page.tsx'

type Matrix = CoverageAnswer['matrices'][number]

const byName = (a: Matrix, b: Matrix) => a.name.localeCompare(b.name, undefined, { numeric: true })

/** Every building of the beat as a thumbnail; the chosen one is drawn large, door by door. */
export function Matrices({ matrices }: { readonly matrices: readonly Matrix[] }) {
  const words = useWords(coverageWords)
  const { search } = usePlace()
  const chosen = matrices.find((one) => one.building === search.get('building'))
  const estates = [...Map.groupBy(matrices, ({ estate }) => estate)]
  return (
    <Section title={words.doors}>
      <p className="quiet hint">{words.doorsHint}</p>
      <div className="estates">
        {estates.map(([estate, own]) => (
          <div key={estate} className="estate-part">
            {estate !== '' && <h3>{estate}</h3>}
            <div className="thumbnails">
              {own.toSorted(byName).map((matrix) => (
                <Thumbnail
                  key={matrix.building}
                  matrix={matrix}
                  isChosen={matrix.building === chosen?.building}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      {chosen && <Enlarged key={chosen.building} matrix={chosen} />}
    </Section>
  )
}

function Thumbnail({ matrix, isChosen }: { readonly matrix: Matrix; readonly isChosen: boolean }) {
  const { language } = useLanguage()
  const name = sayBuilding(matrix.name, language)
  return (
    <button
      type="button"
      className="thumbnail"
      aria-pressed={isChosen}
      onClick={() => goSearch({ building: isChosen ? null : matrix.building })}
    >
      <DoorThumbnail name={sayBuildingIn(matrix, language)} cells={matrix.cells} />
      <span aria-hidden="true">{name}</span>
    </button>
  )
}

function Enlarged({ matrix }: { readonly matrix: Matrix }) {
  const words = useWords(coverageWords)
  const states = useWords(stateWords)
  const { language } = useLanguage()
  const [looked, setLooked] = useState<DoorCell | null>(null)
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    part.current?.scrollIntoView({ block: 'nearest' })
    part.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  }, [])
  const [several, setSeveral] = useState<DoorCell | null>(null)
  const open = (cell: DoorCell) => {
    const [first, ...others] = cell.households
    setSeveral(others.length > 0 ? cell : null)
    if (first !== undefined && others.length === 0) focusOn('household', first, doorsOf(matrix))
  }
  return (
    <div className="enlarged" ref={part}>
      <div>
        <h3>{sayBuildingIn(matrix, language)}</h3>
        <DoorMatrix
          name={sayBuildingIn(matrix, language)}
          hasLift={matrix.hasLift}
          cells={matrix.cells}
          onOpen={open}
          onLook={setLooked}
        />
      </div>
      <div className="enlarged-aside">
        <StateCountsBar counts={matrix.counts} />
        <p className="looked">
          {looked && sayDoor(looked, states)}
          {looked?.households.length === 0 && ` · ${words.nobody}`}
        </p>
        {several && <Several households={several.households} />}
      </div>
    </div>
  )
}

/** Behind a door of several households one chooses. */
function Several({ households }: { readonly households: readonly string[] }) {
  const words = useWords(coverageWords)
  return (
    <p>
      {words.severalHouseholds}{' '}
      {households.map((household, index) => (
        <button
          key={household}
          type="button"
          className="chip"
          onClick={() => focusOn('household', household, households)}
        >
          {words.household(index + 1)}
        </button>
      ))}
    </p>
  )
}

const doorsOf = ({ cells }: Matrix): readonly string[] => cells.flatMap((cell) => cell.households)
