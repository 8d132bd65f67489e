/** A small house (path -> text) in which `at` breaks exactly the rule that it is listed under. */
export type PlantedHouse = { readonly at: string; readonly files: Readonly<Record<string, string>> }

const leaf = 'export const leaf = 1\n'

/** One module that imports another, both otherwise lawful. */
function plant(at: string, specifier: string, target?: string): PlantedHouse {
  return {
    at,
    files: {
      [at]: `import { leaf } from '${specifier}'\n\nexport const planted = leaf\n`,
      ...(target === undefined ? {} : { [target]: leaf }),
    },
  }
}

/** For each rule of .dependency-cruiser.mjs, imports that it must find. A rule without an entry here fails the check. */
export const plantedViolations: Readonly<Record<string, readonly PlantedHouse[]>> = {
  'domain-imports-nothing': [
    plant('domain/model/a.ts', '#server/app.ts', 'server/app.ts'),
    {
      at: 'domain/model/a.ts',
      files: {
        'domain/model/a.ts': "import type { Leaf } from '#src/ui/leaf.tsx'\n\nexport type Planted = Leaf\n",
        'src/ui/leaf.tsx': 'export type Leaf = number\n',
      },
    },
  ],
  'domain-order-model': [plant('domain/model/a.ts', '../totals/b.ts', 'domain/totals/b.ts')],
  'domain-order-text': [plant('domain/text/a.ts', '../reading/b.ts', 'domain/reading/b.ts')],
  'domain-order-metrics': [plant('domain/metrics/a.ts', '../reports/b.ts', 'domain/reports/b.ts')],
  'domain-order-reports': [plant('domain/reports/a.ts', '../totals/b.ts', 'domain/totals/b.ts')],
  'domain-order-totals': [plant('domain/totals/a.ts', '../checks/b.ts', 'domain/checks/b.ts')],
  'domain-order-checks': [plant('domain/checks/a.ts', '../reading/b.ts', 'domain/reading/b.ts')],
  'domain-order-reading': [plant('domain/reading/a.ts', '../sample/b.ts', 'domain/sample/b.ts')],
  'domain-order-campaigns': [plant('domain/campaigns/a.ts', '../reading/b.ts', 'domain/reading/b.ts')],
  'domain-order-progress': [plant('domain/progress/a.ts', '../campaigns/b.ts', 'domain/campaigns/b.ts')],
  'domain-order-history': [plant('domain/history/a.ts', '../reports/b.ts', 'domain/reports/b.ts')],
  'domain-order-directives': [plant('domain/directives/a.ts', '../reports/b.ts', 'domain/reports/b.ts')],
  'domain-order-recommendations': [plant('domain/recommendations/a.ts', '../reading/b.ts', 'domain/reading/b.ts')],
  'domain-order-letters-out': [plant('domain/letters-out/a.ts', '../totals/b.ts', 'domain/totals/b.ts')],
  'domain-order-queue': [plant('domain/queue/a.ts', '../reports/b.ts', 'domain/reports/b.ts')],
  'domain-order-letters': [plant('domain/letters/a.ts', '../reading/b.ts', 'domain/reading/b.ts')],
  'domain-order-unusual': [plant('domain/unusual/a.ts', '../consolidated/b.ts', 'domain/consolidated/b.ts')],
  'domain-order-consolidated': [plant('domain/consolidated/a.ts', '../reading/b.ts', 'domain/reading/b.ts')],
  'domain-is-pure': [plant('domain/model/a.ts', 'node:fs'), plant('domain/model/a.ts', 'crypto')],
  'domain-knows-no-screen-and-no-server': [
    plant('domain/model/a.ts', 'react', 'node_modules/react/index.js'),
    plant('domain/model/a.ts', 'hono', 'node_modules/hono/index.js'),
  ],
  'server-imports-domain': [plant('server/app.ts', '#src/api/client.ts', 'src/api/client.ts')],
  'only-server-node-touches-the-machine': [plant('server/app.ts', 'node:sqlite')],
  'only-server-node-is-node': [plant('server/app.ts', './node/files.ts', 'server/node/files.ts')],
  'server-knows-no-screen': [plant('server/app.ts', 'recharts', 'node_modules/recharts/index.js')],
  'src-imports-domain': [
    plant('src/api/client.ts', '#server/app.ts', 'server/app.ts'),
    {
      at: 'src/app/router.tsx',
      files: {
        'src/app/router.tsx': "export const start = async () => import('#mocks/browser.ts')\n",
        'mocks/browser.ts': leaf,
      },
    },
  ],
  'main-knows-no-server': [plant('src/main.tsx', '#server/app.ts', 'server/app.ts')],
  'main-loads-mocks-only-dynamically': [plant('src/main.tsx', '#mocks/browser.ts', 'mocks/browser.ts')],
  'src-knows-no-server-package': [plant('src/api/client.ts', 'kysely', 'node_modules/kysely/index.js')],
  'features-do-not-know-each-other': [
    plant('src/features/unit/page.tsx', '#src/features/intake/page.tsx', 'src/features/intake/page.tsx'),
  ],
  'features-do-not-know-the-app': [plant('src/features/unit/page.tsx', '#src/app/router.tsx', 'src/app/router.tsx')],
  'ui-and-api-do-not-know-features': [
    plant('src/ui/tile.tsx', '#src/features/unit/page.tsx', 'src/features/unit/page.tsx'),
  ],
  'api-does-not-know-ui': [plant('src/api/client.ts', '../ui/tile.tsx', 'src/ui/tile.tsx')],
  'mocks-import-server-and-domain': [plant('mocks/browser.ts', '#src/api/client.ts', 'src/api/client.ts')],
  'mocks-run-in-a-browser': [plant('mocks/browser.ts', '#server/node/files.ts', 'server/node/files.ts')],
  'mocks-touch-no-machine': [plant('mocks/browser.ts', 'node:crypto')],
  'the-house-never-imports-its-tests': [
    plant('server/app.ts', '#tests/setup/server.ts', 'tests/setup/server.ts'),
    plant('src/ui/tile.tsx', './other.test.tsx', 'src/ui/other.test.tsx'),
  ],
  'what-ships-uses-no-test-package': [plant('src/main.tsx', 'msw', 'node_modules/msw/index.js')],
  'no-cycles': [
    {
      at: 'domain/model/a.ts',
      files: {
        'domain/model/a.ts': "import { b } from './b.ts'\n\nexport const a = () => b\n",
        'domain/model/b.ts': "import { a } from './a.ts'\n\nexport const b = () => a\n",
      },
    },
  ],
  'all-is-found': [plant('domain/model/a.ts', '#domain/model/gone.ts')],
}

/** A house in which every import is lawful: no rule may find anything in it. */
export const lawfulHouse: Readonly<Record<string, string>> = {
  'domain/model/count.ts': leaf,
  'domain/metrics/scans.ts': "import { leaf } from '../model/count.ts'\n\nexport const scans = leaf\n",
  'domain/metrics/scans.test.ts': "import 'node:fs'\nimport '#tests/setup/server.ts'\nimport '#domain/totals/sum.ts'\n",
  'domain/totals/sum.ts': "import { scans } from '#domain/metrics/scans.ts'\n\nexport const sum = scans\n",
  'server/app.ts': "import { sum } from '#domain/totals/sum.ts'\n\nexport const app = sum\n",
  'server/node/main.ts': "import 'node:fs'\nimport { app } from '../app.ts'\n\nexport const main = app\n",
  'mocks/browser.ts': "import { app } from '#server/app.ts'\n\nexport const mock = app\n",
  'src/api/client.ts': "import type { leaf } from '#domain/model/count.ts'\n\nexport type Leaf = typeof leaf\n",
  'src/ui/tile.tsx':
    "import type { Leaf } from '#src/api/client.ts'\n\nexport const tile = (leaf: Leaf) => <b>{leaf}</b>\n",
  'src/features/unit/page.tsx': "import { tile } from '#src/ui/tile.tsx'\n\nexport const page = tile\n",
  'src/app/router.tsx': "export const router = async () => import('#src/features/unit/page.tsx')\n",
  'src/main.tsx':
    "import { router } from './app/router.tsx'\n\nexport const mock = import('#mocks/browser.ts').then(router)\n",
  'tests/setup/server.ts': "import { main } from '#server/node/main.ts'\n\nexport const server = main\n",
}
