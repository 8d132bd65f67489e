import { useTranslations } from 'use-intl'
import { sumOfRows, type Count } from '#domain/model/count.ts'
import type { Said } from '#domain/reports/correction.ts'
import { useCountText } from '#src/ui/count-cell.tsx'

/** What a field or a row says, in words: a blank, a none and a number never look alike. */
export function useSaidWords(): (said: Said) => string {
  const t = useTranslations('report')
  const ui = useTranslations('ui')
  const countText = useCountText()
  const ofCount = (count: Count) => countText(sumOfRows([count]))
  return (said) => {
    switch (said.kind) {
      case 'text':
        return said.text === null || said.text === '' ? t('notStated') : said.text
      case 'count':
        return ofCount(said.count)
      case 'notes':
        if (said.state === 'items') return t('saidItems')
        return ui(said.state === 'none' ? 'notesNone' : 'notesBlank')
      case 'qrRow':
        return t('saidQrRow', {
          subject: said.subject,
          qrCodes: ofCount(said.qrCodes),
          scans: ofCount(said.scans),
        })
      case 'directive':
        return said.documents === '' ? said.content : `${said.documents}: ${said.content}`
      default:
        return said satisfies never
    }
  }
}
