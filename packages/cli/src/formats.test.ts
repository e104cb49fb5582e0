import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { teamShape } from '@doorstep/application/read-team-file.ts'
import { formatOf, writtenFormats } from '@doorstep/protocol/formats.ts'
import { expect, test } from 'vitest'

const formats = { ...writtenFormats, team: formatOf(teamShape) }

/** `UPDATE_FORMATS=1 npm run unit -- formats` writes them anew, when a change is meant. */
test.each(Object.entries(formats))(
  'docs/formats/%s.json is the schema in force',
  (name, schema) => {
    const file = new URL(`../../../docs/formats/${name}.json`, import.meta.url)
    if (process.env['UPDATE_FORMATS']) writeFileSync(file, schema)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(schema))
  },
)
