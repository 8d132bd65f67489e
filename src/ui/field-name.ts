import { useTranslations } from 'use-intl'

const sections = ['directives', 'qr', 'inspection', 'results', 'recommendations'] as const
type Section = (typeof sections)[number]

const columns = {
  content: 'columnContent',
  documents: 'columnDocuments',
  issuer: 'columnIssuer',
  audiences: 'columnAudiences',
  subject: 'columnSubject',
  group: 'columnGroup',
  qrCodes: 'columnQrCodes',
  scans: 'columnScans',
  note: 'columnNote',
} as const

const parts = ['number', 'date', 'issuer', 'subject', 'signer', 'recipients', 'answers'] as const

const oneOf = <T extends string>(names: readonly T[], name: string | undefined): T | undefined =>
  names.find((each) => each === name)

/** What a field is called, from its JSON pointer: «Mục 2, dòng 3: Số lượt quét». Rows are counted from 1. */
export function useFieldName(): (pointer: string) => string {
  const t = useTranslations('fields')
  const ofRow = (section: Section, index: string, column: string | undefined) => {
    const row = t('row', { section: t(`${section}Short`), row: Number(index) + 1 })
    const known = oneOf(Object.keys(columns) as (keyof typeof columns)[], column)
    return known === undefined ? row : t('column', { row, column: t(columns[known]) })
  }
  return (pointer) => {
    const [, root, name, index, column] = pointer.split('/')
    if (root === 'unitId' || root === 'campaignId') return t(root)
    if (root === 'letter') return t(oneOf(parts, name) ?? 'letter')
    const section = root === 'sections' ? oneOf(sections, name) : undefined
    if (section === undefined) return t('whole')
    if (index === undefined) return t(section)
    return index === 'items'
      ? t('item', { section: t(`${section}Short`), row: Number(column) + 1 })
      : ofRow(section, index, column)
  }
}
