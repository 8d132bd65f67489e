/** An answer of the API, read whole. */
export type Answer = { readonly ok: boolean; readonly status: number; readonly text: string }

/** Reads the body at once: one that nobody reads would hold its connection. */
export async function answerTo(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init)
  return { ok: response.ok, status: response.status, text: await response.text() }
}

const started = new Map<string, Promise<Answer>>()

/** Begins a GET before anything asks for it: data then loads beside the scripts, not after them. */
export function startEarly(url: string, headers: HeadersInit): void {
  const answer = answerTo(url, { headers })
  answer.catch(() => undefined)
  started.set(url, answer)
}

/** The answer of a request begun early, once; later ones ask again. */
export function takeEarly(url: string): Promise<Answer> | undefined {
  const answer = started.get(url)
  started.delete(url)
  return answer
}

/** Drops what was begun for whoever was signed in until now. */
export function forgetEarly(): void {
  started.clear()
}
