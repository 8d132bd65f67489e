import type { z } from 'zod'
import type { LetterHead } from '../model/letter.ts'
import { noteSections, type ReportSections } from '../model/sections.ts'

type Said = { readonly letter: LetterHead; readonly sections: ReportSections }
type Path = (string | number)[]

const isBlank = (text: string | null | undefined) => typeof text === 'string' && text.trim() === ''

/** Where a report has an item or a number of a document that says nothing: it would be counted as one. */
export function blankTexts({ letter, sections }: Said): Path[] {
  const ofLetter: Path[] = [
    ...(isBlank(letter.number) ? [['letter', 'number']] : []),
    ...(isBlank(letter.answers?.number) ? [['letter', 'answers', 'number']] : []),
  ]
  const ofDocuments = sections.directives.flatMap(({ documents }, row) =>
    documents.flatMap(({ number }, nth): Path[] =>
      isBlank(number) ? [['sections', 'directives', row, 'documents', nth, 'number']] : [],
    ),
  )
  const ofNotes = noteSections.flatMap((section) => {
    const notes = sections[section]
    const items = notes.state === 'items' ? notes.items : []
    return items.flatMap((item, nth): Path[] => (isBlank(item) ? [['sections', section, 'items', nth]] : []))
  })
  return [...ofLetter, ...ofDocuments, ...ofNotes]
}

/** Refuses such texts where a report comes in; one that is kept already stays readable. */
export function refuseBlankTexts(said: Said, context: z.RefinementCtx): void {
  for (const path of blankTexts(said))
    context.addIssue({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, input: '', path })
}
