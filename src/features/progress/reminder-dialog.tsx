import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { addDays, type IsoDate } from '#domain/model/dates.ts'
import type { ReminderWish } from '#domain/letters-out/reminder-letter.ts'
import type { ProgressRow } from '#domain/progress/progress.ts'
import { useMakeReminder } from '#src/api/contacts.mutations.ts'
import { reminderPreviewQuery } from '#src/api/progress.queries.ts'
import { DayInput } from '#src/ui/day-input.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { PaperPreview } from '#src/ui/paper/paper-preview.tsx'
import { useDialogKeys } from '#src/ui/shortcuts/dialog-keys.ts'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import classes from './dialogs.module.css'
import { saveFile } from '#src/ui/save-file.ts'

/** Units get this many days from the day of the letter, unless told otherwise. */
const DAYS_GIVEN = 5

type Layout = ReminderWish['layout']

type Props = {
  readonly campaignId: string
  readonly rows: readonly ProgressRow[]
  readonly today: IsoDate
  readonly onClose: () => void
  readonly onMade: (made: { name: string; count: number; at: string }) => void
}

/** The reminder to the units chosen, as it will look; downloading it records that they were reminded. */
export function ReminderDialog({ campaignId, rows, today, onClose, onMade }: Props) {
  const t = useTranslations('contacts')
  const [layout, setLayout] = useState<Layout>('together')
  const [dated, setDated] = useState<IsoDate | null>(today)
  const [wantedBy, setWantedBy] = useState<IsoDate | null>(addDays(today, DAYS_GIVEN))
  const wish = useMemo(() => {
    const unitIds = rows.map(({ unitId }) => unitId)
    return { unitIds, layout, dated: dated ?? today, wantedBy: wantedBy ?? addDays(dated ?? today, DAYS_GIVEN) }
  }, [rows, layout, dated, wantedBy, today])
  const preview = useQuery(reminderPreviewQuery(campaignId, wish))
  const making = useMakeReminder(campaignId)
  const shown = preview.isError ? undefined : preview.data
  const unitIds = shown?.unitIds ?? []
  const make = () =>
    making.mutate(
      { ...wish, unitIds },
      {
        onSuccess: ({ file, name, recordedAt }) => {
          saveFile(file, name)
          onMade({ name, count: unitIds.length, at: recordedAt })
        },
        onError: () => void preview.refetch(),
      },
    )

  const canMake = unitIds.length > 0 && !preview.isPlaceholderData && !making.isPending
  useDialogKeys([
    {
      keys: 'mod+Enter',
      run: () => {
        if (canMake) make()
      },
    },
  ])

  return (
    <SidePanel title={t('reminderTitle')} place="middle" wide onClose={onClose}>
      <div className={classes['options']}>
        {rows.length > 1 ? (
          <div className={classes['layout']}>
            <SegmentedControl<Layout>
              fullWidth
              aria-label={t('layout')}
              value={layout}
              onChange={setLayout}
              data={[
                { value: 'together', label: t('layoutTogether') },
                { value: 'each', label: t('layoutEach') },
              ]}
            />
          </div>
        ) : null}
        <DayInput label={t('dated')} value={dated} onDay={setDated} />
        <DayInput label={t('wantedBy')} value={wantedBy} onDay={setWantedBy} />
      </div>
      <LeftOut rows={rows} leftOut={shown?.leftOut ?? []} />
      {preview.isError ? (
        <ErrorState title={t('previewFailed')} error={preview.error} onRetry={() => void preview.refetch()} />
      ) : shown === undefined ? (
        <LoadingShape>
          <Skeleton height={420} />
        </LoadingShape>
      ) : unitIds.length === 0 ? (
        <EmptyState title={t('nobodyToRemind')}>{t('nobodyToRemindHint')}</EmptyState>
      ) : (
        <PaperPreview
          paper={shown.paper}
          label={t('preview')}
          partLabel={(part, parts) => t('page', { part, parts })}
        />
      )}
      {making.isError ? <ErrorState title={t('actionFailed')} error={making.error} /> : null}
      <div className={classes['foot']}>
        <p className={classes['hint']}>
          {t('draftHint')} {unitIds.length === 0 ? null : t('reminderRecords', { count: unitIds.length })}
        </p>
        <div className={classes['actions']}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            disabled={unitIds.length === 0 || preview.isPlaceholderData}
            loading={making.isPending}
            rightSection={<KeyNames keys="mod+Enter" beside />}
            onClick={make}
          >
            {t('makeReminder')}
          </Button>
        </div>
      </div>
    </SidePanel>
  )
}

function LeftOut({ rows, leftOut }: { rows: readonly ProgressRow[]; leftOut: readonly string[] }) {
  const t = useTranslations('contacts')
  if (leftOut.length === 0 || leftOut.length === rows.length) return null
  const names = rows.filter(({ unitId }) => leftOut.includes(unitId)).map(({ shortName }) => shortName)
  return (
    <output className={classes['leftOut']}>{t('leftOut', { count: names.length, names: names.join(', ') })}</output>
  )
}
