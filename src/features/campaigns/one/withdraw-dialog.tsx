import { Button, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { ExpectedUnit } from '#domain/campaigns/expected-unit.ts'
import type { Campaign } from '#domain/model/campaign.ts'
import { formatDate } from '#domain/text/format.ts'
import { useWithdrawExtension } from '#src/api/campaigns.mutations.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import classes from './dialogs.module.css'

/** Asks before an extension is taken back. */
export function WithdrawDialog(props: {
  campaign: Campaign
  unit: ExpectedUnit
  onClose: () => void
  onDone: () => void
}) {
  const { campaign, unit, onClose, onDone } = props
  const t = useTranslations('campaigns')
  const withdrawing = useWithdrawExtension(campaign.id)
  return (
    <SidePanel title={t('withdrawTitle', { unit: unit.shortName })} place="middle" onClose={onClose}>
      <div className={classes['form']}>
        <Text>{t('withdrawText', { date: formatDate(campaign.dueOn) })}</Text>
        {unit.extension === null ? null : (
          <p className={classes['names']}>{t('extensionReason', { reason: unit.extension.reason })}</p>
        )}
        {withdrawing.isError ? <ErrorState title={t('withdrawFailed')} error={withdrawing.error} /> : null}
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            color="#a8480a"
            loading={withdrawing.isPending}
            onClick={() => withdrawing.mutate(unit.unitId, { onSuccess: onDone })}
          >
            {t('withdraw')}
          </Button>
        </div>
      </div>
    </SidePanel>
  )
}
