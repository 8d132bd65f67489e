import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useFieldName } from '#src/ui/field-name.ts'
import { Icon } from '#src/ui/icons.tsx'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { pointerNow } from '../form-findings.ts'
import type { ReportDraft } from '../../draft/report-draft.ts'
import { openCount, type Reviewed } from './review-findings.ts'
import type { Review } from './use-review.ts'
import classes from './review.module.css'

/** Where shortcuts that leave a field put the focus: here they work, and a screen reader says the finding. */
export const reviewPanelId = 'review-panel'

type Props = {
  readonly review: Review
  readonly draft: ReportDraft
  readonly wordsOf: (pointer: string) => string | null
  /** Into the field of the finding; null where there is none. */
  readonly onEdit: (() => void) | null
  /** To its place in the original, where that is not beside the form. */
  readonly onShow: (() => void) | null
  readonly submitLabel: string
}

/** The findings of a letter, one at a time: what was found, where, and what one press does about it. */
export function ReviewPanel(props: Props) {
  const { review } = props
  const t = useTranslations('review')
  const id = useId()
  return (
    <section id={reviewPanelId} tabIndex={-1} className={classes['panel']} aria-labelledby={id} data-review>
      <header className={classes['head']}>
        <h2 id={id} className={classes['title']}>
          {t('title')}
        </h2>
        <Progress review={review} />
        <Walk review={review} />
      </header>
      {review.current === null ? null : <Current {...props} current={review.current} />}
      <AllSettled {...props} />
      <All {...props} />
    </section>
  )
}

function Progress({ review: { progress } }: Pick<Props, 'review'>) {
  const t = useTranslations('review')
  if (progress.of === 0)
    return <span className={classes['progress']}>{t('noneToSee', { notes: progress.open.info })}</span>
  return (
    <span className={classes['progress']}>
      <span
        className={classes['bar']}
        aria-hidden="true"
        style={{ '--share': `${(progress.seen / progress.of) * 100}%` } as object}
      />
      {t('seen', { seen: progress.seen, of: progress.of })}
    </span>
  )
}

function Walk({ review: { findings, number, go } }: Pick<Props, 'review'>) {
  const t = useTranslations('review')
  if (findings.length === 0) return null
  return (
    <span className={classes['walk']}>
      <button type="button" className={classes['step']} title={t('previous')} onClick={() => go(-1)}>
        ‹ <KeyNames keys="p" />
        <span className="visually-hidden">{t('previous')}</span>
      </button>
      <span className={classes['count']}>{t('which', { number, of: findings.length })}</span>
      <button type="button" className={classes['step']} title={t('next')} onClick={() => go(1)}>
        <KeyNames keys="n" /> ›<span className="visually-hidden">{t('next')}</span>
      </button>
    </span>
  )
}

function useWhere({ draft, wordsOf }: Props) {
  const fieldName = useFieldName()
  return ({ field, finding }: Reviewed) =>
    [fieldName(field === null ? '' : pointerNow(field, draft)), wordsOf(finding.path)]
      .filter((part) => part !== null)
      .join(', ')
}

function Current(props: Props & { current: Reviewed }) {
  const { review, current, onEdit, onShow } = props
  const t = useTranslations('review')
  const where = useWhere(props)
  const { finding, field, state } = current
  const words = (label: (typeof review.remedies)[number]['label'], value: string | undefined) =>
    t(`remedy.${label}`, { value: value ?? '' })
  return (
    <div className={classes['current']} data-severity={finding.severity} data-state={state}>
      <div aria-live="polite">
        <p className={classes['where']}>
          <Icon name={state === 'open' ? (finding.severity === 'info' ? 'file' : 'warning') : 'check'} size={16} />
          <strong>{t(`severity.${finding.severity}`)}</strong> {where(current)}
          {state === 'open' ? null : <em className={classes['state']}>{t(`state.${state}`)}</em>}
        </p>
        <p className={classes['message']}>{finding.message}</p>
      </div>
      <div className={classes['remedies']}>
        {review.remedies.map((remedy, index) => (
          <button
            key={`${remedy.label} ${remedy.value ?? ''}`}
            type="button"
            className={classes['remedy']}
            onClick={() => review.apply(remedy)}
          >
            <KeyNames keys={`${index + 1}`} /> {words(remedy.label, remedy.value)}
          </button>
        ))}
        <button type="button" className={classes['remedy']} aria-pressed={state === 'checked'} onClick={review.check}>
          <KeyNames keys="0" /> {t('check')}
        </button>
        {onEdit === null ? null : (
          <button type="button" className={classes['remedy']} onClick={onEdit}>
            <KeyNames keys="e" /> {t('edit')}
          </button>
        )}
        {field === null || onShow === null ? null : (
          <button type="button" className={classes['remedy']} onClick={onShow}>
            {t('seeOriginal')}
          </button>
        )}
      </div>
    </div>
  )
}

/** Once nothing is open any more: what is left to press. */
function AllSettled({ review: { progress }, submitLabel }: Props) {
  const t = useTranslations('review')
  if (openCount(progress) > 0) return null
  return (
    <p className={classes['settled']}>
      <Icon name="check" size={16} /> {t(progress.of === 0 ? 'clean' : 'settled')} <KeyNames keys="mod+Enter" />{' '}
      {submitLabel}
    </p>
  )
}

function All(props: Props) {
  const { review } = props
  const t = useTranslations('review')
  const where = useWhere(props)
  if (review.findings.length < 2) return null
  return (
    // It closes once a finding is chosen: open, it covers the fields.
    <details key={review.current?.key} className={classes['all']}>
      <summary>{t('all', { count: review.findings.length })}</summary>
      <ol className={classes['list']}>
        {review.findings.map((each) => (
          <li key={each.key} data-severity={each.finding.severity} data-state={each.state}>
            <button
              type="button"
              className={classes['entry']}
              aria-current={each.key === review.current?.key || undefined}
              onClick={() => review.show(each.key)}
            >
              <Icon
                name={each.state === 'open' ? (each.finding.severity === 'info' ? 'file' : 'warning') : 'check'}
                size={15}
              />
              <span>
                <strong>{where(each)}</strong> {each.finding.message}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
