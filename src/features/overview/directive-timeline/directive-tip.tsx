import { useTranslations } from 'use-intl'
import { formatDate } from '#domain/text/format.ts'
import type { Content } from './contents.ts'
import type { Dot, Timeline } from './directive-timeline.rows.ts'
import classes from './directive-tip.module.css'
import { useIssuerName } from './issuer-name.ts'

type Props = {
  readonly dot: Dot
  readonly unit: string
  readonly content: Content
  /** How often the document is listed, and how many of those dots are not drawn now. */
  readonly twins: { readonly all: number; readonly hidden: number }
}

/** A directive in short: number, date, what it is about, who issued it, who else lists it. */
export function DirectiveTip({ dot, unit, content, twins }: Props) {
  const t = useTranslations('timeline')
  const overview = useTranslations('overview')
  const ui = useTranslations('ui')
  const issuerName = useIssuerName()
  const { number, date, sample, issuer } = dot.mark
  return (
    <>
      <strong>{number ?? overview('noNumber')}</strong>
      {date === null ? null : ` – ${formatDate(date)}`}
      <p className={classes['content']}>{content ?? t('loading')}</p>
      <span className={classes['unit']}>
        {unit}
        {sample ? ` · ${ui('sample')}` : ''}
      </span>
      <p className={classes['unit']}>{issuerName(issuer)}</p>
      {dot.aside === null ? null : <p className={classes['unit']}>{t(dot.aside)}</p>}
      {twins.all < 2 ? null : (
        <p className={classes['unit']}>
          {t('twins', { count: twins.all })}
          {twins.hidden === 0 ? '' : ` (${t('twinsOutside', { count: twins.hidden })})`}
        </p>
      )}
    </>
  )
}

export function useDotSentence({ lanes }: Timeline): (dot: Dot, content: Content, twins: number) => string {
  const t = useTranslations('timeline')
  const overview = useTranslations('overview')
  const issuerName = useIssuerName()
  return ({ lane, mark, aside, stack, stacked }, content, twins) => {
    const { number, date, issuer } = mark
    return [
      lanes[lane]?.name ?? '',
      number ?? overview('noNumber'),
      ...(date === null ? [] : [formatDate(date)]),
      ...(content === null ? [] : [content]),
      issuerName(issuer),
      ...(aside === null ? [] : [t(aside)]),
      ...(stacked > 1 && aside === null ? [overview('oneOfDay', { position: stack + 1, count: stacked })] : []),
      ...(twins < 2 ? [] : [t('twins', { count: twins })]),
    ].join('. ')
  }
}
