import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Dealing, Recommendation } from '#domain/recommendations/register.ts'
import { useDealWithRecommendations } from '#src/api/recommendations.queries.ts'
import { dealingsOf, takingBack } from './recommendations.rows.ts'

/** Changes proposals, says what was done, and can take the last change back. */
export function useDealing() {
  const t = useTranslations('recommendations')
  const deal = useDealWithRecommendations()
  const [last, setLast] = useState<readonly Recommendation[]>([])
  const [message, setMessage] = useState<string | null>(null)

  const change = async (items: readonly Recommendation[], wish: Dealing): Promise<boolean> => {
    setMessage(null)
    try {
      const { changed } = await deal.mutateAsync(dealingsOf(items, wish))
      setLast(items)
      setMessage(t('done', { count: changed }))
      return true
    } catch {
      // The mutation keeps the error, which the screen shows.
      return false
    }
  }
  const takeBack = async () => {
    try {
      for (const dealings of takingBack(last)) await deal.mutateAsync(dealings)
      setMessage(t('undone'))
    } catch {
      setMessage(null)
    }
    setLast([])
  }
  return {
    change,
    error: deal.error,
    pending: deal.isPending,
    message,
    close: () => setMessage(null),
    undo: last.length === 0 ? null : { label: t('undo'), pending: deal.isPending, run: () => void takeBack() },
  }
}
