import type { Kysely } from 'kysely'
import type { Context } from 'hono'
import type { ProvinceId } from '#domain/model/ids.ts'
import type { ReadingContext } from '#domain/reading/read-letter.ts'
import type { Database } from './database/schema.ts'
import type { ExportJob, MadeExport } from './exports/make-export.ts'
import type { FileReading, SentFile } from './letters/read-letter-file.ts'

/** Keeps original files byte for byte, named by the SHA-256 of their content. */
export type FileStore = {
  /** Returns once the bytes are safe on the medium. Storing the same bytes again is harmless. */
  readonly put: (bytes: Uint8Array) => Promise<{ hash: string; size: number }>
  /** Null when no such file is kept. */
  readonly get: (hash: string) => Promise<Uint8Array | null>
}

/**
 * Opens a file and reads the letter in it; trouble with the file comes back as findings. On a server this happens in processes
 * of their own, senders take turns, and where too many files wait it is not done (`busy`): come again in so many seconds.
 */
export type LetterFileReader = (
  file: SentFile,
  context: ReadingContext,
  sender: string,
) => Promise<
  { readonly busy: false; readonly reading: FileReading } | { readonly busy: true; readonly seconds: number }
>

/**
 * Makes a file of a whole campaign. On a server this happens in a thread of its own, one file after another; where too many are
 * asked for, or one takes too long, it is not done: come again in so many seconds.
 */
export type ExportMaker = (
  job: ExportJob,
) => Promise<
  { readonly kind: 'made'; readonly made: MadeExport } | { readonly kind: 'busy' | 'slow'; readonly seconds: number }
>

export type Passwords = {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (password: string, hash: string) => Promise<boolean>
}

/** How the session's token travels between client and server: a cookie, or memory where cookies are dropped (the mock). */
export type SessionCarrier = {
  readonly read: (context: Context) => string | null
  readonly write: (context: Context, token: string, expires: Date) => void
  readonly clear: (context: Context) => void
}

/** All that the application needs of the world; it touches no file, clock, socket or randomness by itself. */
export type Deps = {
  readonly database: Kysely<Database>
  readonly provinceId: ProvinceId
  readonly files: FileStore
  readonly readLetterFile: LetterFileReader
  readonly makeExport: ExportMaker
  readonly passwords: Passwords
  readonly sessions: SessionCarrier
  readonly now: () => Date
  /** A new identifier that sorts by time. */
  readonly newId: () => string
  /** 32 bytes from a cryptographic source, as text. */
  readonly newToken: () => string
  /** Records trouble that nobody waits for. */
  readonly logError: (error: unknown) => void
  /** Files of the page at `/api/docs`, by name; a server without them has no such page. */
  readonly docsAssets?: (name: string) => Promise<{ body: Uint8Array; type: string } | null>
}
