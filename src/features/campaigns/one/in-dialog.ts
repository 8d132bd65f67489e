/** Inside a modal dialog, what is drawn elsewhere on the page lies under it; `fixed` keeps its edge from cutting it. */
export const inDialog = { withinPortal: false, floatingStrategy: 'fixed' } as const
