import { z } from 'zod'
import { CoverageFile, PlanFile } from './plan-file.ts'

/** The schema of a file as its own JSON Schema document, as the files below docs/formats hold it. */
export const formatOf = (shape: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`

/** What `doorstep plan` and `doorstep coverage` write. */
export const writtenFormats = { plan: formatOf(PlanFile), coverage: formatOf(CoverageFile) }
