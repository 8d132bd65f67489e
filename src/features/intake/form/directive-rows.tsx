import { ActionIcon, Button, TextInput } from '@mantine/core'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { Severity } from '#domain/model/finding.ts'
import { DayInput } from '#src/ui/day-input.tsx'
import { Icon } from '#src/ui/icons.tsx'
import { nextKey, type DirectiveColumn } from '../draft/draft-change.ts'
import { rowField } from '../draft/draft-field.ts'
import type { DirectiveDraft, DocumentDraft } from '../draft/report-draft.ts'
import { FieldFrame } from './field-frame.tsx'
import { documentsText } from './field-text.ts'
import { useFormActions, useFormView, type OpenRow } from './form-context.ts'
import { SectionPart } from './form-part.tsx'
import { ListFoot } from './list-foot.tsx'
import { ClosedRow, OpenRowFrame } from './row-shell.tsx'
import { LinesField, LongTextField, TextField } from './text-fields.tsx'
import { useField } from './use-field.ts'
import { useRows } from './use-rows.ts'
import classes from './form.module.css'

const LONGEST = 20_000
const LONGEST_NUMBER = 200

/** Section 1. Rows are read as a list; one at a time is edited. */
export function DirectiveRows({ openRow }: { openRow: OpenRow | null }) {
  const t = useTranslations('intake')
  const fields = useTranslations('fields')
  const { draft, read } = useFormView()
  const { dispatch, goTo } = useFormActions()
  const states = useRows('directives', draft.directives, read.directives, openRow)
  const add = () => {
    const key = nextKey(draft)
    dispatch({ type: 'rowAdded', list: 'directives' })
    goTo(rowField('directives', key, 'content'))
  }
  return (
    <SectionPart section="directives" title={fields('directives')} readAs={null}>
      {draft.directives.length === 0 ? <p className={classes['empty']}>{t('emptyTable')}</p> : null}
      <ol className={classes['rows']}>
        {draft.directives.map((row, index) => {
          const state = states[index]
          if (state === undefined) return null
          return state.isOpen ? (
            <OpenRowFrame
              key={row.key}
              list="directives"
              rowKey={row.key}
              number={index + 1}
              next={state.next}
              canClose={draft.directives.length > 1}
            >
              <DirectiveEditor row={row} />
            </OpenRowFrame>
          ) : (
            <ClosedDirectiveRow
              key={row.key}
              row={row}
              number={index + 1}
              selected={state.isSelected}
              severity={state.severity}
              problem={state.problem}
              change={state.change}
            />
          )
        })}
      </ol>
      <ListFoot list="directives" add={t('addRow')} onAdd={add} />
    </SectionPart>
  )
}

const ClosedDirectiveRow = memo(function ClosedDirectiveRow(props: {
  row: DirectiveDraft
  number: number
  selected: boolean
  severity: Severity | null
  problem: boolean
  change: 'none' | 'edited' | 'added'
}) {
  const { row, number, selected, severity, problem, change } = props
  return (
    <ClosedRow
      list="directives"
      rowKey={row.key}
      number={number}
      marks={{ severity, problem, change }}
      selected={selected}
    >
      <span className={classes['directiveText']}>{row.content}</span>
      <span className={classes['rowNote']}>
        {[documentsText(row.documents), row.issuer, row.audiences.join('; ')].filter((text) => text !== '').join(' · ')}
      </span>
    </ClosedRow>
  )
})

function DirectiveEditor({ row }: { row: DirectiveDraft }) {
  const t = useTranslations('intake')
  const fields = useTranslations('fields')
  const { read } = useFormView()
  const { dispatch } = useFormActions()
  const before = read.directives.find(({ key }) => key === row.key)
  const set = (patch: Partial<Pick<DirectiveDraft, DirectiveColumn>>) =>
    dispatch({ type: 'directive', key: row.key, patch })
  return (
    <>
      <LongTextField
        field={rowField('directives', row.key, 'content')}
        label={fields('columnContent')}
        value={row.content}
        readAs={before?.content}
        maxLength={LONGEST}
        onChange={(content) => set({ content })}
      />
      <DocumentsField row={row} before={before} onChange={(documents) => set({ documents })} />
      <TextField
        field={rowField('directives', row.key, 'issuer')}
        label={fields('columnIssuer')}
        value={row.issuer}
        readAs={before?.issuer}
        maxLength={LONGEST}
        onChange={(issuer) => set({ issuer })}
      />
      <LinesField
        field={rowField('directives', row.key, 'audiences')}
        label={fields('columnAudiences')}
        description={t('onePerLine')}
        value={row.audiences}
        readAs={before?.audiences}
        onChange={(audiences) => set({ audiences })}
      />
    </>
  )
}

/** The documents of a directive: numbers with their dates, together one field. */
function DocumentsField(props: {
  row: DirectiveDraft
  before: DirectiveDraft | undefined
  onChange: (documents: readonly DocumentDraft[]) => void
}) {
  const { row, before, onChange } = props
  const t = useTranslations('intake')
  const fields = useTranslations('fields')
  const state = useField(rowField('directives', row.key, 'documents'))
  const label = fields('columnDocuments')
  const readAs = before === undefined ? '' : documentsText(before.documents)
  const change = (index: number, patch: Partial<DocumentDraft>) =>
    onChange(row.documents.map((document, at) => (at === index ? Object.assign({}, document, patch) : document)))
  return (
    <FieldFrame state={state} label={label} readAs={readAs === '' ? null : readAs}>
      {row.documents.map((document, index) => (
        <div key={index} className={classes['document']}>
          <TextInput
            id={index === 0 ? state.input.id : undefined}
            onFocus={state.input.onFocus}
            label={t('documentNumber')}
            value={document.number}
            maxLength={LONGEST_NUMBER}
            error={index === 0 ? state.problem : null}
            onChange={(event) => change(index, { number: event.currentTarget.value })}
          />
          <DayInput
            label={t('documentDate')}
            onFocus={state.input.onFocus}
            value={document.date}
            onDay={(date) => change(index, { date })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('removeDocument', { number: document.number || String(index + 1) })}
            onClick={() => onChange(row.documents.filter((_, at) => at !== index))}
          >
            <Icon name="close" size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => onChange([...row.documents, { number: '', date: null }])}
      >
        + {t('addDocument')}
      </Button>
    </FieldFrame>
  )
}
