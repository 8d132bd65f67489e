import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import { wholeNumberOf } from '../draft/count-text.ts'
import type { CountDraft } from '../draft/report-draft.ts'

/** What a count says so far: the number as the product prints it, the state in words, or the text as it was typed. */
export function useCountDraftText(): (count: CountDraft) => string {
  const t = useTranslations('ui')
  return ({ state, text, approximate }) => {
    if (state === 'blank') return t('countBlank')
    if (state === 'none') return t('countNone')
    const value = wholeNumberOf(text)
    if (value === null) return text
    return `${approximate ? '≈ ' : ''}${formatNumber(value)}`
  }
}
