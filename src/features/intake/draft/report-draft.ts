import type { IsoDate } from '#domain/model/dates.ts'
import type { CampaignId, UnitId } from '#domain/model/ids.ts'

/**
 * Names a row through all edits: `r3` is the row that was read as number 3 (from 0), `n1` one added by hand. A row keeps its
 * key, whatever is removed or added around it.
 */
export type RowKey = `r${number}` | `n${number}`

/** A count as it is being typed. The text is kept while another state is chosen, so that a wrong click costs nothing. */
export type CountDraft = {
  readonly state: 'number' | 'blank' | 'none'
  readonly text: string
  readonly approximate: boolean
}

export type DocumentDraft = { readonly number: string; readonly date: IsoDate | null }

export type DirectiveDraft = {
  readonly key: RowKey
  readonly ordinal: number | null
  readonly content: string
  readonly documents: readonly DocumentDraft[]
  readonly issuer: string
  readonly audiences: readonly string[]
}

export type QrDraft = {
  readonly key: RowKey
  readonly subject: string
  readonly group: string
  readonly qrCodes: CountDraft
  readonly scans: CountDraft
  readonly note: string
}

export type NoteDraft = { readonly key: RowKey; readonly text: string }

/** The items are kept while «Không có» or blank is chosen, and submitted only in the state `items`. */
export type NotesDraft = { readonly state: 'items' | 'none' | 'blank'; readonly items: readonly NoteDraft[] }

export type LetterDraft = {
  readonly number: string
  readonly date: IsoDate | null
  readonly issuer: string
  readonly subject: string
  readonly signer: string
  readonly recipients: readonly string[]
  readonly answersNumber: string
  readonly answersDate: IsoDate | null
}

/** A report while it is checked and corrected: texts as typed, counts not understood yet. */
export type ReportDraft = {
  readonly unitId: UnitId | null
  readonly campaignId: CampaignId | null
  readonly letter: LetterDraft
  readonly directives: readonly DirectiveDraft[]
  readonly qr: readonly QrDraft[]
  readonly inspection: NotesDraft
  readonly results: NotesDraft
  readonly recommendations: NotesDraft
  /** How many rows were ever added by hand: the next gets the key `n` + this. */
  readonly added: number
}

/** Lists of a draft whose rows come and go: the five sections. */
export const rowLists = ['directives', 'qr', 'inspection', 'results', 'recommendations'] as const
export type RowList = (typeof rowLists)[number]

/** A count that nobody has given yet: to be submitted it needs a number, or a choice of blank or none. */
export const emptyCountDraft: CountDraft = { state: 'number', text: '', approximate: false }

const emptyNotes: NotesDraft = { state: 'blank', items: [] }

/** The form of somebody who types a report without a file. */
export const emptyDraft: ReportDraft = {
  unitId: null,
  campaignId: null,
  letter: {
    number: '',
    date: null,
    issuer: '',
    subject: '',
    signer: '',
    recipients: [],
    answersNumber: '',
    answersDate: null,
  },
  directives: [],
  qr: [],
  inspection: emptyNotes,
  results: emptyNotes,
  recommendations: emptyNotes,
  added: 0,
}
