import type { HouseholdId, PersonId, ProgrammeKey } from '@doorstep/domain/shared/id.ts'
import type { BriefAnswer } from '@doorstep/protocol/round.ts'

const words = (en: string) => ({ 'zh-Hans': en, 'zh-Hant': en, en })
export const mother = 'mother' as PersonId
export const child = 'child' as PersonId
const member = (person: PersonId) => ({
  person,
  name: person,
  address: person,
  age: null,
  relation: '',
  isChild: person === child,
  isUnsettled: false,
})
const notice = {
  say: words(''),
  who: words(''),
  why: words(''),
  voluntary: 'voluntary' as const,
  until: words(''),
  rights: words(''),
}
const duty = (
  programme: string,
  person: PersonId | null,
  questions: BriefAnswer['duties'][number]['questions'],
): BriefAnswer['duties'][number] => ({
  key: `${programme}/${person ?? ''}/1`,
  programme: programme as ProgrammeKey,
  occasion: '1',
  title: words(programme),
  because: { kind: 'never-met' },
  state: { kind: 'planned' },
  begun: null,
  person,
  windows: [],
  questions,
  notice,
  ways: ['door', 'phone'],
  call: null,
})
/** A check of the mother and a first contact, both owed. */
export const brief: BriefAnswer = {
  household: 'h' as HouseholdId,
  dwelling: 'd' as BriefAnswer['dwelling'],
  door: '7-2-501',
  language: 'zh-Hans',
  day: 20_515,
  phones: [],
  members: [member(mother), member(child)],
  duties: [
    duty('check', mother, [
      {
        id: 'temperature',
        of: 'each-concerned',
        ask: words('Temperature'),
        answer: { kind: 'number', unit: '°C', min: 34, max: 43 },
        required: true,
      },
    ]),
    duty('first', null, [
      {
        id: 'help',
        of: 'household',
        ask: words('Help?'),
        answer: { kind: 'yes-no' },
        required: false,
      },
      {
        id: 'speaks',
        of: 'each-member',
        ask: words('Speaks'),
        answer: { kind: 'text' },
        required: false,
      },
    ]),
  ],
  classes: [],
  objections: [],
  openers: [],
  lastMet: null,
  tries: [],
  care: [],
  remarks: [],
  quiet: [],
  remembered: { promises: [], threads: [], lore: [] },
  knownFaces: [],
  talk: [],
  nextAppointment: null,
}
const window = { from: 840, to: 960 }
export const agreed: BriefAnswer['duties'][number] = {
  ...duty('first', null, []),
  key: 'appointment/h/a',
  programme: 'appointment' as never,
  occasion: 'a',
  because: { kind: 'appointment', window, way: 'phone' },
  windows: [window],
  ways: ['phone'],
  call: 'phone',
}
const [contact, ...others] = brief.duties.map((one) => ({ ...one, windows: [window] }))
export const goesWithCall = { ...contact, call: 'phone' } as BriefAnswer['duties'][number]

/** All that is owed goes with a call that was agreed. */
export const briefOfCall: BriefAnswer = { ...brief, duties: [agreed, goesWithCall] }
/** Beside the call something must be done at the door. */
export const briefOfBoth: BriefAnswer = {
  ...brief,
  duties: [agreed, goesWithCall, ...others.map((one) => ({ ...one, ways: ['door' as const] }))],
}
