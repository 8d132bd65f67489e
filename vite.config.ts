import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Address of a running server to develop against; without it, `npm run dev` answers `/api` by itself through MSW. */
const apiUrl = process.env['API_URL']

/** Where Vitest also writes its results as JSON, for the sum at the end of `npm test`. */
const resultsFile = process.env['TEST_RESULTS']

/** The build that tests look at screens in: the app as it ships, but answering `/api` by itself as in development. */
const MOCKED_BUILD = 'mocked'

/** Serves the mock's service worker straight from its package. No build can ship it but the one of tests. */
function mockServiceWorker(): Plugin {
  const script = fileURLToPath(new URL('./node_modules/msw/lib/mockServiceWorker.js', import.meta.url))
  return {
    name: 'mock-service-worker',
    apply: (_config, { command, mode }) => command === 'serve' || mode === MOCKED_BUILD,
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'mockServiceWorker.js', source: await readFile(script) })
    },
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        createReadStream(script).pipe(response)
      })
    },
  }
}

/**
 * Puts what drawing a PDF page loads by name, at times, beside the app: decoders of pictures in scans, and fonts of symbols.
 * Their address names the version that `src/ui/original/pages/pdf-file.ts` runs.
 */
function pdfExtras(): Plugin {
  const library = new URL('./node_modules/pdfjs-dist/', import.meta.url)
  const folderOf = async () => {
    const { version } = JSON.parse(await readFile(new URL('package.json', library), 'utf8'))
    return `assets/pdf-${version}/`
  }
  const extras = [
    ...['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'].map((name) => `wasm/${name}`),
    ...['JBIG2', 'OPENJPEG', 'PDFJS_JBIG2', 'PDFJS_OPENJPEG'].map((name) => `wasm/LICENSE_${name}`),
    ...['FoxitSymbol.pfb', 'FoxitDingbats.pfb', 'LICENSE_FOXIT'].map((name) => `standard_fonts/${name}`),
  ]
  return {
    name: 'pdf-extras',
    async configureServer(server) {
      const folder = await folderOf()
      for (const path of extras) {
        server.middlewares.use(`/${folder}${basename(path)}`, (_request, response) => {
          response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream')
          createReadStream(new URL(path, library)).pipe(response)
        })
      }
    },
    async generateBundle() {
      const folder = await folderOf()
      for (const path of extras) {
        const source = await readFile(new URL(path, library))
        this.emitFile({ type: 'asset', fileName: `${folder}${basename(path)}`, source })
      }
    },
  }
}

/** The few modules that run before all others: shared code must not draw them in, or the entry would wait for it. */
const ofEntry =
  /[\\/]src[\\/](main\.tsx|app[\\/](early-requests|color-scheme)|api[\\/](early|urls|signed-in)|i18n[\\/]locale\.ts|ui[\\/]paths|.*\.requests\.ts)|[\\/]index\.html|[\\/]vite[\\/]|^\0/

/** What the first view of Overview runs, in the order in which it comes. */
const firstView = {
  shell: ['src/app/app.tsx'],
  overview: [
    'src/features/overview/overview.page.tsx',
    'src/features/overview/drawn-charts.ts',
    'src/features/overview/directive-timeline/directives.tsx',
  ],
}

type Modules = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null }

/** All that must be there before some modules run: themselves, and what they import at once. */
function neededBy(roots: readonly string[], modules: Modules): ReadonlySet<string> {
  const needed = new Set<string>()
  const need = (id: string) => {
    if (needed.has(id)) return
    needed.add(id)
    modules.getModuleInfo(id)?.importedIds.forEach(need)
  }
  for (const root of roots) need(fileURLToPath(new URL(root, import.meta.url)))
  return needed
}

const ofHouse = (id: string) => /[\\/](src|domain)[\\/]/.test(id) && !/[\\/]node_modules[\\/]/.test(id)

/** Names the piece of the first view that a module of the house comes in; null: the first view doesn't run it. */
function pieceOfFirstView(): (id: string, modules: Modules) => string | null {
  let known: Record<keyof typeof firstView, ReadonlySet<string>> | null = null
  return (id, modules) => {
    known ??= { shell: neededBy(firstView.shell, modules), overview: neededBy(firstView.overview, modules) }
    if (known.shell.has(id)) return 'shell'
    if (!known.overview.has(id)) return null
    return id.includes('features') ? 'first-view' : 'common'
  }
}

/**
 * What several screens use comes in few pieces: a request costs more than a few bytes too many. What the first view runs is kept
 * apart from all else, so that it brings nothing that it doesn't run: no piece of it is put together by size. Pieces of the others
 * are, and with larger ones they came to need one another in a circle (`refuseCircles`).
 */
const pieces = [
  { name: 'entry', test: ofEntry, priority: 4, includeDependenciesRecursively: false },
  {
    name: 'react',
    test: /[\\/]node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|clsx)[\\/]/,
    priority: 3,
  },
  {
    name: 'charts',
    test: /[\\/]node_modules[\\/]recharts[\\/]/,
    priority: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 4_000,
  },
  // Small parts of the kit on nearly every screen: one request for all.
  {
    name: 'kit',
    test: /[\\/]@mantine[\\/]core[\\/]esm[\\/](components[\\/](Badge|Paper|Skeleton|Input\w*|NativeSelect|TextInput|Combobox[\\/](ComboboxChevron|get-parsed\S*|Combobox\.module))|core[\\/].*[\\/]use-(resolved-styles-api|computed-color-scheme))[\\/.]/,
    priority: 2,
    includeDependenciesRecursively: false,
  },
  { name: 'packages', test: /[\\/]node_modules[\\/]/, priority: 1, minShareCount: 2, entriesAware: true },
  {
    name: pieceOfFirstView(),
    test: ofHouse,
    priority: 1,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'shared',
    test: (id: string) => !ofEntry.test(id),
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 2_000,
    includeDependenciesRecursively: false,
  },
]

/** Shared code is named after everything that shares it, at length. */
const shortName = (name: string) => name.split(/[~.]/)[0]

/** What every view runs, and the entry asks for: the built page names it, so that it loads together with the entry. */
const shell = '/src/app/app.tsx'

/** Adds links to the built page, so that the shell's scripts and styles need not wait for the entry to run. */
function preloadShell(): Plugin {
  return {
    name: 'preload-shell',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = new Map(
          Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
        )
        const entry = [...chunks.values()].find((chunk) => chunk.isEntry)
        if (entry !== undefined && entry.imports.length > 0) {
          throw new Error(`the entry waits for ${entry.imports.join(', ')}: name its modules in \`ofEntry\``)
        }
        const wanted = new Set<string>()
        const want = (fileName: string) => {
          const chunk = chunks.get(fileName)
          if (chunk === undefined || chunk === entry || wanted.has(fileName)) return
          wanted.add(fileName)
          chunk.imports.forEach(want)
        }
        for (const [fileName, chunk] of chunks) {
          if (chunk.facadeModuleId?.endsWith(shell) === true) want(fileName)
        }
        const styles = new Set(
          [...wanted].flatMap((fileName) => Array.from(chunks.get(fileName)?.viteMetadata?.importedCss ?? [])),
        )
        const tagsOf = (names: Iterable<string>, attrs: Record<string, string>) =>
          [...names].map((name) => ({
            tag: 'link',
            attrs: { ...attrs, crossorigin: true, href: `/${name}` },
            injectTo: 'head' as const,
          }))
        return [...tagsOf(wanted, { rel: 'modulepreload' }), ...tagsOf(styles, { rel: 'preload', as: 'style' })]
      },
    },
  }
}

/** What no first view needs: validators of what the app itself never has to prove, and calendars. */
const neverAtFirst = /\.schema\.ts$|[\\/]node_modules[\\/](zod|@mantine[\\/]dates|dayjs)[\\/]/

/** Fails the build when the first view would bring what it doesn't run, or what it can do without. */
function keepFirstViewSmall(): Plugin {
  return {
    name: 'keep-first-view-small',
    apply: 'build',
    generateBundle(_options, bundle) {
      const roots = Object.values(firstView).flat()
      const needed = neededBy(roots, this)
      const brought = new Set<string>()
      const bring = (fileName: string) => {
        const chunk = bundle[fileName]
        if (brought.has(fileName) || chunk?.type !== 'chunk') return
        brought.add(fileName)
        chunk.imports.forEach(bring)
        for (const id of chunk.moduleIds) {
          if (ofEntry.test(id) || (needed.has(id) && !neverAtFirst.test(id))) continue
          this.error(`the first view would bring ${id}, in ${fileName}`)
        }
      }
      for (const [fileName, chunk] of Object.entries(bundle)) {
        if (chunk.type === 'chunk' && roots.some((root) => chunk.facadeModuleId?.endsWith(`/${root}`))) bring(fileName)
      }
      if (brought.size === 0) this.error('the first view was not found')
    },
  }
}

/** Fails the build when scripts need one another in a circle: none of them could run first, and the app might not start. */
function refuseCircles(): Plugin {
  return {
    name: 'refuse-circles',
    apply: 'build',
    generateBundle(_options, bundle) {
      const done = new Set<string>()
      const visit = (fileName: string, way: readonly string[]) => {
        if (way.includes(fileName)) this.error(`scripts in a circle: ${[...way, fileName].join(' → ')}`)
        const chunk = bundle[fileName]
        if (done.has(fileName) || chunk?.type !== 'chunk') return
        for (const next of chunk.imports) visit(next, [...way, fileName])
        done.add(fileName)
      }
      for (const fileName of Object.keys(bundle)) visit(fileName, [])
    },
  }
}

export default defineConfig(({ mode }) => ({
  plugins: [react(), mockServiceWorker(), pdfExtras(), preloadShell(), refuseCircles(), keepFirstViewSmall()],
  define: {
    'import.meta.env.MOCKED': JSON.stringify(
      mode === MOCKED_BUILD || (process.env['NODE_ENV'] !== 'production' && apiUrl === undefined),
    ),
  },
  server: apiUrl === undefined ? {} : { proxy: { '/api': { target: apiUrl, changeOrigin: false } } },
  // Both load files beside themselves, or are loaded by a worker: bundling them anew would lose that.
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm', 'pdfjs-dist'] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Older targets have `light-dark()` rewritten in a way that does not know how the kit switches its colours.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${shortName(name)}-[hash].js`,
        assetFileNames: ({ names }) => `assets/${shortName(names[0] ?? 'file')}-[hash][extname]`,
        codeSplitting: { groups: pieces },
      },
    },
  },
  test: {
    reporters: resultsFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultsFile }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{domain,server,src,mocks}/**/*.test.ts', 'tests/{setup,reading}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'ui', environment: 'happy-dom', include: ['src/**/*.test.tsx'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          environment: 'node',
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: ['tests/setup/postgres.global.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          environment: 'node',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
}))
