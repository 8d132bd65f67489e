import '@mantine/core/styles/Progress.layer.css'
import { Title } from '@mantine/core'
import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { QueueItem } from './queue-item.tsx'
import { letterOf, type UploadQueue } from './upload-queue.ts'
import type { UploadStore } from './upload-store.ts'
import classes from './intake.module.css'

/** All files that were dropped, the newest first, with what became of each. */
export function QueueList(props: { queue: UploadQueue; store: UploadStore; ref: Ref<HTMLElement> }) {
  const { queue, store, ref } = props
  const t = useTranslations('intakeQueue')
  const read = queue.filter(({ state }) => letterOf(state) !== null).length
  const submitted = queue.filter(({ state }) => state.step === 'submitted').length
  const failed = queue.filter(({ state }) => state.step === 'failed').length
  return (
    <section ref={ref} tabIndex={-1} className={classes['queue']} aria-labelledby="queue-heading">
      <Title order={2} size="h3" id="queue-heading">
        {t('queue')}
      </Title>
      <output className={classes['progress']}>
        {queue.length === 0 ? '' : t('queueProgress', { read, all: queue.length, submitted })}{' '}
        {failed === 0 ? '' : t('queueFailed', { count: failed })}
      </output>
      {queue.length === 0 ? (
        <EmptyState title={t('queueEmpty')}>{t('queueEmptyHint')}</EmptyState>
      ) : (
        <ul className={classes['files']}>
          {queue.toReversed().map((upload) => (
            <QueueItem key={upload.id} upload={upload} store={store} />
          ))}
        </ul>
      )}
    </section>
  )
}
