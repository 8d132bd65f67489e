import { randomBytes } from 'node:crypto'
import { quangNgai } from '#domain/provinces/quang-ngai.ts'
import { seedUnits } from '#server/units/units.service.ts'
import { ensureAdministrator } from '#server/users/users.service.ts'
import { refuseToStart, run } from './run.ts'
import { readSettings } from './settings.ts'

/** `npm start`: the product on its own data, empty but for the unit directory and the first administrator. */
const read = readSettings(process.env)
if (!read.ok) refuseToStart(read.trouble)
const { settings } = read

await run(settings, async (deps) => {
  const { units, ...province } = quangNgai
  await seedUnits(deps, province, units)
  const random = randomBytes(12).toString('base64url')
  const { created } = await ensureAdministrator(deps, settings.adminPassword ?? random)
  const where = settings.databaseUrl === null ? 'embedded database' : 'PostgreSQL; original letters here'
  const madeUp = created && settings.adminPassword === null
  return [
    `Data: ${settings.dataDir} (${where})`,
    ...(madeUp ? [`First administrator: admin, password ${random} (shown only this once)`] : []),
  ]
})
