import { Button, Skeleton, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { dayInVietnam, type IsoDate } from '#domain/model/dates.ts'
import type { Contact } from '#domain/model/contact.ts'
import type { ProgressRow } from '#domain/progress/progress.ts'
import { formatInstant } from '#domain/text/format-instant.ts'
import { useWithdrawContacts } from '#src/api/contacts.mutations.ts'
import { contactsQuery } from '#src/api/progress.queries.ts'
import { useUser } from '#src/api/session.queries.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { LoadingShape } from '#src/ui/loading-shape.tsx'
import { SidePanel } from '#src/ui/side-panel.tsx'
import classes from './dialogs.module.css'
import { RecordForm } from './record-dialog.tsx'

/** Every contact with one unit in a campaign, and a way to record another. */
export function ContactsPanel(props: {
  campaignId: string
  row: Pick<ProgressRow, 'unitId' | 'name'>
  today: IsoDate
  mayRecord: boolean
  onClose: () => void
}) {
  const { campaignId, row, today, mayRecord, onClose } = props
  const t = useTranslations('contacts')
  const contacts = useQuery(contactsQuery(campaignId, row.unitId))
  return (
    <SidePanel title={t('contactsTitle', { unit: row.name })} onClose={onClose}>
      {contacts.data === undefined ? (
        contacts.isError ? (
          <ErrorState error={contacts.error} onRetry={() => void contacts.refetch()} />
        ) : (
          <LoadingShape>
            <Skeleton height={120} />
          </LoadingShape>
        )
      ) : (
        <ContactsList campaignId={campaignId} contacts={contacts.data} today={today} mayRecord={mayRecord} />
      )}
      {mayRecord ? (
        <section className={classes['add']}>
          <Title order={3} size="h5">
            {t('addContact')}
          </Title>
          <RecordForm campaignId={campaignId} unitIds={[row.unitId]} onRecorded={() => undefined} />
        </section>
      ) : null}
    </SidePanel>
  )
}

function ContactsList(props: { campaignId: string; contacts: readonly Contact[]; today: IsoDate; mayRecord: boolean }) {
  const { campaignId, contacts, today, mayRecord } = props
  const t = useTranslations('contacts')
  const user = useUser()
  const withdrawing = useWithdrawContacts(campaignId)
  if (contacts.length === 0) return <p className={classes['none']}>{t('contactsNone')}</p>
  return (
    <>
      <ol className={classes['contacts']}>
        {contacts.map(({ id, kind, note, by, at }) => {
          const when = formatInstant(at)
          const own = mayRecord && by === user.displayName && dayInVietnam(at) === today
          return (
            <li key={id}>
              <div className={classes['contact']}>
                <strong>{t(`kind_${kind}`)}</strong>
                <span className={classes['by']}>{t('contactBy', { by, at: when })}</span>
                {note === null ? null : <p>{note}</p>}
              </div>
              {own ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  disabled={withdrawing.isPending}
                  aria-label={t('withdrawWords', { kind: t(`kind_${kind}`), at: when })}
                  onClick={() => withdrawing.mutate({ id })}
                >
                  {t('withdraw')}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ol>
      {withdrawing.isError ? <ErrorState title={t('actionFailed')} error={withdrawing.error} /> : null}
    </>
  )
}
