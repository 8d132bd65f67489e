import { useTranslations } from 'use-intl'
import type { Said } from '#domain/reports/correction.ts'
import { formatNumber } from '#domain/text/format.ts'
import type { Count } from '#domain/model/count.ts'

/** What a field or a row said, in a line. */
export function useSaidText(): (said: Said | null) => string {
  const t = useTranslations('ui')
  const intake = useTranslations('intake')
  const review = useTranslations('review')
  const countText = (count: Count) => {
    if (count.state === 'blank') return t('countBlank')
    if (count.state === 'none') return t('countNone')
    return `${count.approximate === true ? '≈ ' : ''}${formatNumber(count.value)}`
  }
  const notes = { items: intake('notesItems'), none: intake('notesNone'), blank: intake('notesBlank') }
  return (said) => {
    if (said === null) return review('nothing')
    switch (said.kind) {
      case 'text':
        return said.text ?? review('nothing')
      case 'count':
        return countText(said.count)
      case 'notes':
        return notes[said.state]
      case 'qrRow':
        return [said.subject, countText(said.qrCodes), countText(said.scans)].join(' · ')
      case 'directive':
        return said.content === '' ? said.documents : said.content
      default:
        return said satisfies never
    }
  }
}
