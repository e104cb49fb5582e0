import type { Holds } from '@doorstep/domain/policy/programme.ts'
import { err, ok, type Result } from '@doorstep/domain/shared/result.ts'
import { type ASTNode, Environment } from '@marcbachmann/cel-js'

/** What a condition may ask. Religion, ethnicity, politics and a score of a person have no field to be asked by. */
export const askable = {
  household: {
    size: 'int',
    livesAlone: 'bool',
    oldest: 'int',
    youngest: 'int',
    children: 'int',
    schoolchildren: 'int',
    workingAge: 'int',
    elders: 'int',
    membersAway: 'int',
    isolating: 'bool',
    arrivedDaysAgo: 'int',
    dwellingKind: 'string',
    rents: 'bool',
    ownerElsewhere: 'bool',
    occupations: 'list<string>',
    language: 'string',
    speaksOther: 'bool',
    quietMornings: 'bool',
    everKnocked: 'bool',
    knocks: 'int',
    everMet: 'bool',
    unanswered: 'int',
    lastDeclined: 'bool',
  },
  person: {
    age: 'int',
    isHead: 'bool',
    occupation: 'string',
    employer: 'string',
    arrivedDaysAgo: 'int',
    isolating: 'bool',
  },
} as const

type Fields = Readonly<Record<string, string>>

const asking = (household: Fields, more: Readonly<Record<string, Fields | string>>) =>
  Object.entries({ household, ...more }).reduce(
    (environment, [name, of]) =>
      environment.registerVariable(
        typeof of === 'string' ? { name, type: of } : { name, schema: { ...of } },
      ),
    new Environment({ unlistedVariablesAreDyn: false }),
  )

/** At the door what is remembered may be asked too; of a remembered matter, how many days ago its day was. */
const household = { ...askable.household, known: 'list<string>' }
const ofLore = { days: 'int', dated: 'bool' }
const environments = {
  programme: asking(askable.household, { person: askable.person }),
  class: asking(household, {}),
  lore: asking(household, ofLore),
}
/** Who asks: a programme, a class with its openers, an opener over something remembered. */
export type Asker = keyof typeof environments

const environment = asking(household, { person: askable.person, ...ofLore })

/** `matches` runs a native pattern (30 characters took 70 s), deep quantifiers multiply (three over 300: 6 s). */
const refusedCall = 'matches'
const quantifiers = new Set(['all', 'exists', 'exists_one', 'map', 'filter'])
const deepestQuantifier = 2

/** Is this a condition over what may be asked? The error is a sentence. */
export function checkCondition(text: string, by: Asker = 'programme'): Result<true, string> {
  try {
    const program = environments[by].parse(text)
    const refused = refusedIn(program.ast, 0)
    if (refused !== null) return err(refused)
    const checked = program.check()
    if (!checked.valid) return err(firstLine(checked.error))
    return checked.type === 'bool' ? ok(true) : err('a condition must be true or false')
  } catch (problem) {
    return err(firstLine(problem))
  }
}

const firstLine = (problem: unknown) =>
  problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem)

function refusedIn(node: ASTNode, depth: number): string | null {
  const name = node.op === 'call' || node.op === 'rcall' ? node.args[0] : null
  if (name === refusedCall) return '"matches" is refused: compare texts with == or startsWith'
  const inner = depth + (name !== null && quantifiers.has(name) ? 1 : 0)
  if (inner > deepestQuantifier) return 'conditions may be nested two deep, no deeper'
  for (const child of childrenOf(node.args)) {
    const refused = refusedIn(child, inner)
    if (refused !== null) return refused
  }
  return null
}

function childrenOf(args: unknown): readonly ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(childrenOf)
  return isNode(args) ? [args] : []
}

/** The tree of a condition that has been checked. */
export const treeOf = (text: string): ASTNode => environment.parse(text).ast

const isNode = (value: unknown): value is ASTNode =>
  typeof value === 'object' && value !== null && 'op' in value && 'args' in value

const programs = new Map<string, ReturnType<Environment['parse']>>()

/** The port by which the domain asks; a condition is compiled once. */
export const holds: Holds = (condition, subject) => {
  const program = programs.get(condition) ?? environment.parse(condition)
  programs.set(condition, program)
  return program(subject) === true
}
