/** Rules whose findings tell of another unit: they are for the department, and no reason to give to the unit as they stand. */
export const rulesAboutOthers: ReadonlySet<string> = new Set([
  'letter-of-two-units',
  'directive-dated-elsewhere',
  'scans-per-code-odd',
  'notes-copied',
])
