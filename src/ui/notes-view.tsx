import { useTranslations } from 'use-intl'
import type { Notes } from '#domain/model/sections.ts'
import classes from './notes-view.module.css'

/** A section of notes: its items, an explicit «Không có», or left blank; the last two never look alike. */
export function NotesView({ notes }: { notes: Notes }) {
  const t = useTranslations('ui')
  if (notes.state === 'items') {
    return (
      <ul className={classes['items']}>
        {notes.items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    )
  }
  const none = notes.state === 'none'
  return (
    <span className={classes[none ? 'none' : 'blank']} title={none ? t('notesNoneHint') : t('notesBlankHint')}>
      {none ? t('notesNone') : t('notesBlank')}
    </span>
  )
}
