import type { Finding, FindingMessage } from '../model/finding.ts'
import type { Locale, Localized } from '../model/locale.ts'
import { checks } from './checks.ts'
import type { Rule } from './rule.ts'
import { annexRules } from './rules/annex-rules.ts'
import { cellRules } from './rules/cell-rules.ts'
import { docRules } from './rules/doc-rules.ts'
import { fileRules } from './rules/file-rules.ts'
import { headRules } from './rules/head-rules.ts'
import { intakeRules } from './rules/intake-rules.ts'
import { pdfRules } from './rules/pdf-rules.ts'
import { requestRules } from './rules/request-rules.ts'
import { xlsxRules } from './rules/xlsx-rules.ts'

const groups = [requestRules, fileRules, docRules, intakeRules, headRules, annexRules, cellRules, pdfRules, xlsxRules]

/** Every rule that a finding can be of. `Rule<never>`: each takes its own evidence. */
export const rules: readonly Rule<never>[] = [
  ...groups.flatMap((group) => Object.values<Rule<never>>(group)),
  ...checks.map(({ rule }) => rule),
]

const ruleById = new Map<string, Rule<never>>(rules.map((rule) => [rule.id, rule]))

/** For a finding kept from a version of the product that knew a rule that is gone. */
const unknownRule: Localized<(finding: Finding) => string> = {
  vi: ({ rule }) => `Cảnh báo «${rule}»: hãy đối chiếu với bản gốc.`,
  en: ({ rule }) => `Finding “${rule}”: compare with the original.`,
}

/** The finding with its message in one language. */
export function inWords(finding: Finding, locale: Locale): FindingMessage {
  const rule = ruleById.get(finding.rule)
  const message =
    rule === undefined ? unknownRule[locale](finding) : rule.message[locale](finding.evidence as unknown as never)
  return { ...finding, message }
}
