import type { WorkerId } from '@doorstep/domain/shared/id.ts'
import type { AnswerOf, BodyOf } from '@doorstep/protocol/api.ts'
import { type GivenKey, givenText } from '@doorstep/server/given-programmes.ts'
import { type Ask, monday } from './house.ts'

/** Loads a list as the desk does: upload, confirm what the columns hold, accept. */
export async function loadList(lead: Ask, file: string, body: Blob) {
  const read = await lead('listUpload', { query: { file }, body })
  await confirmColumns(lead, read)
  return lead('listAccept', { query: { import: read.list.import } })
}

export const confirmColumns = (lead: Ask, { list, tables }: AnswerOf<'listUpload'>) =>
  lead('listColumns', {
    query: { import: list.import },
    body: {
      source: list.source,
      sheets: tables.map(({ sheet, columns }) => ({
        sheet,
        columns: Object.fromEntries(columns.map(({ index, role }) => [String(index), role])),
      })),
    },
  })

export const publishProgramme = (lead: Ask, key: GivenKey) =>
  lead('programmePublish', { body: { yaml: givenText(key, monday) } })

const workers = [
  ['W1', '郭长顺', 'mentor'],
  ['W2', '顾明澈', 'newcomer'],
  ['W3', '叶书琴', 'member'],
] as const
export const [mentor, newcomer, member] = workers.map(([id]) => id as WorkerId) as [
  WorkerId,
  WorkerId,
  WorkerId,
]

export async function enterTeam(lead: Ask): Promise<void> {
  for (const [id, name, standing] of workers) {
    await lead('workerEnter', {
      body: {
        id,
        name,
        standing,
        agency: 'community',
        shift: { from: 480, to: 1260 },
        languages: ['普通话'],
        skills: [],
        homeArea: '',
      },
    })
  }
}

/** Makes the plan of today and publishes it as drafted. */
export async function publishPlan(lead: Ask) {
  const draft = await lead('planDraft', { query: { day: monday } })
  if (!draft.content) throw new Error('the planner gave nothing')
  return lead('planPublish', { body: { day: monday, content: draft.content } })
}

type Visit = NonNullable<BodyOf<'visit'>>

/** Records a visit as the phone sends it; what the worker did not say stays empty. */
export const visit = (
  worker: Ask,
  household: Visit['household'],
  changes: Partial<Visit> & Pick<Visit, 'outcome'>,
  minute = 600,
) =>
  worker('visit', {
    body: {
      visit: `v-${household}-${minute}` as Visit['visit'],
      household,
      at: { day: monday, minute },
      observedAt: 0,
      left: [],
      answers: [],
      served: [],
      opener: null,
      remark: '',
      appointment: null,
      quiet: null,
      ...changes,
    },
  })

/** Answers to every needed question that is left, as somebody at the door might give them. */
export const answersLeft = ({ duties }: AnswerOf<'brief'>): Visit['answers'] =>
  duties.flatMap(({ programme, begun, questions }) =>
    (begun?.left ?? []).flatMap(({ question: name, person }) => {
      const asked = questions.find(({ id }) => id === name)
      return asked ? [{ programme, question: name, person, value: someAnswer(asked.answer) }] : []
    }),
  )

function someAnswer(
  asked: AnswerOf<'brief'>['duties'][number]['questions'][number]['answer'],
): Visit['answers'][number]['value'] {
  switch (asked.kind) {
    case 'number':
      return { kind: 'number', value: asked.min }
    case 'text':
      return { kind: 'text', value: '一切正常' }
    case 'yes-no':
      return { kind: 'yes-no', value: false }
    case 'choice':
      return { kind: 'choice', value: asked.options[0]?.value ?? '' }
    case 'choices':
      return { kind: 'choices', values: [] }
  }
}
