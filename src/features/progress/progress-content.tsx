import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Campaign } from '#domain/model/campaign.ts'
import { may } from '#domain/model/user.ts'
import { progressCsv } from '#domain/progress/progress-csv.ts'
import type { Progress, ProgressRow } from '#domain/progress/progress.ts'
import { formatDate } from '#domain/text/format.ts'
import { useUser } from '#src/api/session.queries.ts'
import { Aging } from '#src/ui/aging.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { Icon } from '#src/ui/icons.tsx'
import { unitKinds } from '#src/ui/kind-labels.ts'
import { PageHeader } from '#src/ui/page-header.tsx'
import { PrintButton } from '#src/ui/print/print-button.tsx'
import { printedMoment } from '#src/ui/print/clock.ts'
import { SampleBadge } from '#src/ui/sample-badge.tsx'
import { ageOf, StaleBanner } from '#src/ui/stale-banner.tsx'
import { Board } from './board.tsx'
import { boardRows } from './board.rows.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ContactsPanel } from './contacts-panel.tsx'
import { saveFile } from '#src/ui/save-file.ts'
import { FilterBar } from './filter-bar.tsx'
import { MeasuresBar } from './measures-bar.tsx'
import { BulkNotice, ContactNoticeView, type ContactNotice } from './notices.tsx'
import classes from './progress.module.css'
import { isFiltered, withoutFilters, type ProgressFilters } from './progress.filters.ts'
import { RecordDialog } from './record-dialog.tsx'
import { ReminderDialog } from './reminder-dialog.tsx'
import { StripLegend } from './section-strip.tsx'
import { noSelection, toggledAll } from './selection.ts'
import { acceptableOf, useBulkDecisions } from './use-bulk-accept.ts'
import type { ChangeFilters } from './use-progress-filters.ts'

type Props = {
  readonly progress: Progress
  readonly query: UseQueryResult<Progress>
  readonly campaigns: readonly Campaign[]
  readonly filters: ProgressFilters
  readonly change: ChangeFilters
}

/** The board of one campaign, and what is done from it. */
export function ProgressContent({ progress, query, campaigns, filters, change }: Props) {
  const t = useTranslations('progress')
  const said = useTranslations('contacts')
  const ui = useTranslations('ui')
  const user = useUser()
  const { campaign, today, rows: all, measures } = progress
  // Fields answer at once; the board may follow a moment later.
  const drawn = useDeferredValue(filters)
  const rows = useMemo(() => boardRows(all, drawn, today), [all, drawn, today])
  const mayContact = may(user, 'contacts.record')
  const [selection, setSelection] = useState(noSelection)
  const selected = useMemo(() => rows.filter(({ unitId }) => selection.ids.has(unitId)), [rows, selection])
  const [dialog, setDialog] = useState<'remind' | 'record' | null>(null)
  const [notice, setNotice] = useState<ContactNotice | null>(null)
  const decisions = useBulkDecisions()
  const openContacts = useCallback((unit: string) => change({ unit }), [change])
  const chosen = filters.unit === null ? undefined : all.find(({ unitId }) => unitId === filters.unit)
  const allSample = campaign.sample && all.every(({ sample, reportId }) => sample || reportId === null)
  const kinds = unitKinds.filter((kind) => all.some((row) => row.kind === kind))

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={<CampaignLine campaign={campaign} today={progress.today} />}
        covers={[campaign.title, ui('asOf', { time: printedMoment(query.dataUpdatedAt) })]}
      >
        {campaign.sample || all.some(({ sample }) => sample) ? <SampleBadge /> : null}
        <PrintButton />
        <FileButtons campaign={campaign} shown={rows} all={all} />
      </PageHeader>
      <MeasuresBar measures={measures} filters={filters} />
      <FilterBar filters={filters} change={change} campaigns={campaigns} campaignId={campaign.id} kinds={kinds} />
      <StaleBanner query={query} />
      {notice === null ? null : <ContactNoticeView campaignId={campaign.id} notice={notice} onChange={setNotice} />}
      <BulkNotice decisions={decisions} rows={all} />
      <Aging age={ageOf(query)}>
        {all.length === 0 ? (
          <EmptyState title={t('noUnitsTitle')}>{t('noUnits')}</EmptyState>
        ) : (
          <div className={classes['board']}>
            <BulkBar
              shown={rows.length}
              all={all.length}
              selected={selected.length}
              onUnfilter={isFiltered(filters) ? () => change(withoutFilters(filters)) : null}
              acceptable={acceptableOf(selected).length}
              isAccepting={decisions.isAccepting}
              may={{ contact: mayContact, decide: may(user, 'reports.decide') }}
              onSelectAll={() =>
                setSelection(
                  toggledAll(
                    selection,
                    rows.map(({ unitId }) => unitId),
                  ),
                )
              }
              onClear={() => setSelection(noSelection)}
              onRemind={() => setDialog('remind')}
              onRecord={() => setDialog('record')}
              onAccept={() => decisions.accept(selected)}
            />
            {rows.length === 0 ? (
              <EmptyState
                title={t('nothingFound')}
                action={
                  <Button variant="default" onClick={() => change(withoutFilters(filters))}>
                    {t('showAll')}
                  </Button>
                }
              >
                {t('nothingFoundHint')}
              </EmptyState>
            ) : (
              <Board
                rows={rows}
                today={today}
                campaignId={campaign.id}
                allSample={allSample}
                sort={filters.sort}
                onSort={(sort) => change({ sort })}
                selection={mayContact ? selection : null}
                onSelect={setSelection}
                onContacts={openContacts}
              />
            )}
            <StripLegend />
          </div>
        )}
      </Aging>
      {dialog === 'remind' ? (
        <ReminderDialog
          campaignId={campaign.id}
          rows={selected}
          today={today}
          onClose={() => setDialog(null)}
          onMade={({ name, count, at }) => {
            setDialog(null)
            setNotice({ words: said('reminderMade', { name, count }), at })
          }}
        />
      ) : null}
      {dialog === 'record' ? (
        <RecordDialog
          campaignId={campaign.id}
          unitIds={selected.map(({ unitId }) => unitId)}
          onClose={() => setDialog(null)}
          onRecorded={({ at, count }) => {
            setDialog(null)
            setNotice({ words: said('recorded', { count }), at })
          }}
        />
      ) : null}
      {chosen === undefined ? null : (
        <ContactsPanel
          key={chosen.unitId}
          campaignId={campaign.id}
          row={chosen}
          today={today}
          mayRecord={mayContact}
          onClose={() => change({ unit: null })}
        />
      )}
    </>
  )
}

function CampaignLine({ campaign: { title, request, dueOn }, today }: Pick<Progress, 'campaign' | 'today'>) {
  const t = useTranslations('progress')
  const parts = [
    title,
    t('requestLine', { number: request.number, date: formatDate(request.date) }),
    t('dueLine', { date: formatDate(dueOn) }),
    t('todayLine', { date: formatDate(today) }),
  ]
  return <>{parts.join(' · ')}</>
}

function FileButtons(props: { campaign: Campaign; shown: readonly ProgressRow[]; all: readonly ProgressRow[] }) {
  const { campaign, shown, all } = props
  const t = useTranslations('progress')
  const locale = useLocale()
  const save = (rows: readonly ProgressRow[]) =>
    saveFile(new Blob([progressCsv(rows, locale)], { type: 'text/csv;charset=utf-8' }), `tien-do-${campaign.dueOn}.csv`)
  const icon = <Icon name="download" size={16} />
  return (
    <>
      {shown.length === all.length || shown.length === 0 ? null : (
        <Button size="xs" variant="default" leftSection={icon} onClick={() => save(shown)}>
          {t('exportShown')}
        </Button>
      )}
      <Button size="xs" variant="default" leftSection={icon} onClick={() => save(all)}>
        {t('exportAll')}
      </Button>
      <Button size="xs" variant="default" leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
        {t('print')}
      </Button>
    </>
  )
}
