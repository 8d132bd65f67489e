import '@mantine/dropzone/styles.layer.css'
import { Anchor, Button, NativeSelect, Text } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { instantOf } from '#domain/model/dates.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { campaignsQuery } from '#src/api/campaigns.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { Icon } from '#src/ui/icons.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import { Desk } from './desk.tsx'
import { OtherLetters } from './other-letters.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { letterOf, type UploadQueue } from './upload-queue.ts'
import { useDesk } from './use-desk.ts'
import { useIntakeView } from './use-intake-view.ts'
import classes from './intake.module.css'

/** Takes files in: what is dropped is uploaded and read, one after another, and waits here to be checked. */
export function IntakePage() {
  const t = useTranslations('intakeQueue')
  const user = useUser()
  const desk = useDesk()
  const { store, queue } = desk
  const { campaign, view, setCampaign, setView } = useIntakeView()
  const openWhenRead = useOpenWhenRead(queue)
  const [dropped, setDropped] = useState(0)
  const [pasting, setPasting] = useState(false)
  const chooseFiles = useRef<(() => void) | null>(null)
  useShortcuts([
    { keys: 'f', label: t('keys.chooseFiles'), run: () => chooseFiles.current?.() },
    { keys: 'v', label: t('keys.paste'), run: () => setPasting(true) },
  ])

  const take = (files: readonly File[]) => {
    if (files.length === 0) return
    const added = store.add(files, campaign)
    if (added.length === 1 && added[0] !== undefined) {
      openWhenRead(added[0])
      return
    }
    if (view !== 'waiting') setView('waiting')
    setDropped((times) => times + 1)
  }
  const takeText = (text: string) => {
    setPasting(false)
    // Colons and strokes of the time mean something else in names of files.
    const name = t('pasteName', { time: formatInstant(instantOf(new Date())).replaceAll(/[:/]/g, '-') })
    take([new File([text], `${name}.txt`, { type: 'text/plain' })])
  }

  return (
    <>
      <PageHeader title={t('title')} subtitle={user.unitId === null ? t('subtitle') : t('subtitleUnit')} />
      <div className={classes['take']}>
        <CampaignSelect value={campaign ?? ''} onChange={setCampaign} />
        <div className={classes['otherWays']}>
          <Button variant="default" onClick={() => setPasting(true)}>
            {t('paste')}
          </Button>
          <Anchor component={Link} to={paths.intakeNew({ campaign })}>
            {t('withoutFile')}
          </Anchor>
        </div>
      </div>
      <Dropzone
        className={classes['drop'] ?? ''}
        onDrop={take}
        openRef={chooseFiles}
        inputProps={{ 'aria-label': t('dropTitle') }}
        aria-label={t('dropTitle')}
        useFsAccessApi={false}
      >
        <div className={classes['dropWords']}>
          <Icon name="inbox" size={36} />
          <div>
            <Text fw={600} size="lg">
              {t('dropTitle')}
            </Text>
            <Text c="dimmed">{t('dropHint')}</Text>
          </div>
        </div>
      </Dropzone>
      <section className={classes['lists']}>
        <nav className={classes['views']} aria-label={t('views')}>
          {(['waiting', 'reported', 'aside'] as const).map((each) => (
            <Link
              key={each}
              className={classes['viewTab']}
              to={paths.intake({ campaign, view: each === 'waiting' ? null : each })}
              aria-current={each === view ? 'page' : undefined}
              replace
            >
              {t(`view.${each}`)}
            </Link>
          ))}
        </nav>
        {view === 'waiting' ? <Desk desk={desk} focusNow={dropped} /> : <OtherLetters state={view} />}
      </section>
      {pasting ? <PasteDialog onClose={() => setPasting(false)} onText={takeText} /> : null}
    </>
  )
}

/** A single file that was dropped opens as soon as it is read: there is nothing else to wait for. */
function useOpenWhenRead(queue: UploadQueue) {
  const navigate = useNavigate()
  const [awaited, setAwaited] = useState<string | null>(null)
  const state = queue.find(({ id }) => id === awaited)?.state
  const letterId = state === undefined ? null : letterOf(state)
  useEffect(() => {
    if (letterId !== null) void navigate(paths.intakeLetter(letterId))
  }, [letterId, navigate])
  return setAwaited
}

function CampaignSelect({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useTranslations('intakeQueue')
  const campaigns = useQuery(campaignsQuery())
  const open = (campaigns.data ?? []).filter(({ status }) => status === 'open')
  return (
    <NativeSelect
      className={classes['campaign'] ?? ''}
      label={t('forCampaign')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: t('anyCampaign') }, ...open.map(({ id, title }) => ({ value: id, label: title }))]}
    />
  )
}
