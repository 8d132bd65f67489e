import { useTranslations } from 'use-intl'
import type { Notes, NoteSection } from '#domain/model/sections.ts'
import { NotesView } from '#src/ui/notes-view.tsx'
import { CorrectionNote, RemovedRows } from './correction-note.tsx'
import { ReportField } from './report-field.tsx'
import { isChosen, useReportFields } from './report-fields.ts'
import { ReportSection } from './report-section.tsx'
import type { ShownCorrection } from './shown-corrections.ts'
import classes from './report-section.module.css'

/** One of the sections 3 to 5 as it was submitted. */
export function ReportNotes(props: {
  section: NoteSection
  notes: Notes
  chosen: string | null
  removed: readonly ShownCorrection[]
}) {
  const { section, notes, chosen, removed } = props
  const fields = useTranslations('fields')
  const { corrections } = useReportFields()
  const pointer = `/sections/${section}`
  const correction = corrections.get(pointer)
  return (
    <ReportSection title={fields(section)}>
      {notes.state === 'items' ? (
        <>
          <ul className={classes['notes']}>
            {notes.items.map((item, index) => {
              const at = `${pointer}/items/${index}`
              return (
                <li key={index}>
                  <ReportField pointer={at} chosen={isChosen(at, chosen)}>
                    {item}
                  </ReportField>
                </li>
              )
            })}
          </ul>
          {correction === undefined ? null : <CorrectionNote correction={correction} />}
        </>
      ) : (
        <div className={classes['single']}>
          <ReportField pointer={pointer} chosen={isChosen(pointer, chosen)}>
            <NotesView notes={notes} />
          </ReportField>
        </div>
      )}
      <RemovedRows rows={removed} />
    </ReportSection>
  )
}
