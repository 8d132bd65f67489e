import { late } from '#src/ui/late.tsx'

/** Loads when a directive is first opened. */
export const directivePanel = late(async () => (await import('./directive-panel.tsx')).DirectivePanel)
