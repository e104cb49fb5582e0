import type { InThreeLanguages } from '../shared/language.ts'
import type { Programme } from './programme.ts'

/**
 * May the programme's name stand where passers-by read it: on the list of a round, behind a card on a door?
 * That someone is isolating, ill, alone or came from elsewhere is not told there.
 */
export const isForEveryEye = ({ purpose }: Pick<Programme, 'purpose'>): boolean =>
  purpose === 'register' || purpose === 'visits'

/** What stands there instead. */
export const plainTitle: InThreeLanguages = { 'zh-Hans': '看望', 'zh-Hant': '探望', en: 'Check' }
