import type { ClassAnswer } from '@doorstep/protocol/playbook.ts'

const empty = () => ({ 'zh-Hans': '', 'zh-Hant': '', en: '' })

const emptyOpener = (id: string): ClassAnswer['openers'][number] => ({
  id,
  say: empty(),
  without: null,
  when: 'true',
  restsOn: 'nothing',
  setting: 'anyone',
})

export const blankClass: ClassAnswer = {
  key: '',
  group: 'contact',
  title: empty(),
  when: '',
  ruleInWords: empty(),
  approach: { come: empty(), company: empty(), introduce: empty(), bring: empty() },
  avoid: empty(),
  openers: [],
  objections: [],
}

/** With one opener more; its id follows from the key of the class and is nobody else's. */
export function withOpener(one: ClassAnswer): ClassAnswer {
  const ids = new Set(one.openers.map(({ id }) => id))
  let number = one.openers.length + 1
  while (ids.has(`${one.key}-${number}`)) number += 1
  return { ...one, openers: [...one.openers, emptyOpener(`${one.key}-${number}`)] }
}

/** Openers begun before the class had its key are named after it. */
export const keyed = (one: ClassAnswer, key: string): ClassAnswer => ({
  ...one,
  key,
  openers: one.openers.map((opener) =>
    opener.id.startsWith(`${one.key}-`)
      ? { ...opener, id: `${key}${opener.id.slice(one.key.length)}` }
      : opener,
  ),
})
