import { Anchor, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router-dom'
import { useLocale, useTranslations } from 'use-intl'
import type { CampaignProposal } from '#domain/reports/campaign-proposal.ts'
import { proposalQuery } from '#src/api/campaigns.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { BesideOriginal, useIsWide, type Side } from '#src/ui/original/beside-original.tsx'
import { OriginalPane } from '#src/ui/original/original-pane.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { paths } from '#src/ui/paths.ts'
import { CampaignForm } from './campaign-form.tsx'
import { draftOfProposal, emptyDraft } from './campaign-draft.ts'
import { RequestDrop } from './request-drop.tsx'
import classes from './new-campaign.module.css'

/** Opens a campaign: from its request letter, which stands beside the form, or by hand. */
export function NewCampaignPage() {
  const t = useTranslations('campaigns')
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const letterId = parameters.get('letter')
  const opened = (campaignId: string) => void navigate(paths.campaign(campaignId))
  return (
    <>
      <Anchor component={Link} to={paths.campaigns()} className={classes['crumb'] ?? ''}>
        ← {t('backToList')}
      </Anchor>
      <PageHeader title={t('newTitle')} subtitle={letterId === null ? t('newSubtitle') : t('newSubtitleLetter')}>
        {letterId === null ? null : (
          <Anchor component={Link} to={paths.campaignNew()}>
            {t('otherLetter')}
          </Anchor>
        )}
      </PageHeader>
      {letterId === null ? (
        <div className={classes['alone']}>
          <RequestDrop onRead={(read) => void navigate(paths.campaignNew({ letter: read }))} />
          <CampaignForm initial={emptyDraft} letterId={null} beside={null} onOpened={opened} />
        </div>
      ) : (
        <FromLetter key={letterId} letterId={letterId} onOpened={opened} />
      )}
    </>
  )
}

function FromLetter({ letterId, onOpened }: { letterId: string; onOpened: (campaignId: string) => void }) {
  const t = useTranslations('campaigns')
  const locale = useLocale()
  const proposal = useQuery(proposalQuery(letterId, locale))
  if (proposal.data !== undefined) return <Checked proposal={proposal.data} onOpened={onOpened} />
  if (proposal.isError) {
    return <ErrorState error={proposal.error} title={t('proposalFailed')} onRetry={() => void proposal.refetch()} />
  }
  return (
    <LoadingShape>
      <Skeleton height={560} />
    </LoadingShape>
  )
}

/** What was read, beside the original. */
function Checked({ proposal, onOpened }: { proposal: CampaignProposal; onOpened: (campaignId: string) => void }) {
  const t = useTranslations('campaigns')
  const isWide = useIsWide()
  const [side, setSide] = useState<Side>('fields')
  const [chosen, setChosen] = useState<string | null>(null)
  const show = (pointer: string) => {
    setChosen(pointer)
    setSide('original')
  }
  const choose = (pointer: string) => {
    setChosen(pointer)
    setSide('fields')
    const field = `/${pointer.split('/')[1] === 'unitIds' ? 'unitIds' : pointer.slice(1)}`
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-field="${field}"] input`)?.focus())
  }
  return (
    <BesideOriginal
      side={side}
      onSide={setSide}
      fieldsLabel={t('fields')}
      original={
        <OriginalPane reading={proposal} chosen={chosen} onChoose={choose} shown={isWide || side === 'original'} />
      }
    >
      <CampaignForm
        initial={draftOfProposal(proposal)}
        letterId={proposal.letterId}
        beside={{ proposal, onShow: show }}
        onOpened={onOpened}
      />
    </BesideOriginal>
  )
}
