import type { Language } from '@doorstep/domain/shared/language.ts'
import { conditionWords } from '@doorstep/ui/words/conditions.ts'

const comparison = /^((?:household|person)\.\w+)\s*(>=|<=|==|!=|>|<)\s*(-?\d+|"[^"]*"|'[^']*')$/
const claim = /^(!?)((?:household|person)\.\w+)$/

/**
 * Whom a condition concerns, in words, where it is a plain list of requirements; where it is more than
 * that, that it stands below: a wrong sentence would be worse than none.
 */
export function sayCondition(
  condition: string,
  subject: 'household' | 'person',
  language: Language,
): string {
  const words = conditionWords[language]
  const who = subject === 'household' ? words.everyHousehold : words.everyPerson
  if (condition.trim() === 'household.size > 0') return who
  const parts = condition.split('&&').map((part) => sayPart(part.trim(), language))
  return parts.every((part) => part !== null)
    ? `${who}${words.colon}${parts.join(words.and)}`
    : words.asWritten(who)
}

function sayPart(part: string, language: Language): string | null {
  const words: Readonly<Record<string, string | ((value: string) => string)>> =
    conditionWords[language]
  const [, name = '', operator = '', value = ''] = comparison.exec(part) ?? []
  const said = words[name]
  const compare = words[operator]
  if (typeof said === 'string' && typeof compare === 'function')
    return `${said} ${compare(value.replace(/^["']|["']$/g, ''))}`
  const [, not = '', claimed = ''] = claim.exec(part) ?? []
  const held = words[claimed]
  if (typeof held !== 'string') return null
  return not === '!' ? conditionWords[language].not(held) : held
}
