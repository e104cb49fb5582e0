import { readOptions, report } from './_figures.ts'
import { neighbourhoodFigures } from './_neighbourhood.ts'

const options = readOptions()
const { quick, shared } = options
if (shared === null)
  console.log(
    'The folder of lists to measure by is not there (../shared, or --shared DIR): figures of the main job are left out.',
  )
const beat = quick ? 'jiulong-tiny' : 'jiulong-beat'
report('main', [...(shared === null ? [] : await neighbourhoodFigures(shared, beat))], options)
