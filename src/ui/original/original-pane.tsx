import { Anchor, SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Reading } from '#domain/reports/reading.ts'
import { letterBlocksQuery } from '#src/api/letters.queries.ts'
import { urls } from '#src/api/urls.ts'
import { ErrorState } from '../error-state.tsx'
import { Icon } from '../icons.tsx'
import { LoadingShape } from '../loading-shape.tsx'
import { useFieldChoice } from './field-choice.tsx'
import { OriginalLetter } from './original-letter.tsx'
import { PagedOriginal } from './pages/paged-original.tsx'
import classes from './original-pane.module.css'

type Props = {
  readonly reading: Pick<Reading, 'letterId' | 'format' | 'provenance'>
  readonly chosen: string | null
  readonly onChoose: (pointer: string) => void
  readonly shown: boolean
}

/**
 * The original of a letter with the way to its file: as pages where its format has some, and as the text that was read.
 * `chosen` and `onChoose` speak in pointers into the reading.
 */
export function OriginalPane(props: Props) {
  const { reading, shown } = props
  const t = useTranslations('original')
  const [wanted, setWanted] = useState<'pages' | 'text'>('pages')
  const blocks = useQuery(letterBlocksQuery(reading.letterId)).data
  const hasPages = reading.format === 'pdf'
  const hasText = blocks === undefined || blocks.length > 0
  const { chooseAt, choice } = useFieldChoice(reading.provenance, props.onChoose)
  const way = hasPages ? (hasText ? wanted : 'pages') : 'text'
  return (
    <div className={classes['pane']}>
      <div className={classes['bar']} data-paged={hasPages || undefined}>
        <h2 className={classes['title']}>{t('title')}</h2>
        {hasPages && hasText ? (
          <SegmentedControl
            className={classes['ways'] ?? ''}
            size="xs"
            aria-label={t('ways')}
            value={way}
            onChange={setWanted}
            data={[
              { value: 'pages', label: t('wayPages') },
              { value: 'text', label: t('wayText') },
            ]}
          />
        ) : null}
        <Anchor href={urls.letterFile(reading.letterId)} download className={classes['file'] ?? ''}>
          <Icon name="file" size={16} />
          {t('openFile')}
        </Anchor>
      </div>
      {hasPages ? (
        <div className={classes['way']} hidden={way !== 'pages'}>
          <PagedOriginal {...props} onChoose={chooseAt} blocks={blocks ?? []} shown={shown && way === 'pages'} />
        </div>
      ) : null}
      {choice}
      {way === 'text' ? <OriginalText {...props} onChoose={chooseAt} /> : null}
    </div>
  )
}

function OriginalText({ reading, chosen, onChoose, shown }: Props) {
  const t = useTranslations('original')
  const blocks = useQuery(letterBlocksQuery(reading.letterId))
  if (blocks.data !== undefined) {
    return (
      <OriginalLetter
        blocks={blocks.data}
        provenance={reading.provenance}
        chosen={chosen}
        onChoose={onChoose}
        shown={shown}
        ofSheets={reading.format === 'xlsx'}
      />
    )
  }
  if (blocks.isError) {
    return <ErrorState error={blocks.error} title={t('failed')} onRetry={() => void blocks.refetch()} />
  }
  return (
    <LoadingShape>
      <Skeleton height={480} />
    </LoadingShape>
  )
}
