/** The part of the parser that is used; it comes without types. */
declare module 'saxen' {
  type Decode = (text: string) => string
  type Attributes = Readonly<Record<string, string>>

  export class Parser {
    on(event: 'openTag', watch: (name: string, attributes: () => Attributes | false) => void): this
    on(event: 'closeTag', watch: (name: string) => void): this
    on(event: 'text', watch: (text: string, decode: Decode) => void): this
    on(event: 'cdata' | 'attention', watch: (text: string) => void): this
    on(event: 'error' | 'warn', watch: (error: Error) => void): this
    parse(xml: string): void
    stop(): void
  }
}
