const started = new Map<string, Promise<Response>>()

/** Begins a GET before anything asks for it: data then loads beside the scripts, not after them. */
export function startEarly(url: string, headers: HeadersInit): void {
  const response = fetch(url, { headers })
  response.catch(() => undefined)
  started.set(url, response)
}

/** The answer of a request begun early, once; later ones ask again. */
export function takeEarly(url: string): Promise<Response> | undefined {
  const response = started.get(url)
  started.delete(url)
  return response
}
