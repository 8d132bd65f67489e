import type { IsoDate } from '../../model/dates.ts'
import type { ReportSections } from '../../model/sections.ts'

/** A dated document of section 1, and the pointer to its date. */
export type DatedDocument = { readonly number: string; readonly date: IsoDate; readonly path: string }

export function datedDocuments({ directives }: ReportSections): DatedDocument[] {
  return directives.flatMap(({ documents }, row) =>
    documents.flatMap(({ number, date }, nth) =>
      date === null ? [] : [{ number, date, path: `/sections/directives/${row}/documents/${nth}/date` }],
    ),
  )
}
