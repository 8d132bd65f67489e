import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { IConfiguration } from 'dependency-cruiser'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { describeViolation, houseFolders, sourcesOnDisk, walkHouse, type Walk } from './directions.ts'
import { lawfulHouse, plantedViolations } from './planted-violations.ts'

const root = resolve(import.meta.dirname, '..', '..')

/** Builds a small house in a folder of its own, with the real names of package imports, and walks it. */
async function walkPlanted(files: Readonly<Record<string, string>>, config: IConfiguration): Promise<Walk> {
  const house = await realpath(await mkdtemp(join(tmpdir(), 'directions-')))
  try {
    await Promise.all(houseFolders.map((folder) => mkdir(join(house, folder))))
    await copyFile(join(root, 'package.json'), join(house, 'package.json'))
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(house, path)), { recursive: true })
      await writeFile(join(house, path), text)
    }
    return await walkHouse(house, config)
  } finally {
    await rm(house, { recursive: true })
  }
}

/** Whether the rules still see: each must find what is planted for it, and nothing in a lawful house. */
async function blindRules(config: IConfiguration): Promise<string[]> {
  const complaints: string[] = []
  const rules = (config.forbidden ?? []).map(({ name }) => name ?? '')
  for (const rule of rules.filter((name) => plantedViolations[name] === undefined)) {
    complaints.push(`${rule}: nothing is planted for this rule`)
  }
  for (const [rule, houses] of Object.entries(plantedViolations)) {
    if (!rules.includes(rule)) complaints.push(`${rule}: planted, but no such rule`)
    for (const { at, files } of houses) {
      const { violations } = await walkPlanted(files, config)
      const found = violations.some((violation) => violation.rule.name === rule && violation.from === at)
      if (!found) complaints.push(`${rule}: did not find what was planted in ${at}: ${files[at] ?? ''}`)
    }
  }
  const lawful = await walkPlanted(lawfulHouse, config)
  complaints.push(...lawful.violations.map((violation) => `found in the lawful house: ${describeViolation(violation)}`))
  return complaints
}

const config = await extractConfig(join(root, '.dependency-cruiser.mjs'))
const blind = await blindRules(config)
const { modules, violations } = await walkHouse(root, config)
const opened = new Set(modules)
const overlooked = sourcesOnDisk(root).filter((path) => !opened.has(path))

const complaints = [
  ...violations.map(describeViolation),
  ...blind,
  ...overlooked.map((path) => `${path}: not looked at`),
  ...(modules.length === 0 ? ['no module was looked at'] : []),
]
for (const complaint of complaints) console.error(complaint)
console.log(
  `directions: ${modules.length} modules, ${config.forbidden?.length ?? 0} rules, ${complaints.length} complaints`,
)
if (complaints.length > 0) process.exitCode = 1
