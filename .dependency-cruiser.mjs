/** The flow, in the order in which one capability may read another. */
const flow = [
  'shared',
  'facts',
  'team',
  'register',
  'intake',
  'policy',
  'due',
  'rounds',
  'doorstep',
  'follow-up',
  'coverage',
  'reports',
  'rights',
]

/** Payloads of facts quote the words of the capabilities they report on; those files hold types only. */
const typeFiles =
  '^packages/domain/src/(intake/reading|policy/programme|rounds/plan|doorstep/playbook/household-class)\\.ts$'

const laterThan = (capability) => flow.slice(flow.indexOf(capability) + 1).join('|')

const capabilityRules = flow.slice(0, -1).map((capability) => ({
  name: `domain-${capability}-looks-back-only`,
  severity: 'error',
  from: { path: `^packages/domain/src/${capability}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^packages/domain/src/(${laterThan(capability)})/`, pathNot: typeFiles },
}))

/** Package → packages it may import. */
const mayImport = {
  domain: [],
  protocol: ['domain'],
  application: ['domain', 'protocol'],
  storage: ['domain', 'protocol', 'application'],
  ui: ['domain', 'protocol'],
  field: ['domain', 'protocol', 'ui'],
  desk: ['domain', 'protocol', 'ui'],
  server: ['domain', 'protocol', 'application', 'storage', 'ui', 'testing'],
  cli: ['domain', 'protocol', 'application', 'storage', 'ui', 'server'],
  testing: ['domain', 'protocol', 'application', 'storage', 'server', 'ui', 'cli'],
}
const packageRules = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `${name}-imports-inward`,
  severity: 'error',
  from: { path: `^packages/${name}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
}))

export default {
  forbidden: [
    {
      name: 'unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$|^virtual:|\\?' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-needs-nothing',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'] },
    },
    {
      name: 'testing-is-not-shipped',
      severity: 'error',
      comment: 'Only the demo, loaded when asked for, may reach the builders.',
      from: { path: '^packages/server/src/', pathNot: '(\\.test\\.ts$|server/src/demo)' },
      to: { path: '^packages/testing/' },
    },
    ...capabilityRules,
    ...packageRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|\\.build/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
