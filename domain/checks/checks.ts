import type { Check } from './check.ts'
import { codesWithoutScans } from './report/codes-without-scans.ts'
import { cumulativeFell } from './report/cumulative-fell.ts'
import { directiveAfterLetter } from './report/directive-after-letter.ts'
import { directiveDatedElsewhere } from './report/directive-dated-elsewhere.ts'
import { directiveInFuture } from './report/directive-in-future.ts'
import { directiveLateListed } from './report/directive-late-listed.ts'
import { directiveTwoDates } from './report/directive-two-dates.ts'
import { directiveYearOdd } from './report/directive-year-odd.ts'
import { letterAfterDue } from './report/letter-after-due.ts'
import { letterDateOdd } from './report/letter-date-odd.ts'
import { letterInFuture } from './report/letter-in-future.ts'
import { letterNumberAgain } from './report/letter-number-again.ts'
import { letterOfTwoUnits } from './report/letter-of-two-units.ts'
import { notesCopied } from './report/notes-copied.ts'
import { notesUnchanged } from './report/notes-unchanged.ts'
import { numberMalformed } from './report/number-malformed.ts'
import { scansPerCodeOdd } from './report/scans-per-code-odd.ts'
import { scansWithoutCodes } from './report/scans-without-codes.ts'
import { sectionBlank } from './report/section-blank.ts'
import { sectionBlankAsOthers } from './report/section-blank-as-others.ts'
import { subjectIsOther } from './report/subject-is-other.ts'

/** Every check of a report, in the order in which findings are listed. To add one: a file in `report/`, and a line here. */
export const checks: readonly Check[] = [
  letterInFuture,
  letterDateOdd,
  letterAfterDue,
  letterNumberAgain,
  letterOfTwoUnits,
  numberMalformed,
  sectionBlank,
  sectionBlankAsOthers,
  directiveAfterLetter,
  directiveInFuture,
  directiveYearOdd,
  directiveLateListed,
  directiveTwoDates,
  directiveDatedElsewhere,
  subjectIsOther,
  cumulativeFell,
  scansWithoutCodes,
  codesWithoutScans,
  scansPerCodeOdd,
  notesUnchanged,
  notesCopied,
]
