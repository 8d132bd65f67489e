import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { sumOfRows } from '#domain/model/count.ts'
import type { QrRow } from '#domain/model/sections.ts'
import { CountCell } from '#src/ui/count-cell.tsx'
import { CorrectionNote, RemovedRows } from './correction-note.tsx'
import { ReportField } from './report-field.tsx'
import { isChosen, useReportFields } from './report-fields.ts'
import { EmptyTable } from './report-table.tsx'
import { ReportSection } from './report-section.tsx'
import type { ShownCorrection } from './shown-corrections.ts'
import classes from './report-section.module.css'

const section = '/sections/qr'

/** Section 2 as it was submitted. */
export function ReportQr(props: {
  rows: readonly QrRow[]
  chosen: string | null
  answeredNone: boolean
  removed: readonly ShownCorrection[]
}) {
  const { rows, chosen, answeredNone, removed } = props
  const t = useTranslations('report')
  const fields = useTranslations('fields')
  const withNotes = rows.some((row) => row.note !== null)
  return (
    <ReportSection title={fields('qr')}>
      {rows.length === 0 ? (
        <EmptyTable pointer={section} chosen={isChosen(section, chosen)} answeredNone={answeredNone} />
      ) : (
        <div className={classes['frame']}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col" className={classes['ordinal']}>
                  {t('columnOrdinal')}
                </th>
                <th scope="col">{fields('columnSubject')}</th>
                <th scope="col" className={classes['number']}>
                  {fields('columnQrCodes')}
                </th>
                <th scope="col" className={classes['number']}>
                  {fields('columnScans')}
                </th>
                {withNotes ? <th scope="col">{fields('columnNote')}</th> : null}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <QrLine
                  key={index}
                  row={row}
                  index={index}
                  withNotes={withNotes}
                  startsGroup={row.group !== (rows[index - 1]?.group ?? null)}
                  chosen={isChosen(`${section}/${index}`, chosen) ? chosen : null}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <RemovedRows rows={removed} />
    </ReportSection>
  )
}

const QrLine = memo(function QrLine(props: {
  row: QrRow
  index: number
  withNotes: boolean
  /** The row before is of another group: this one's name stands above it. */
  startsGroup: boolean
  chosen: string | null
}) {
  const { row, index, withNotes, startsGroup, chosen } = props
  const t = useTranslations('report')
  const fields = useTranslations('fields')
  const { corrections } = useReportFields()
  const pointer = `${section}/${index}`
  const added = corrections.get(pointer)
  const at = (name: string) => ({ pointer: `${pointer}/${name}`, chosen: isChosen(`${pointer}/${name}`, chosen) })
  return (
    <>
      {startsGroup && row.group !== null ? (
        <tr className={classes['groupRow']}>
          <th scope="rowgroup" colSpan={withNotes ? 5 : 4}>
            <ReportField {...at('group')}>{row.group}</ReportField>
          </th>
        </tr>
      ) : null}
      <tr>
        <td className={classes['ordinal']} data-label={t('columnOrdinal')}>
          {index + 1}
        </td>
        <td data-label={fields('columnSubject')}>
          <ReportField {...at('subject')}>{row.subject}</ReportField>
          {added === undefined ? null : <CorrectionNote correction={added} />}
        </td>
        <td className={classes['number']} data-label={fields('columnQrCodes')}>
          <ReportField {...at('qrCodes')}>
            <CountCell count={sumOfRows([row.qrCodes])} />
          </ReportField>
        </td>
        <td className={classes['number']} data-label={fields('columnScans')}>
          <ReportField {...at('scans')}>
            <CountCell count={sumOfRows([row.scans])} />
          </ReportField>
        </td>
        {withNotes ? (
          <td data-label={fields('columnNote')}>
            {row.note === null ? null : <ReportField {...at('note')}>{row.note}</ReportField>}
          </td>
        ) : null}
      </tr>
    </>
  )
})
