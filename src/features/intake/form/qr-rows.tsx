import { memo, useMemo, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Severity } from '#domain/model/finding.ts'
import { figuresThen, type CountChange, type FiguresThen } from '../check/previous/previous-values.ts'
import { rowField } from '../draft/draft-field.ts'
import type { CountDraft, QrDraft } from '../draft/report-draft.ts'
import { nextKey, type QrColumn } from '../draft/draft-change.ts'
import { wholeNumberOf } from '../draft/count-text.ts'
import { useCountDraftText } from './count-draft-text.ts'
import { CountField } from './count-field.tsx'
import { cellAfter } from './cell-keys.ts'
import { useFormActions, useFormView, type OpenRow } from './form-context.ts'
import { SectionPart } from './form-part.tsx'
import { ListFoot } from './list-foot.tsx'
import { ClosedRow, OpenRowFrame } from './row-shell.tsx'
import { ChangeText } from './then-text.tsx'
import { LongTextField, TextField } from './text-fields.tsx'
import { useRows } from './use-rows.ts'
import classes from './form.module.css'

const LONGEST = 20_000

/** Section 2. Rows are read as a table; one at a time is edited, so that hundreds stay light. */
export function QrRows({ openRow }: { openRow: OpenRow | null }) {
  const t = useTranslations('intake')
  const fields = useTranslations('fields')
  const { draft, read, previous } = useFormView()
  const { dispatch, goTo } = useFormActions()
  const { qr } = draft
  const then = useMemo(() => (previous === null ? null : figuresThen(previous, { qr })), [previous, qr])
  const states = useRows('qr', draft.qr, read.qr, openRow)
  const add = () => {
    const key = nextKey(draft)
    dispatch({ type: 'rowAdded', list: 'qr' })
    goTo(rowField('qr', key, 'subject'))
  }
  return (
    <SectionPart section="qr" title={fields('qr')} readAs={null}>
      {draft.qr.length === 0 ? <p className={classes['empty']}>{t('emptyTable')}</p> : null}
      <ol className={classes['rows']}>
        {draft.qr.map((row, index) => {
          const state = states[index]
          if (state === undefined) return null
          const startsGroup = row.group !== '' && row.group !== draft.qr[index - 1]?.group
          return state.isOpen ? (
            <OpenRowFrame
              key={row.key}
              list="qr"
              rowKey={row.key}
              number={index + 1}
              next={state.next}
              canClose={draft.qr.length > 1}
            >
              <QrEditor
                row={row}
                then={then?.get(row.key)}
                before={draft.qr[index - 1]?.key ?? null}
                next={state.next}
              />
            </OpenRowFrame>
          ) : (
            <ClosedQrRow
              key={row.key}
              row={row}
              number={index + 1}
              startsGroup={startsGroup}
              selected={state.isSelected}
              severity={state.severity}
              problem={state.problem}
              change={state.change}
              codesSince={fall(then?.get(row.key)?.qrCodes.change)}
              scansSince={fall(then?.get(row.key)?.scans.change)}
            />
          )
        })}
      </ol>
      <ListFoot list="qr" add={t('addRow')} onAdd={add} />
    </SectionPart>
  )
}

/** By how much a figure fell; a row that is closed says no more than that. */
const fall = (change: CountChange | undefined) => (change?.kind === 'fall' ? change.by : null)

const ClosedQrRow = memo(function ClosedQrRow(props: {
  row: QrDraft
  number: number
  startsGroup: boolean
  selected: boolean
  severity: Severity | null
  problem: boolean
  change: 'none' | 'edited' | 'added'
  codesSince: number | null
  scansSince: number | null
}) {
  const { row, number, startsGroup, selected, severity, problem, change, codesSince, scansSince } = props
  const fields = useTranslations('fields')
  const text = useCountDraftText()
  return (
    <ClosedRow list="qr" rowKey={row.key} number={number} marks={{ severity, problem, change }} selected={selected}>
      {startsGroup ? <span className={classes['group']}>{row.group}</span> : null}
      <span className={classes['qrCells']}>
        <span className={classes['qrSubject']}>{row.subject}</span>
        <Figure label={fields('columnQrCodesShort')} count={row.qrCodes} text={text(row.qrCodes)} fell={codesSince} />
        <Figure label={fields('columnScansShort')} count={row.scans} text={text(row.scans)} fell={scansSince} />
      </span>
      {row.note === '' ? null : <span className={classes['rowNote']}>{row.note}</span>}
    </ClosedRow>
  )
})

function Figure(props: { label: string; count: CountDraft; text: string; fell: number | null }) {
  const { label, count, text, fell } = props
  const unclear = count.state === 'number' && wholeNumberOf(count.text) === null
  return (
    <span className={classes['figure']}>
      <span className={classes['figureLabel']}>{label}</span>
      <span className={classes['figureValue']} data-state={unclear ? 'unclear' : count.state}>
        {text.trim() === '' ? '?' : text}
      </span>
      {fell === null ? null : <ChangeText change={{ kind: 'fall', by: fell }} />}
    </span>
  )
}

type Neighbour = QrDraft['key'] | null

function QrEditor(props: { row: QrDraft; then: FiguresThen | undefined; before: Neighbour; next: Neighbour }) {
  const { row, then, before: above, next } = props
  const fields = useTranslations('fields')
  const { read } = useFormView()
  const { dispatch, goTo } = useFormActions()
  const before = read.qr.find(({ key }) => key === row.key)
  const set = (patch: Partial<Pick<QrDraft, QrColumn>>) => dispatch({ type: 'qr', key: row.key, patch })
  const onKey = (column: 'qrCodes' | 'scans') => (event: KeyboardEvent<HTMLInputElement>) => {
    const target = cellAfter(event, { above, here: row.key, next }, column)
    if (target === null) return
    event.preventDefault()
    goTo(target)
  }
  return (
    <>
      <LongTextField
        field={rowField('qr', row.key, 'subject')}
        label={fields('columnSubject')}
        value={row.subject}
        readAs={before?.subject}
        maxLength={LONGEST}
        onChange={(subject) => set({ subject })}
      />
      <div className={classes['pair']}>
        <CountField
          field={rowField('qr', row.key, 'qrCodes')}
          label={fields('columnQrCodes')}
          value={row.qrCodes}
          readAs={before?.qrCodes}
          onChange={(qrCodes) => set({ qrCodes })}
          then={then?.qrCodes}
          onKeyDown={onKey('qrCodes')}
        />
        <CountField
          field={rowField('qr', row.key, 'scans')}
          label={fields('columnScans')}
          value={row.scans}
          readAs={before?.scans}
          onChange={(scans) => set({ scans })}
          then={then?.scans}
          onKeyDown={onKey('scans')}
        />
      </div>
      <div className={classes['pair']}>
        <TextField
          field={rowField('qr', row.key, 'group')}
          label={fields('columnGroup')}
          value={row.group}
          readAs={before?.group}
          maxLength={LONGEST}
          onChange={(group) => set({ group })}
        />
        <TextField
          field={rowField('qr', row.key, 'note')}
          label={fields('columnNote')}
          value={row.note}
          readAs={before?.note}
          maxLength={LONGEST}
          onChange={(note) => set({ note })}
        />
      </div>
    </>
  )
}
