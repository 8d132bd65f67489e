import { useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import { letterParts, rowOfField, type FieldId } from '../draft/draft-field.ts'
import {
  rowLists,
  type DirectiveDraft,
  type DocumentDraft,
  type QrDraft,
  type ReportDraft,
} from '../draft/report-draft.ts'
import { useCountDraftText } from './count-draft-text.ts'

export const documentsText = (documents: readonly DocumentDraft[]) =>
  documents.map(({ number, date }) => (date === null ? number : `${number} (${formatDate(date)})`)).join('; ')

/** What a field says, in a line; a row as a whole by what tells it from others; '' where it says nothing or is not there. */
export function useFieldText(): (draft: ReportDraft, field: FieldId) => string {
  const t = useTranslations('intake')
  const countText = useCountDraftText()
  const words = { items: t('notesItems'), none: t('notesNone'), blank: t('notesBlank') }

  const ofDirective = (row: DirectiveDraft, column: string | undefined): string => {
    if (column === 'documents') return documentsText(row.documents)
    if (column === 'issuer') return row.issuer
    if (column === 'audiences') return row.audiences.join('; ')
    return row.content === '' ? documentsText(row.documents) : row.content
  }
  const ofQr = (row: QrDraft, column: string | undefined): string => {
    if (column === 'qrCodes' || column === 'scans') return countText(row[column])
    if (column === 'group' || column === 'note' || column === 'subject') return row[column]
    return [row.subject, countText(row.qrCodes), countText(row.scans)].join(' · ')
  }
  const ofLetter = ({ letter }: ReportDraft, name: string | undefined): string => {
    const part = letterParts.find((each) => each === name)
    if (part === undefined) return ''
    if (part === 'answers') {
      return [letter.answersNumber, letter.answersDate === null ? '' : formatDate(letter.answersDate)]
        .filter((text) => text !== '')
        .join(', ')
    }
    const value = letter[part]
    if (part === 'date') return letter.date === null ? '' : formatDate(letter.date)
    return typeof value === 'string' ? value : (value ?? []).join('; ')
  }

  return (draft, field) => {
    const place = rowOfField(field)
    const column = field.split('/')[4]
    if (place?.list === 'directives') {
      const row = draft.directives.find(({ key }) => key === place.key)
      return row === undefined ? '' : ofDirective(row, column)
    }
    if (place?.list === 'qr') {
      const row = draft.qr.find(({ key }) => key === place.key)
      return row === undefined ? '' : ofQr(row, column)
    }
    if (place !== null) return draft[place.list].items.find(({ key }) => key === place.key)?.text ?? ''
    const section = rowLists.find((list) => field === `/sections/${list}`)
    if (section === 'directives' || section === 'qr') return ''
    if (section === undefined) return ofLetter(draft, field.split('/')[2])
    const { state, items } = draft[section]
    return state === 'items' ? items.map(({ text }) => text).join(' · ') : words[state]
  }
}
