import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { NoteSection } from '#domain/model/sections.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { NotesView } from '#src/ui/notes-view.tsx'
import { paths } from '#src/ui/paths.ts'
import { UnitSection } from './unit-section.tsx'
import classes from './unit-notes.module.css'

const noteSections: readonly NoteSection[] = ['inspection', 'results', 'recommendations']

/** Inspection, results and recommendations of the unit's newest report. */
export function UnitNotes({ history }: { history: UnitHistory }) {
  const t = useTranslations('unit')
  const { latest, campaigns } = history
  if (latest === null) {
    return (
      <UnitSection title={t('notes')}>
        <EmptyState title={t('noNotes')}>{t('noNotesHint')}</EmptyState>
      </UnitSection>
    )
  }
  const campaign = campaigns.find((each) => each.campaign.id === latest.campaignId)?.campaign.title ?? ''
  const source = (
    <Anchor component={Link} to={paths.report(latest.reportId)} inherit>
      {t('notesOf', { campaign })}
    </Anchor>
  )
  return (
    <UnitSection title={t('notes')} aside={source}>
      <div className={classes['notes']}>
        {noteSections.map((section) => (
          <div key={section} className={classes['note']}>
            <h3 className={classes['title']}>{t(section)}</h3>
            <NotesView notes={latest[section]} />
          </div>
        ))}
      </div>
    </UnitSection>
  )
}
