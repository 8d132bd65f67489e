import { loadTexts } from '#src/i18n/messages.ts'
import { late } from '#src/ui/late.tsx'

const texts = () => loadTexts('unit')

export const unitPage = late(async () => (await import('./unit.page.tsx')).UnitPage, texts)
export const unitsPage = late(async () => (await import('./units.page.tsx')).UnitsPage, texts)
