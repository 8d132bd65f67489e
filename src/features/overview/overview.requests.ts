import { urls, type FiguresScope } from '#src/api/urls.ts'

/** Which figures the address of Overview asks for. */
export function figuresScope(search: URLSearchParams): FiguresScope {
  return {
    campaign: search.get('campaign'),
    basis: search.get('basis') === 'submitted' ? 'submitted' : 'accepted',
  }
}

/** What Overview's first view asks the API for. */
export function overviewRequests(search: URLSearchParams): string[] {
  const scope = figuresScope(search)
  return [urls.campaigns(), urls.summary(scope), urls.trend(scope.basis), urls.directiveMarks(scope)]
}
