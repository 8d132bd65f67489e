/** The stage of the library that makes its document model, before any HTML; it comes without types. */
declare module 'mammoth/lib/docx/docx-reader.js' {
  /** An archive: what it is asked for, and by which names. */
  type Archive = {
    readonly exists: (name: string) => boolean
    readonly read: (name: string) => Promise<string>
  }

  export function read(archive: Archive): Promise<{ readonly value: unknown }>
}
