import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Directive } from '#domain/model/sections.ts'
import { documentText } from '#domain/reports/differences.ts'
import { CorrectionNote, RemovedRows } from './correction-note.tsx'
import { ReportField } from './report-field.tsx'
import { isChosen, useReportFields } from './report-fields.ts'
import { EmptyTable } from './report-table.tsx'
import { ReportSection } from './report-section.tsx'
import type { ShownCorrection } from './shown-corrections.ts'
import classes from './report-section.module.css'

const section = '/sections/directives'

/** Section 1 as it was submitted. */
export function ReportDirectives(props: {
  rows: readonly Directive[]
  chosen: string | null
  answeredNone: boolean
  removed: readonly ShownCorrection[]
}) {
  const { rows, chosen, answeredNone, removed } = props
  const t = useTranslations('report')
  const fields = useTranslations('fields')
  return (
    <ReportSection title={fields('directives')}>
      {rows.length === 0 ? (
        <EmptyTable pointer={section} chosen={isChosen(section, chosen)} answeredNone={answeredNone} />
      ) : (
        <div className={classes['frame']}>
          <table className={`${classes['table']} ${classes['cards']}`}>
            <thead>
              <tr>
                <th scope="col" className={classes['ordinal']}>
                  {t('columnOrdinal')}
                </th>
                <th scope="col">{fields('columnContent')}</th>
                <th scope="col">{fields('columnDocuments')}</th>
                <th scope="col">{fields('columnIssuer')}</th>
                <th scope="col">{fields('columnAudiences')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => {
                const pointer = `${section}/${index}`
                return (
                  <DirectiveLine
                    key={index}
                    row={row}
                    index={index}
                    chosen={isChosen(pointer, chosen) ? chosen : null}
                  />
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <RemovedRows rows={removed} />
    </ReportSection>
  )
}

const DirectiveLine = memo(function DirectiveLine(props: { row: Directive; index: number; chosen: string | null }) {
  const { row, index, chosen } = props
  const t = useTranslations('report')
  const fields = useTranslations('fields')
  const { corrections } = useReportFields()
  const pointer = `${section}/${index}`
  const added = corrections.get(pointer)
  const cell = (name: string, label: string, lines: readonly string[]) => (
    <td data-label={label}>
      <ReportField pointer={`${pointer}/${name}`} chosen={isChosen(`${pointer}/${name}`, chosen)}>
        {lines.length === 0 ? (
          <span className={classes['nothing']}>{t('notStated')}</span>
        ) : (
          lines.map((line, at) => (
            <span key={at} className={classes['lines']}>
              {line}
            </span>
          ))
        )}
      </ReportField>
      {name === 'content' && added !== undefined ? <CorrectionNote correction={added} /> : null}
    </td>
  )
  return (
    <tr>
      <td className={classes['ordinal']} data-label={t('columnOrdinal')}>
        {row.ordinal ?? index + 1}
      </td>
      {cell('content', fields('columnContent'), row.content === '' ? [] : [row.content])}
      {cell('documents', fields('columnDocuments'), row.documents.map(documentText))}
      {cell('issuer', fields('columnIssuer'), row.issuer === null ? [] : [row.issuer])}
      {cell('audiences', fields('columnAudiences'), row.audiences)}
    </tr>
  )
})
