import { useTranslations } from 'use-intl'
import { NETWORK_PROBLEM, Problem } from '../api/problem.ts'

/** What went wrong and what to do about it, in the interface's language; the server's own words where it gave some. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations('ui')
  return (error) => {
    if (!(error instanceof Problem)) return t('serverProblem', { status: '–' })
    if (error.type === NETWORK_PROBLEM) return t('networkProblem')
    if (error.status >= 500) return t('serverProblem', { status: String(error.status) })
    if (error.detail !== null) return error.detail
    if (error.status === 403) return t('forbiddenProblem')
    if (error.status === 404) return t('notFoundProblem')
    if (error.status === 409 || error.status === 412) return t('conflictProblem')
    return t('otherProblem', { status: String(error.status) })
  }
}
