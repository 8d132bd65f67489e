import { resolve } from 'node:path'
import { z } from 'zod'
import { SHORTEST_PASSWORD } from '#domain/model/new-user.ts'

/** What the operator sets through the environment; a variable that is empty counts as not set. */
const environmentSchema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address to listen on, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .pipe(z.int().max(65_535, 'must be a whole number from 0 to 65535'))
    .default(8080),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'must be an address like postgres://user:password@host:5432/database')
    .optional(),
  ADMIN_PASSWORD: z.string().min(SHORTEST_PASSWORD, `must have at least ${SHORTEST_PASSWORD} characters`).optional(),
})

export type Settings = {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** Absolute. */
  readonly dataDir: string
  /** Null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null
  readonly adminPassword: string | null
}

export type Environment = Readonly<Record<string, string | undefined>>

/** The settings, or one line that says which are bad and why. It never repeats a value: some are secrets. */
export function readSettings(
  environment: Environment,
): { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly trouble: string } {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environmentSchema.safeParse(set)
  if (!parsed.success) {
    const troubles = new Map(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]))
    return { ok: false, trouble: [...troubles].map(([name, message]) => `${name} ${message}`).join('; ') }
  }
  const { HOST, PORT, DATA_DIR, DATABASE_URL, ADMIN_PASSWORD } = parsed.data
  return {
    ok: true,
    settings: {
      host: HOST,
      port: PORT,
      dataDir: resolve(DATA_DIR),
      databaseUrl: DATABASE_URL ?? null,
      adminPassword: ADMIN_PASSWORD ?? null,
    },
  }
}

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.hostname !== ''
}
