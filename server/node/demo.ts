import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { demoAccounts, DEMO_PASSWORD } from '#server/demo/demo-accounts.ts'
import { DEMO_CAMPAIGNS, seedDemo } from '#server/demo/seed-demo.ts'
import { realLetterName } from '#server/demo/take-in-real-letter.ts'
import { makeFolder } from './make-folder.ts'
import { refuseToStart, run } from './run.ts'
import { readSettings } from './settings.ts'

/** `npm run demo`: the real server on the sample province, in a folder of its own that goes when the server stops. */
const read = readSettings(process.env)
if (!read.ok) refuseToStart(read.trouble)
const { settings } = read

/** The folder asked for, if it holds nothing yet: a demonstration never touches data that somebody may need. */
async function emptyFolder(asked: string | undefined): Promise<string> {
  if (asked === undefined || asked === '') return mkdtemp(join(tmpdir(), 'tong-hop-demo-'))
  await makeFolder(settings.dataDir)
  const holds = await readdir(settings.dataDir)
  if (holds.length > 0)
    refuseToStart(`DATA_DIR ${settings.dataDir} is not empty; the demonstration needs an empty folder`)
  return settings.dataDir
}

const dataDir = await emptyFolder(process.env['DATA_DIR'])
const adminPassword = settings.adminPassword ?? DEMO_PASSWORD

await run(
  { ...settings, dataDir, databaseUrl: null },
  async (deps) => {
    const path = fileURLToPath(new URL(`../demo/letters/${realLetterName}`, import.meta.url))
    const letter = new Uint8Array(await readFile(path))
    await seedDemo(deps, { province: quangNgai, campaigns: DEMO_CAMPAIGNS, letter, adminPassword, desk: true })
    return [
      'Dữ liệu mẫu, trừ báo cáo đợt 10/2021 của Sở Công Thương. / Sample data, but for one report, marked as real.',
      `Data: ${dataDir} (gone when the server stops)`,
      'Sign in as:',
      ...demoAccounts.map(({ username, displayName }) => `  ${username.padEnd(14)} ${DEMO_PASSWORD}   ${displayName}`),
      `  ${'admin'.padEnd(14)} ${settings.adminPassword === null ? DEMO_PASSWORD : '(ADMIN_PASSWORD)'}   Quản trị`,
    ]
  },
  () => rm(dataDir, { recursive: true, force: true }),
)
