import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult, type IViolation } from 'dependency-cruiser'

/** The folders whose imports have a direction. */
export const houseFolders = ['domain', 'server', 'src', 'mocks', 'tests'] as const

/** What following every import of a house found. */
export type Walk = {
  /** Modules of the house (no packages) that were opened, as paths from its root. */
  readonly modules: readonly string[]
  readonly violations: readonly IViolation[]
}

/** Follows every import below `root` and judges it by the rules of `config`. */
export async function walkHouse(root: string, config: IConfiguration): Promise<Walk> {
  const { options, ...rules } = config
  const { output } = await cruise([...houseFolders], { ...options, baseDir: root, validate: true, ruleSet: rules })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result')
  return { modules: openedModules(output), violations: output.summary.violations }
}

function openedModules({ modules }: ICruiseResult): string[] {
  return modules
    .map(({ source }) => source)
    .filter((source) => houseFolders.some((folder) => source.startsWith(`${folder}/`)))
}

/** Every `.ts` and `.tsx` file of the house as it lies on disk, as paths from `root`. */
export function sourcesOnDisk(root: string): string[] {
  return houseFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.tsx?$/.test(path)),
  )
}

/** A violation in one line: which rule, who imports what, and the way around for a cycle. */
export function describeViolation({ rule, from, to, unresolvedTo, cycle }: IViolation): string {
  const around = cycle === undefined || cycle.length === 0 ? '' : ` (${cycle.map(({ name }) => name).join(' -> ')})`
  return `${rule.name}: ${from} -> ${unresolvedTo ?? to}${around}`
}
