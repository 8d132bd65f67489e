import '@mantine/core/styles/Checkbox.layer.css'
import { Button, Checkbox } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import { useUser } from '#src/api/session.queries.ts'
import { outcomes, type DeskRow, type Outcome } from './desk-rows.ts'
import { canRetry, isUnderWay, lostByLeaving, type Upload } from './upload-queue.ts'
import type { UploadStore } from './upload-store.ts'
import type { useAside } from './use-aside.ts'
import { useIntakeView } from './use-intake-view.ts'
import classes from './desk.module.css'

type Props = {
  rows: readonly DeskRow[]
  counts: Record<Outcome, number>
  store: UploadStore
  /** Null where letters may not be set aside. */
  aside: ReturnType<typeof useAside> | null
}

/** How everything on the desk stands, in a line; each part of it shows only its rows. And what can be done to many at once. */
export function DeskSummary({ rows, counts, store, aside }: Props) {
  const t = useTranslations('intakeQueue')
  const user = useUser()
  const { show, setShow, mine, setMine } = useIntakeView()
  const found = outcomes.filter((outcome) => counts[outcome] > 0)
  const parts = found.map((outcome) => t(`summary.${outcome}`, { count: counts[outcome] }))
  const line = `${t('summary.all', { count: rows.length })}: ${parts.join(', ')}`
  const uploads = rows.flatMap(({ upload, letter }) => (letter === null ? [upload] : []))
  return (
    <>
      <output className={classes['summary']}>{rows.length === 0 ? '' : line}</output>
      {rows.length === 0 ? null : (
        <div className={classes['tools']}>
          <fieldset className={classes['filters']} aria-label={t('filter')}>
            {[null, ...outcomes.filter((outcome) => counts[outcome] > 0 || outcome === show)].map((outcome) => (
              <button
                key={outcome}
                type="button"
                className={classes['filter']}
                data-outcome={outcome}
                aria-pressed={show === outcome}
                onClick={() => setShow(outcome)}
              >
                {t(`outcome.${outcome ?? 'all'}`)}{' '}
                <span className={classes['count']}>
                  {formatNumber(outcome === null ? rows.length : counts[outcome])}
                </span>
              </button>
            ))}
          </fieldset>
          {user.unitId === null ? (
            <Checkbox
              size="sm"
              label={t('mine')}
              checked={mine}
              onChange={(event) => setMine(event.currentTarget.checked)}
            />
          ) : null}
          <Together rows={rows} uploads={uploads} store={store} aside={aside} />
        </div>
      )}
      <Safety uploads={uploads} />
    </>
  )
}

function Together({ rows, uploads, store, aside }: Omit<Props, 'counts'> & { uploads: readonly Upload[] }) {
  const t = useTranslations('intakeQueue')
  const underWay = uploads.filter(({ state }) => isUnderWay(state))
  const failed = uploads.filter(
    ({ id, state }) => state.step === 'failed' && canRetry(state.failure) && store.holds(id),
  )
  const done = uploads.filter(({ state }) => state.step === 'submitted')
  const twins = rows.flatMap(({ outcome, letter }) => (outcome === 'twin' && letter !== null ? [letter] : []))
  const each = (some: readonly Upload[], act: (id: string) => void) => () => {
    for (const { id } of some) act(id)
  }
  return (
    <div className={classes['together']}>
      {twins.length < 2 || aside === null ? null : (
        <Button
          variant="default"
          size="compact-sm"
          loading={aside.pending}
          onClick={() => void aside.run(twins, { reason: 'duplicate', note: null })}
        >
          {t('setAsideTwins', { count: twins.length })}
        </Button>
      )}
      {failed.length === 0 ? null : (
        <Button variant="default" size="compact-sm" onClick={each(failed, store.retry)}>
          {t('retryAll', { count: failed.length })}
        </Button>
      )}
      {underWay.length === 0 ? null : (
        <Button variant="default" size="compact-sm" onClick={each(underWay, store.cancel)}>
          {t('cancelAll', { count: underWay.length })}
        </Button>
      )}
      {done.length === 0 ? null : (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={each(done, store.remove)}>
          {t('removeDone', { count: done.length })}
        </Button>
      )}
    </div>
  )
}

/** Whether the page may be left while files are on their way. */
function Safety({ uploads }: { uploads: readonly Upload[] }) {
  const t = useTranslations('intakeQueue')
  const lost = lostByLeaving(uploads)
  const unkept = lost.filter(({ kept }) => kept === 'no')
  if (unkept.length > 0) {
    return (
      <p className={classes['unsafe']} role="alert">
        {t('notKept', { count: unkept.length })}
      </p>
    )
  }
  const underWay = uploads.filter(({ state }) => isUnderWay(state))
  if (underWay.length === 0) return null
  return <p className={classes['safe']}>{lost.length === 0 ? t('kept') : t('keeping')}</p>
}
