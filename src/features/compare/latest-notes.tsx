import { Anchor } from '@mantine/core'
import { Link } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import type { NoteSection } from '#domain/model/sections.ts'
import type { UnitHistory } from '#domain/totals/summary.ts'
import { NotesView } from '#src/ui/notes-view.tsx'
import { paths } from '#src/ui/paths.ts'
import { Part } from './part.tsx'
import classes from './compare.module.css'

const noteSections: readonly NoteSection[] = ['inspection', 'results', 'recommendations']

/** What each unit's newest report says in words, section by section. */
export function LatestNotes({ histories }: { histories: readonly UnitHistory[] }) {
  const t = useTranslations('compare')
  return (
    <Part title={t('notes')}>
      {noteSections.map((section) => (
        <div key={section}>
          <h3 className={classes['noteTitle']}>{t(section)}</h3>
          <ul className={classes['notes']}>
            {histories.map(({ unit, latest }) => (
              <li key={unit.id}>
                <h4>
                  {latest === null ? (
                    unit.shortName
                  ) : (
                    <Anchor
                      component={Link}
                      to={paths.report(latest.reportId, { field: `/sections/${section}` })}
                      inherit
                    >
                      {unit.shortName}
                    </Anchor>
                  )}
                </h4>
                {latest === null ? (
                  <span className={classes['hint']}>{t('noReport')}</span>
                ) : (
                  <NotesView notes={latest[section]} />
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Part>
  )
}
