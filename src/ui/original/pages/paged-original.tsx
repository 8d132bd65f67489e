import { Alert, Anchor, Skeleton } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { Block } from '#domain/reading/blocks.ts'
import type { Reading } from '#domain/reports/reading.ts'
import { urls } from '#src/api/urls.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { usePagedFile } from './use-paged-file.ts'
import classes from './pages.module.css'

/** The pages of a letter's file, or why they cannot be shown. `blocks` are empty while they are on their way. */
export function PagedOriginal(props: {
  reading: Pick<Reading, 'letterId' | 'provenance'>
  blocks: readonly Block[]
  chosen: string | null
  onChoose: (pointer: string) => void
  shown: boolean
}) {
  const { reading, blocks, chosen, onChoose, shown } = props
  const t = useTranslations('original')
  const opened = usePagedFile(reading.letterId)
  switch (opened.state) {
    case 'opening':
      return (
        <LoadingShape>
          <Skeleton height={480} />
        </LoadingShape>
      )
    case 'open':
      return (
        <PdfPages
          file={opened.file}
          blocks={blocks}
          provenance={reading.provenance}
          chosen={chosen}
          onChoose={onChoose}
          shown={shown}
        />
      )
    case 'locked':
    case 'broken':
      return (
        <Alert variant="default" role="alert" className={classes['undrawn'] ?? ''} title={t('fileUndrawn')}>
          <p>{t(opened.state === 'locked' ? 'fileLocked' : 'fileBroken')}</p>
          <Anchor href={urls.letterFile(reading.letterId)} download>
            {t('openFile')}
          </Anchor>
        </Alert>
      )
    case 'unreachable':
      return <ErrorState error={opened.error} title={t('failed')} onRetry={opened.retry} />
    default:
      return opened satisfies never
  }
}
