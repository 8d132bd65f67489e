import { useTranslations } from 'use-intl'
import type { Notes, NoteSection } from '#domain/model/sections.ts'
import { NotesView } from '#src/ui/notes-view.tsx'
import { DifferenceNote, ReportField } from './report-field.tsx'
import { isChosen, useReportFields } from './report-fields.ts'
import { RemovedRows } from './report-table.tsx'
import { ReportSection } from './report-section.tsx'
import classes from './report-section.module.css'

/** One of the sections 3 to 5 as it was submitted. */
export function ReportNotes(props: { section: NoteSection; notes: Notes; chosen: string | null; removed: number }) {
  const { section, notes, chosen, removed } = props
  const fields = useTranslations('fields')
  const { differences } = useReportFields()
  const pointer = `/sections/${section}`
  const difference = differences.get(pointer)
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
          {difference === undefined ? null : <DifferenceNote difference={difference} />}
        </>
      ) : (
        <div className={classes['single']}>
          <ReportField pointer={pointer} chosen={isChosen(pointer, chosen)}>
            <NotesView notes={notes} />
          </ReportField>
        </div>
      )}
      <RemovedRows count={removed} />
    </ReportSection>
  )
}
