/** Which folder may import which. One rule a direction; `npm run directions` also proves that modules were looked at. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(domain|server|src|mocks|tests)/', pathNot: `^(${[from, ...allowed].join('|')})/` },
})

export default {
  forbidden: [
    only('domain-imports-nothing', 'domain', []),
    only('server-imports-domain', 'server', ['domain']),
    {
      ...only('src-imports-domain', 'src', ['domain']),
      from: { path: '^src/', pathNot: '^src/main\\.tsx$' },
    },
    only('mocks-import-server-and-domain', 'mocks', ['server', 'domain']),
    {
      name: 'only-main-loads-mocks-and-only-dynamically',
      severity: 'error',
      from: { path: '^src/main\\.tsx$' },
      to: { path: '^(mocks|server|tests)/', dynamic: false },
    },
    {
      name: 'the-house-never-imports-its-tests',
      severity: 'error',
      from: { path: '^(domain|server|src|mocks)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^tests/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^domain/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-order',
      comment: 'model <- metrics <- reports <- totals; nothing there knows of reading, checks or samples',
      severity: 'error',
      from: { path: '^domain/(model|text)/' },
      to: { path: '^domain/', pathNot: '^domain/(model|text)/' },
    },
    {
      name: 'only-server-node-touches-the-machine',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/node/|\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-server-node-is-node',
      severity: 'error',
      from: { path: '^server/(?!node/)', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/node/' },
    },
    {
      name: 'mocks-run-in-a-browser',
      severity: 'error',
      from: { path: '^mocks/' },
      to: { path: '^server/node/' },
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
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'all-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
