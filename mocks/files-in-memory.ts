import type { FileStore } from '#server/deps.ts'

/** Original files in the memory of this page. */
export function filesInMemory(): FileStore {
  const files = new Map<string, Uint8Array>()
  return {
    async put(bytes) {
      const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
      const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
      files.set(hash, bytes.slice())
      return { hash, size: bytes.byteLength }
    },
    get: async (hash) => files.get(hash) ?? null,
  }
}
