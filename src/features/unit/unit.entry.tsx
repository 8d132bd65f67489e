import { late } from '#src/ui/late.tsx'

export const unitPage = late(async () => (await import('./unit.page.tsx')).UnitPage)
export const unitsPage = late(async () => (await import('./units.page.tsx')).UnitsPage)
