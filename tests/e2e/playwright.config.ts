import { defineConfig, devices, type PlaywrightTestConfig } from '@playwright/test'
import { fileOfResults } from '#tests/setup/tally.ts'
import type { Taste } from './watched-test.ts'

const results = process.env[fileOfResults]
const reporter: PlaywrightTestConfig['reporter'] =
  results === undefined ? [['list']] : [['list'], ['json', { outputFile: results }]]

const phone = devices['Pixel 7']

export default defineConfig<Taste>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './servers.global.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A test that passes only at its second attempt is named at the end of `npm test`: a race to be mended.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter,
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // What only a wide screen shows, or what does not depend on the screen, runs once.
      grepInvert: /@once/,
      use: { ...phone, viewport: { width: 390, height: 844 } },
    },
  ],
})
