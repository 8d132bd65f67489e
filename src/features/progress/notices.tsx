import { Anchor, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { ProgressRow } from '#domain/progress/progress.ts'
import { useWithdrawContacts } from '#src/api/contacts.mutations.ts'
import { ErrorState } from '#src/ui/error-state.tsx'
import { paths } from '#src/ui/paths.ts'
import { KeyNames } from '#src/ui/shortcuts/shortcuts-help.tsx'
import { useShortcuts } from '#src/ui/shortcuts/shortcuts.ts'
import classes from './notices.module.css'
import type { useBulkDecisions } from './use-bulk-accept.ts'

/** Says what was just done, beside a way to take it back. */
function Notice(props: { children: ReactNode; undo: (() => void) | null; isUndoing: boolean; onClose: () => void }) {
  const { children, undo, isUndoing, onClose } = props
  const t = useTranslations('contacts')
  useShortcuts(undo === null || isUndoing ? [] : [{ keys: 'u', label: t('undo'), run: undo }])
  return (
    <div className={classes['notice']}>
      <output className={classes['words']}>{children}</output>
      {undo === null ? null : (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<KeyNames keys="u" beside />}
          loading={isUndoing}
          onClick={undo}
        >
          {t('undo')}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
        {t('close')}
      </Button>
    </div>
  )
}

/** Contacts were recorded, all at one moment; `at` is null once they were taken back. */
export type ContactNotice = { readonly words: string; readonly at: string | null }

export function ContactNoticeView(props: {
  campaignId: string
  notice: ContactNotice
  onChange: (notice: ContactNotice | null) => void
}) {
  const { campaignId, notice, onChange } = props
  const t = useTranslations('contacts')
  const withdrawing = useWithdrawContacts(campaignId)
  const { at, words } = notice
  const undo =
    at === null
      ? null
      : () => withdrawing.mutate({ at }, { onSuccess: () => onChange({ words: t('undone'), at: null }) })
  return (
    <>
      <Notice undo={undo} isUndoing={withdrawing.isPending} onClose={() => onChange(null)}>
        {words}
      </Notice>
      {withdrawing.isError ? <ErrorState title={t('actionFailed')} error={withdrawing.error} /> : null}
    </>
  )
}

/** What was accepted together, what was refused and why; or what taking it back came to. */
export function BulkNotice(props: { decisions: ReturnType<typeof useBulkDecisions>; rows: readonly ProgressRow[] }) {
  const { decisions, rows } = props
  const t = useTranslations('contacts')
  const { result, error } = decisions
  if (error !== null) return <ErrorState title={t('actionFailed')} error={error} />
  if (result === null) return null
  const { kind, done, refused } = result
  const nameOf = (id: string) => rows.find(({ reportId }) => reportId === id)?.shortName ?? id
  return (
    <Notice
      undo={kind === 'accepted' && done.length > 0 ? () => decisions.undo(done) : null}
      isUndoing={decisions.isUndoing}
      onClose={decisions.clear}
    >
      <p>{t(kind === 'accepted' ? 'acceptedCount' : 'undoneReports', { count: done.length })}</p>
      {refused.length === 0 ? null : (
        <>
          <p>{t(kind === 'accepted' ? 'refusedCount' : 'undoRefused', { count: refused.length })}</p>
          <ul>
            {refused.map(({ id, reason }) => (
              <li key={id}>
                <Anchor component={Link} to={paths.report(id)} inherit>
                  {nameOf(id)}
                </Anchor>
                {': '}
                {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
