import { z } from 'zod'

/** The environment variable that names the file into which a test runner writes its results as JSON. */
export const fileOfResults = 'TEST_RESULTS'

/** How many tests ended how; a test that passed on a second try passed. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

const vitestSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
})

const playwrightSchema = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
})

/** The tally in a results file of Vitest or Playwright. Trouble outside of any test (a file that fails to load) is a failure. */
export function tallyOf(json: string): Tally {
  const results = z.union([vitestSchema, playwrightSchema]).parse(JSON.parse(json))
  if ('stats' in results) {
    const { expected, unexpected, flaky, skipped } = results.stats
    return { passed: expected + flaky, failed: unexpected + results.errors.length, skipped }
  }
  const { success, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = results
  const failed = success ? numFailedTests : Math.max(1, numFailedTests)
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
}
