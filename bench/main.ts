import { readOptions, report } from './_figures.ts'
import { neighbourhoodFigures } from './_neighbourhood.ts'
import { phoneFigures } from './_phone-size.ts'
import { servedFigures } from './_served.ts'

const options = readOptions()
const { quick, shared } = options
/** The whole beat takes about a minute; its small neighbour a few seconds. */
const beat = quick ? 'jiulong-tiny' : 'jiulong-beat'
if (shared === null)
  console.log(
    'The folder of lists to measure by is not there (../shared, or --shared DIR): figures of the main job are left out.',
  )
report(
  'main',
  [
    ...(shared === null ? [] : await neighbourhoodFigures(shared, beat)),
    ...(await servedFigures()),
    ...phoneFigures(),
  ],
  options,
)
