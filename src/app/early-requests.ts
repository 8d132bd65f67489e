import { startEarly } from '../api/early.ts'
import { wasSignedIn } from '../api/signed-in.ts'
import { urls } from '../api/urls.ts'
import { documentLocale } from '../i18n/locale.ts'
import { overviewRequests } from '../features/overview/overview.requests.ts'
import { patterns } from '../ui/paths.ts'

/** Asks for what the first view will need while the scripts that draw it are still on their way. */
export function startEarlyRequests({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  const requests = [urls.session()]
  if (wasSignedIn() && pathname === patterns.overview) requests.push(...overviewRequests(new URLSearchParams(search)))
  for (const url of requests) startEarly(url, { 'Accept-Language': documentLocale() })
}
