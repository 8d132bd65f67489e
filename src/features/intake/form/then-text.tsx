import { useTranslations } from 'use-intl'
import type { MetricCount } from '#domain/model/count.ts'
import type { NoteSection } from '#domain/model/sections.ts'
import { formatNumber } from '#domain/text/format.ts'
import {
  isUnchanged,
  notesThen,
  totalsThen,
  type CountChange,
  type CountThen,
} from '../check/previous/previous-values.ts'
import type { RowList } from '../draft/report-draft.ts'
import { useFormView } from './form-context.ts'
import classes from './then-text.module.css'

/** «tăng 120» or «giảm 663»: a fall of what only grows stands out, by a sign and a word as well as by colour. */
export function ChangeText({ change }: { change: CountChange }) {
  const t = useTranslations('review')
  if (change === null) return null
  const text = change.kind === 'same' ? t('same') : t(change.kind, { by: formatNumber(change.by) })
  return (
    <span className={classes['change']} data-change={change.kind}>
      {change.kind === 'fall' ? '▼ ' : change.kind === 'rise' ? '▲ ' : ''}
      {text}
    </span>
  )
}

function useCountWords(): (count: {
  state: 'number' | 'blank' | 'none'
  value?: number | null
  approximate?: boolean | undefined
}) => string {
  const t = useTranslations('ui')
  return ({ state, value, approximate }) => {
    if (state === 'blank') return t('countBlank')
    if (state === 'none') return t('countNone')
    return `${approximate === true ? '≈ ' : ''}${formatNumber(value ?? 0)}`
  }
}

/** What a figure was in the unit's report before, and how it went on. */
export function CountThenText({ then }: { then: CountThen }) {
  const t = useTranslations('review')
  const words = useCountWords()
  const { previous } = useFormView()
  if (previous === null) return null
  return (
    <p className={classes['then']}>
      {t('before', { campaign: previous.campaign.title, value: words(then.was) })} <ChangeText change={then.change} />
    </p>
  )
}

/** What a section as a whole said in the unit's report before. */
export function SectionThenText({ section }: { section: RowList }) {
  const t = useTranslations('review')
  const { previous, draft } = useFormView()
  if (previous === null) return null
  const { title } = previous.campaign
  if (section === 'qr') return <TotalsThen />
  if (section === 'directives') {
    const was = previous.report.sections.directives.length
    return (
      <p className={classes['then']}>{t('beforeDirectives', { campaign: title, was, now: draft.directives.length })}</p>
    )
  }
  return <NotesThen section={section} />
}

function NotesThen({ section }: { section: NoteSection }) {
  const t = useTranslations('review')
  const ui = useTranslations('ui')
  const { previous, draft } = useFormView()
  if (previous === null) return null
  const then = notesThen(previous, section)
  const { title } = previous.campaign
  if (then.state !== 'items') {
    const value = then.state === 'none' ? ui('notesNone') : ui('notesBlank')
    return <p className={classes['then']}>{t('before', { campaign: title, value })}</p>
  }
  return (
    <details className={classes['then']}>
      <summary>
        {t('beforeNotes', { campaign: title, count: then.items.length })}{' '}
        {isUnchanged(then, draft[section]) ? (
          <span className={classes['change']} data-change="fall">
            {t('unchanged')}
          </span>
        ) : null}
      </summary>
      <ul className={classes['items']}>
        {then.items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </details>
  )
}

function TotalsThen() {
  const t = useTranslations('review')
  const fields = useTranslations('fields')
  const { previous, draft } = useFormView()
  const words = useCountWords()
  if (previous === null) return null
  const totals = totalsThen(previous, draft)
  const total = (count: MetricCount) =>
    count.state === 'number' && count.partial ? t('partly', { value: words(count) }) : words(count)
  return (
    <table className={classes['totals']}>
      <caption className="visually-hidden">{t('totals')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('totalsOf')}</span>
          </th>
          <th scope="col">{fields('columnQrCodesShort')}</th>
          <th scope="col">{fields('columnScansShort')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{previous.campaign.title}</th>
          <td>{total(totals.qrCodes.was)}</td>
          <td>{total(totals.scans.was)}</td>
        </tr>
        <tr>
          <th scope="row">{t('now')}</th>
          {([totals.qrCodes, totals.scans] as const).map(({ now, change }, index) => (
            <td key={index}>
              {total(now)} <ChangeText change={change} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
