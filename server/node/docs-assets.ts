import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Deps } from '#server/deps.ts'

const types: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
}

/** What the page at `/api/docs` is made of, from the installed package: no other host is asked. */
export const docsAssets: NonNullable<Deps['docsAssets']> = async (name) => {
  const type = types[name]
  if (type === undefined) return null
  const path = fileURLToPath(import.meta.resolve(`swagger-ui-dist/${name}`))
  return { body: new Uint8Array(await readFile(path)), type }
}
