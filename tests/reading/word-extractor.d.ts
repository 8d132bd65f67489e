/** The little of it that measuring needs; it comes without types. */
declare module 'word-extractor' {
  export default class WordExtractor {
    extract(source: string | Uint8Array): Promise<{ getBody(): string }>
  }
}
