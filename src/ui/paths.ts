/** Every address of the application. Patterns are for the router, functions for links. */
export const patterns = {
  overview: '/',
  unit: '/units/:unitId',
  intake: '/intake',
  signIn: '/sign-in',
} as const

/** A query string with only the parameters that have a value, in the order given. */
export function withQuery(path: string, parameters: Readonly<Record<string, string | null | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, value)
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

export const paths = {
  overview: (parameters: { campaign?: string | null; basis?: string | null; directive?: string | null } = {}) =>
    withQuery(patterns.overview, parameters),
  unit: (unitId: string, parameters: { campaign?: string | null; basis?: string | null } = {}) =>
    withQuery(`/units/${encodeURIComponent(unitId)}`, parameters),
  intake: (parameters: { letter?: string | null; report?: string | null; campaign?: string | null } = {}) =>
    withQuery(patterns.intake, parameters),
  /** `next` is the address to come back to after signing in. */
  signIn: (next?: string) => withQuery(patterns.signIn, { next: next === patterns.overview ? null : next }),
}
