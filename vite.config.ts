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

/**
 * What several screens use comes in few pieces: a request costs more than a few bytes too many. With larger ones, pieces came to
 * need one another in a circle (`refuseCircles`).
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
  {
    name: 'shared',
    test: (id: string) => !ofEntry.test(id),
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 2_000,
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
  plugins: [react(), mockServiceWorker(), pdfExtras(), preloadShell(), refuseCircles()],
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
