import { z } from 'zod'

/** The environment variable that names the file into which a test runner writes its results as JSON. */
export const fileOfResults = 'TEST_RESULTS'

/** How many tests ended how; a test that passed on a second try passed, and is named besides. */
export type Tally = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** Names of the tests that failed at first and passed when tried again: a race in them, or in what they test. */
  readonly flaky: readonly string[]
}

const vitestSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
})

const suiteSchema = z.object({
  title: z.string(),
  get suites() {
    return z.array(suiteSchema).optional()
  },
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(z.object({ projectName: z.string(), status: z.string() })),
    }),
  ),
})
type Suite = z.infer<typeof suiteSchema>

const playwrightSchema = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  suites: z.array(suiteSchema),
})

/** The tally in a results file of Vitest or Playwright. Trouble outside of any test (a file that fails to load) is a failure. */
export function tallyOf(json: string): Tally {
  const results = z.union([vitestSchema, playwrightSchema]).parse(JSON.parse(json))
  if ('stats' in results) {
    const { expected, unexpected, flaky, skipped } = results.stats
    return {
      passed: expected + flaky,
      failed: unexpected + results.errors.length,
      skipped,
      flaky: results.suites.flatMap((suite) => flakyIn(suite, [])),
    }
  }
  const { success, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = results
  const failed = success ? numFailedTests : Math.max(1, numFailedTests)
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests, flaky: [] }
}

function flakyIn({ title, suites = [], specs }: Suite, around: readonly string[]): string[] {
  const path = [...around, title]
  const here = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'flaky')
      .map(({ projectName }) => [`[${projectName}]`, ...path, spec.title].join(' › ')),
  )
  return [...here, ...suites.flatMap((suite) => flakyIn(suite, path))]
}
