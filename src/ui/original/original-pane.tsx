import { Anchor, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Reading } from '#domain/reports/reading.ts'
import { letterBlocksQuery } from '../../api/letters.queries.ts'
import { urls } from '../../api/urls.ts'
import { ErrorState } from '../error-state.tsx'
import { Icon } from '../icons.tsx'
import { LoadingShape } from '../loading-shape.tsx'
import { OriginalLetter } from './original-letter.tsx'
import classes from './original-pane.module.css'

/** The original of a letter with the way to its file. `chosen` and `onChoose` speak in pointers into the reading. */
export function OriginalPane(props: {
  reading: Pick<Reading, 'letterId' | 'provenance'>
  chosen: string | null
  onChoose: (pointer: string) => void
  shown: boolean
}) {
  const { reading, chosen, onChoose, shown } = props
  const t = useTranslations('original')
  const blocks = useQuery(letterBlocksQuery(reading.letterId))
  return (
    <div className={classes['pane']}>
      <div className={classes['bar']}>
        <h2 className={classes['title']}>{t('title')}</h2>
        <Anchor href={urls.letterFile(reading.letterId)} download className={classes['file'] ?? ''}>
          <Icon name="file" size={16} />
          {t('openFile')}
        </Anchor>
      </div>
      {blocks.data !== undefined ? (
        <OriginalLetter
          blocks={blocks.data}
          provenance={reading.provenance}
          chosen={chosen}
          onChoose={onChoose}
          shown={shown}
        />
      ) : blocks.isError ? (
        <ErrorState error={blocks.error} title={t('failed')} onRetry={() => void blocks.refetch()} />
      ) : (
        <LoadingShape>
          <Skeleton height={480} />
        </LoadingShape>
      )}
    </div>
  )
}
