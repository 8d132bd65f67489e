import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

const texts = () => loadTexts('directives')

export const directivesPage = late(async () => (await import('./directives.page.tsx')).DirectivesPage, texts)
export const directivePage = late(async () => (await import('./directive.page.tsx')).DirectivePage, texts)
