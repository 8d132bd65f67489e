import type { CampaignRequest } from '#domain/model/campaign.ts'
import type { CsvValue } from '#domain/text/csv.ts'
import type { Column } from '../data-table.tsx'

/** A column of a card's table: whoever adds one decides what files of the rows say, `null` for nothing. */
export type CardColumn<Row> = Column<Row> & { readonly csv: Exclude<Column<Row>['csv'], undefined> }

/** A file's first line and its others. */
export type CsvTable = { readonly header: readonly string[]; readonly rows: readonly (readonly CsvValue[])[] }

/** How a card has its full data loaded. */
export type LoadingWork = {
  readonly signal: AbortSignal
  /** Tells how much is there, from 0 to 1, where that is known. */
  readonly onProgress: (share: number) => void
}

/**
 * All that is known behind a figure: every unit or point with every field and state, whatever filters show. `rows` is how many
 * lines `load` will give, null where only the answer to a request tells; `load` runs when somebody asks for the file.
 */
export type FullData = {
  readonly rows: number | null
  readonly load: (work: LoadingWork) => Promise<CsvTable>
}

/** What a card's files are named after: its figure in a few words of the reader's language, and the request it answers. */
export type FileSubject = { readonly figure: string; readonly request: CampaignRequest | null }
