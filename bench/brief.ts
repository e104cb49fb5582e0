import { briefFigures } from './_briefs.ts'
import { readOptions, report } from './_figures.ts'
import { remarkFigures } from './_remarks.ts'

report('brief', [...remarkFigures(), ...(await briefFigures())], readOptions())
