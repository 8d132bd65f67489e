import { startEarly } from '../api/early.ts'
import { wasSignedIn } from '../api/signed-in.ts'
import { urls } from '../api/urls.ts'
import { overviewRequests } from '../features/overview/overview.requests.ts'
import { unitRequests } from '../features/unit/unit.requests.ts'
import { documentLocale } from '../i18n/locale.ts'
import { patterns } from '../ui/paths.ts'

/** Asks for what the first view will need, data and code, while the scripts of the shell are still on their way. */
export function startEarlyRequests({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  const opensOverview = wasSignedIn() && pathname === patterns.overview
  const ofScreen = opensOverview ? overviewRequests(new URLSearchParams(search)) : unitRequests(pathname)
  const requests = [urls.session(), ...(wasSignedIn() ? ofScreen : [])]
  for (const url of requests) startEarly(url, { 'Accept-Language': documentLocale() })
  if (opensOverview) {
    // Whoever needs them imports them again, and then also deals with their not coming.
    import('../features/overview/overview.page.tsx').catch(() => undefined)
    import('../features/overview/drawn-charts.ts').catch(() => undefined)
  }
}
