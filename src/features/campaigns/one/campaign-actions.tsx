import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'
import { CloseDialog } from './close-dialog.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'

/** What may be done to a campaign: edited and closed while it is open, opened again once it is closed. */
export function CampaignActions({ campaign }: { campaign: Campaign }) {
  const t = useTranslations('campaigns')
  const [asked, setAsked] = useState<'edit' | 'close' | 'reopen' | null>(null)
  const done = () => setAsked(null)
  return (
    <>
      {campaign.status === 'open' ? (
        <>
          <Button variant="default" onClick={() => setAsked('edit')}>
            {t('edit')}
          </Button>
          <Button variant="default" onClick={() => setAsked('close')}>
            {t('close')}
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={() => setAsked('reopen')}>
          {t('reopen')}
        </Button>
      )}
      {asked === 'edit' ? <EditDialog campaign={campaign} onClose={done} /> : null}
      {asked === 'close' ? <CloseDialog campaign={campaign} onClose={done} /> : null}
      {asked === 'reopen' ? <ReopenDialog campaign={campaign} onClose={done} /> : null}
    </>
  )
}
