import type { IsoDate } from '#domain/model/dates.ts'
import type { ReportSections } from '#domain/model/sections.ts'
import { nameKey } from '#domain/text/unit-names.ts'

/** A dated document of section 1, who issued it as far as the row says, and the pointer to its date. */
export type DatedDocument = {
  readonly number: string
  readonly date: IsoDate
  readonly issuer: string | null
  readonly path: string
}

export function datedDocuments({ directives }: ReportSections): DatedDocument[] {
  return directives.flatMap(({ documents, issuer }, row) =>
    documents.flatMap(({ number, date }, nth) =>
      date === null ? [] : [{ number, date, issuer, path: `/sections/directives/${row}/documents/${nth}/date` }],
    ),
  )
}

/** Whether two rows name different issuers. «15/UBND-VX» of two districts are two documents. */
export const haveOtherIssuers = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && nameKey(a) !== nameKey(b)

/** The numbers of some documents start anew each year, so that two years are two documents. */
export const isSameYear = (a: IsoDate, b: IsoDate): boolean => a.slice(0, 4) === b.slice(0, 4)
