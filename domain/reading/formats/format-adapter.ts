import type { Finding } from '#domain/model/finding.ts'
import type { Block } from '../blocks.ts'

export type Opened = { readonly blocks: readonly Block[]; readonly findings: readonly Finding[] }

/** Turns the bytes of one format into blocks. Trouble with the file comes back as findings; it never throws. */
export type FormatAdapter = (bytes: Uint8Array, fileName: string) => Promise<Opened>

/** What an adapter answers when it opened nothing: only why. */
export const nothing = (finding: Finding): Opened => ({ blocks: [], findings: [finding] })
