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

export default defineConfig({
  plugins: [react(), mockServiceWorker()],
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
