import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  // Vitest asks for an interface here: it is the one that it merges.
  export interface ProvidedContext {
    /** A real PostgreSQL; every test makes its own database in it with `createDatabase`. */
    postgresUrl: string
  }
}

/** Starts PostgreSQL once for all contract tests, and returns what removes it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  project.provide('postgresUrl', postgres.url)
  return postgres.remove
}
