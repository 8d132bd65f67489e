import type { ReactNode } from 'react'
import { Icon } from '#src/ui/icons.tsx'
import { walkPlaces } from '#src/ui/original/place-keys.ts'
import { CorrectionNote } from './correction-note.tsx'
import { useReportFields } from './report-fields.ts'
import classes from './report-field.module.css'

/** One value of the report: leads to its place in the original, is marked when a finding is about it or it was corrected. */
export function ReportField({ pointer, chosen, children }: { pointer: string; chosen: boolean; children: ReactNode }) {
  const { choose, corrections, severities } = useReportFields()
  const severity = severities.get(pointer)
  const correction = corrections.get(pointer)
  const content = (
    <>
      {severity === undefined || severity === 'info' ? null : (
        <span className={classes['severity']} data-severity={severity}>
          <Icon name="warning" size={15} />
        </span>
      )}
      {children}
    </>
  )
  return (
    <span className={classes['field']} data-chosen={chosen || undefined} data-field={pointer}>
      {choose === null ? (
        content
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={classes['value']}
          data-pointer={pointer}
          aria-pressed={chosen}
          onClick={() => choose(pointer)}
          onKeyDown={walkPlaces}
        >
          {content}
        </button>
      )}
      {correction === undefined ? null : <CorrectionNote correction={correction} />}
    </span>
  )
}
