import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Address of a running server to develop against; without it, `npm run dev` answers `/api` by itself through MSW. */
const apiUrl = process.env['API_URL']

/** Where Vitest also writes its results as JSON, for the sum at the end of `npm test`. */
const resultsFile = process.env['TEST_RESULTS']

/** Serves the mock's service worker in development straight from its package, so that no build can ship it. */
function mockServiceWorker(): Plugin {
  const script = fileURLToPath(new URL('./node_modules/msw/lib/mockServiceWorker.js', import.meta.url))
  return {
    name: 'mock-service-worker',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        createReadStream(script).pipe(response)
      })
    },
  }
}

/** What the first view runs besides the entry; the page names them, so that the browser need not discover them one by one. */
const firstView = [
  '/src/app/app.tsx',
  '/src/features/overview/overview.page.tsx',
  '/src/features/overview/drawn-charts.ts',
]

/** Lets the built page load the first view's scripts and styles together with the entry, which only then asks for them. */
function preloadFirstView(): Plugin {
  return {
    name: 'preload-first-view',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = new Map(
          Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
        )
        const entry = [...chunks.values()].find((chunk) => chunk.isEntry)
        const wanted = new Set<string>()
        const want = (fileName: string) => {
          const chunk = chunks.get(fileName)
          if (chunk === undefined || chunk === entry || wanted.has(fileName)) return
          wanted.add(fileName)
          chunk.imports.forEach(want)
        }
        for (const [fileName, chunk] of chunks) {
          if (firstView.some((module) => chunk.facadeModuleId?.endsWith(module))) want(fileName)
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

export default defineConfig({
  plugins: [react(), mockServiceWorker(), preloadFirstView()],
  define: {
    'import.meta.env.MOCKED': JSON.stringify(process.env['NODE_ENV'] !== 'production' && apiUrl === undefined),
  },
  server: apiUrl === undefined ? {} : { proxy: { '/api': apiUrl } },
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  build: { target: 'es2022', sourcemap: false, modulePreload: { polyfill: false } },
  test: {
    reporters: resultsFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultsFile }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{domain,server,src,mocks}/**/*.test.ts', 'tests/setup/**/*.test.ts'],
        },
      },
      { extends: true, test: { name: 'ui', environment: 'happy-dom', include: ['src/**/*.test.tsx'] } },
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
})
