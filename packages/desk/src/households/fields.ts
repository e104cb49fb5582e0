import type { Language } from '@doorstep/domain/shared/language.ts'
import type { HouseholdAnswer, PersonCorrection } from '@doorstep/protocol/households.ts'
import { householdWords } from '@doorstep/ui/words/desk-household.ts'
import { elsewhereWords, sayKey } from '@doorstep/ui/words/desk-register.ts'

export type Member = HouseholdAnswer['members'][number]
export type Field = PersonCorrection['field']

type Words = (typeof householdWords)['en']

export const fields: readonly Field[] = [
  'name',
  'called',
  'phone',
  'birth',
  'sex',
  'relation',
  'occupation',
  'employer',
  'elsewhere',
]

const names: Readonly<Record<Field, (words: Words) => string>> = {
  name: (words) => words.fieldName,
  called: (words) => words.fieldCalled,
  phone: (words) => words.fieldPhone,
  birth: (words) => words.fieldBirth,
  sex: (words) => words.fieldSex,
  relation: (words) => words.fieldRelation,
  occupation: (words) => words.fieldOccupation,
  employer: (words) => words.fieldEmployer,
  elsewhere: (words) => words.fieldElsewhere,
}

export function sayField(field: string, language: Language): string {
  const known = fields.find((one) => one === field)
  return known ? names[known](householdWords[language]) : field
}

/** What the register has for a field of someone; '' when nothing. */
export function valueNow(member: Member, field: Field, language: Language): string {
  switch (field) {
    case 'phone':
      return member.phones.join(', ')
    case 'sex':
      return member.sex === null ? '' : householdWords[language].sex(member.sex)
    case 'elsewhere':
      return member.elsewhere === '' ? '' : sayKey(elsewhereWords[language], member.elsewhere)
    default:
      return member[field]
  }
}
