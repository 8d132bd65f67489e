import '@mantine/dropzone/styles.layer.css'
import { Loader, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { uploadLetter } from '#src/api/upload-letter.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { Icon } from '#src/ui/icons.tsx'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import classes from './new-campaign.module.css'

/** Takes the request letter: it is kept and read, `onRead` gets its identifier. */
export function RequestDrop({ onRead }: { onRead: (letterId: string) => void }) {
  const t = useTranslations('campaigns')
  const upload = useMutation({
    mutationFn: (file: File) => uploadLetter({ file, campaign: null }),
    onSuccess: ({ letterId }) => onRead(letterId),
  })
  const chooseFile = useRef<(() => void) | null>(null)
  useShortcuts([{ keys: 'f', label: t('chooseFile'), run: () => chooseFile.current?.() }])
  return (
    <div className={classes['dropPart']}>
      <Dropzone
        className={classes['drop'] ?? ''}
        multiple={false}
        disabled={upload.isPending}
        openRef={chooseFile}
        onDrop={([file]) => {
          if (file !== undefined) upload.mutate(file)
        }}
        inputProps={{ 'aria-label': t('dropTitle') }}
        aria-label={t('dropTitle')}
        useFsAccessApi={false}
      >
        <div className={classes['dropWords']}>
          {upload.isPending ? <Loader size={32} /> : <Icon name="inbox" size={36} />}
          <div>
            <Text fw={600} size="lg">
              {upload.isPending ? t('dropping', { name: upload.variables.name }) : t('dropTitle')}
            </Text>
            <Text c="dimmed">{t('dropHint')}</Text>
          </div>
        </div>
      </Dropzone>
      {upload.isError ? <ErrorState title={t('dropFailed')} error={upload.error} /> : null}
      <p className={classes['byHand']}>{t('byHand')}</p>
    </div>
  )
}
