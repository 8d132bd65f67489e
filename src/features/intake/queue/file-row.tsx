import { Button, Progress } from '@mantine/core'
import { memo } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { formatNumber } from '#domain/text/format.ts'
import { Icon } from '#src/ui/icons.tsx'
import { paths } from '#src/ui/paths.ts'
import { canRetry, type Upload, type UploadState } from './upload-queue.ts'
import type { UploadStore } from './upload-store.ts'
import classes from './desk.module.css'

const failureTexts = {
  server: 'failServer',
  tooLarge: 'failTooLarge',
  cancelled: 'failCancelled',
  interrupted: 'failInterrupted',
} as const

const waitTexts = {
  turn: 'stepWaiting',
  server: 'stepWaitingForServer',
  connection: 'stepWaitingForConnection',
  session: 'stepWaitingForSession',
} as const

const sizeText = (bytes: number) =>
  bytes < 1024 * 1024
    ? `${formatNumber(Math.ceil(bytes / 1024))} KB`
    : `${formatNumber(Math.round(bytes / 1024 / 1024))} MB`

type Props = {
  upload: Upload
  store: UploadStore
  row: { 'data-row': string; tabIndex: number }
}

/** A file of this browser that is no letter yet, or a report already: where it stands, and what can be done about it. */
export const FileRow = memo(
  function FileRow({ upload, store, row }: Props) {
    const words = useStateWords()
    const { name, size, state } = upload
    const tone = state.step === 'failed' ? 'failed' : state.step === 'submitted' ? 'submitted' : 'underWay'
    return (
      <li className={classes['row']} data-tone={tone} {...row}>
        <span className={classes['icon']}>
          <Icon name={state.step === 'failed' ? 'warning' : state.step === 'submitted' ? 'check' : 'file'} />
        </span>
        <div className={classes['words']}>
          <span className={classes['name']}>{name}</span> <span className={classes['aside']}>{sizeText(size)}</span>
          <span className={classes['state']}>{words(state)}</span>
          <SendingBar state={state} name={name} />
        </div>
        <div className={classes['actions']}>
          <Actions upload={upload} store={store} />
        </div>
      </li>
    )
  },
  (before, after) => before.upload === after.upload && before.row.tabIndex === after.row.tabIndex,
)

function useStateWords(): (state: UploadState) => string {
  const t = useTranslations('intakeQueue')
  return (state) => {
    switch (state.step) {
      case 'waiting':
        return t(waitTexts[state.for])
      case 'uploading':
        return state.share === null
          ? t('stepUploading')
          : t('stepUploadingShare', { percent: Math.floor(state.share * 100) })
      case 'reading':
        return t('stepReading')
      case 'read':
        return t('stepRead', { count: state.findings })
      case 'submitted':
        return state.accepted ? t('stepAccepted') : t('stepSubmitted')
      case 'failed':
        return state.failure.kind === 'refused' ? state.failure.message : t(failureTexts[state.failure.kind])
      default:
        return state satisfies never
    }
  }
}

function SendingBar({ state, name }: { state: UploadState; name: string }) {
  if (state.step !== 'uploading' && state.step !== 'reading') return null
  const share = state.step === 'uploading' ? state.share : null
  return (
    <Progress
      aria-label={name}
      value={share === null ? 100 : share * 100}
      size="sm"
      mt={4}
      animated={share === null}
      transitionDuration={0}
    />
  )
}

function Actions({ upload, store }: { upload: Upload; store: UploadStore }) {
  const t = useTranslations('intakeQueue')
  const { id, name, state } = upload
  const remove = (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      onClick={() => store.remove(id)}
      aria-label={t('removeOf', { name })}
    >
      {t('remove')}
    </Button>
  )
  switch (state.step) {
    case 'waiting':
    case 'uploading':
    case 'reading':
      return (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => store.cancel(id)}
          aria-label={t('cancelOf', { name })}
        >
          {t('cancel')}
        </Button>
      )
    case 'read':
      return (
        <Button
          component={Link}
          to={paths.intakeLetter(state.letterId)}
          size="compact-sm"
          aria-label={t('checkOf', { name })}
        >
          {t('check')}
        </Button>
      )
    case 'submitted':
      return (
        <>
          {remove}
          <Button
            component={Link}
            to={paths.report(state.reportId)}
            variant="default"
            size="compact-sm"
            aria-label={t('openReportOf', { name })}
          >
            {t('openReport')}
          </Button>
        </>
      )
    case 'failed':
      return (
        <>
          {remove}
          {canRetry(state.failure) && store.holds(id) ? (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => store.retry(id)}
              aria-label={t('retryOf', { name })}
            >
              {t('retry')}
            </Button>
          ) : null}
        </>
      )
    default:
      return state satisfies never
  }
}
