import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findingMessageSchema } from '../model/finding.ts'
import { localeSchema } from '../model/locale.ts'
import { fileRules } from './rules/file-rules.ts'
import { inWords, rules } from './messages.ts'

const domain = new URL('../', import.meta.url)

/** Ids of all rules that are defined anywhere in the domain. */
function definedIds(): string[] {
  const sources = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  )
  return sources.flatMap((name) => {
    const source = readFileSync(new URL(name.replaceAll('\\', '/'), domain), 'utf8')
    return Array.from(source.matchAll(/defineRule(?:<[^(]*>)?\(\s*'([^']+)'/g), ([, id]) => id ?? '')
  })
}

describe('rules', () => {
  it('are all registered, so that every finding can be put into words', () => {
    const registered = new Set(rules.map(({ id }) => id))
    const defined = definedIds()
    expect(defined.length).toBeGreaterThan(50)
    expect(defined.filter((id) => !registered.has(id))).toEqual([])
  })

  it('have ids of their own', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids.filter((id, nth) => ids.indexOf(id) !== nth)).toEqual([])
  })
})

describe('a finding in words', () => {
  it.each(localeSchema.options)('shows its evidence in %s', (locale) => {
    const finding = fileRules.tooLarge.at('', { name: 'phụ lục.docx', limitMb: 10 })
    const words = inWords(finding, locale)
    expect(words.message).toMatch(/phụ lục\.docx.*10 MB/)
    expect(findingMessageSchema.parse(words)).toEqual(words)
  })

  it('of a rule that is no longer known still says to look at the original', () => {
    const old = { rule: 'gone', severity: 'info', path: '', evidence: {} } as const
    expect(inWords(old, 'en').message).toContain('gone')
  })
})
