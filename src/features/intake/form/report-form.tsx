import type { NoteSection } from '#domain/model/sections.ts'
import type { ExistingReport } from '../check/existing-report.ts'
import { DirectiveRows } from './directive-rows.tsx'
import type { OpenRow } from './form-context.ts'
import { HeadFields } from './head-fields.tsx'
import { NotesFields } from './notes-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { QrRows } from './qr-rows.tsx'

const noteSections: readonly NoteSection[] = ['inspection', 'results', 'recommendations']

/** Everything that a report says, as a form. */
export function ReportForm(props: { existing: ExistingReport; fromLetter: boolean; openRow: OpenRow | null }) {
  const { existing, fromLetter, openRow } = props
  return (
    <>
      <PlaceFields existing={existing} fromLetter={fromLetter} />
      <HeadFields />
      <DirectiveRows openRow={openRow} />
      <QrRows openRow={openRow} />
      {noteSections.map((section) => (
        <NotesFields key={section} section={section} />
      ))}
    </>
  )
}
