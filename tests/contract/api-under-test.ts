import type { Credentials } from '#domain/model/session.ts'

/** What is sent: nothing, JSON, text of any type, or a form with one file. */
export type Sent =
  | { readonly json: unknown }
  | { readonly text: string; readonly contentType: string }
  | { readonly file: { readonly fileName: string; readonly bytes: Uint8Array; readonly field?: string } }

export type ApiRequest = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Sent
}

/** What came back; names of headers in lower case. */
export type ApiAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** One client of the API, with whatever session it was given: a cookie, or what stands for it. */
export type Connection = (path: string, request: ApiRequest) => Promise<ApiAnswer>

/** The API with a fresh database: the unit directory of Quảng Ngãi, and the first administrator. */
export type RunningApi = {
  readonly administrator: Credentials
  /** A new client that nobody has signed in to. */
  readonly connect: () => Connection
  readonly stop: () => Promise<void>
}

/** An implementation of the API that the contract is tried on. */
export type ApiUnderTest = { readonly name: string; readonly start: () => Promise<RunningApi> }
