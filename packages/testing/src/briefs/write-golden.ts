import { writeFileSync } from 'node:fs'
import { languages } from '@doorstep/domain/shared/language.ts'
import { givenPlaybook } from '@doorstep/server/given-playbook.ts'
import { briefsPage, briefsPageFile } from './page.ts'
import { goldenFile, goldenText } from './said.ts'

// Writes the golden briefs and the page of briefs anew: `npm run golden`. Read what changed before it is kept.
const playbook = await givenPlaybook()
for (const language of languages)
  writeFileSync(goldenFile(language), goldenText(language, playbook))
writeFileSync(briefsPageFile, briefsPage(playbook))
