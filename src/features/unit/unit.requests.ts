import { urls } from '#src/api/urls.ts'

/** What awaits a decision is shown as well, and marked: only what was returned says nothing of the unit's directives. */
export const UNIT_BASIS = 'submitted'

/** What the page of a unit asks the API for; nothing where an address is none of such a page. */
export function unitRequests(pathname: string): string[] {
  const unitId = /^\/units\/([^/]+)$/.exec(pathname)?.[1]
  return unitId === undefined ? [] : [urls.unitHistory(decodeURIComponent(unitId), UNIT_BASIS)]
}
