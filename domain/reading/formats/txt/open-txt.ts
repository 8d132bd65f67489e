import { fileRules } from '#domain/checks/rules/file-rules.ts'
import { prepareText } from '#domain/text/prepare.ts'
import type { Block, Paragraph } from '#domain/reading/blocks.ts'
import { nothing, type Opened } from '../format-adapter.ts'
import { unmark } from './markdown-residue.ts'
import { areTable, separatorOf, tableOf } from './tables.ts'
import { decodeText } from './decode.ts'
import { LINE_IN_CELL, withCellsUnquoted } from './quoted.ts'

const MB = 1_048_576
/** A letter with an annex of 20,000 rows takes about 1 MB as text. */
const LIMIT_MB = 4

const paragraph = (text: string, bold: boolean): Paragraph => ({
  kind: 'paragraph',
  text,
  bold,
  list: null,
  page: null,
})

function paragraphsOf(line: string): Paragraph[] {
  return unmark(line.replaceAll(LINE_IN_CELL, ' ').trim().replaceAll('\t', ' ')).map(({ text, bold }) =>
    paragraph(text, bold),
  )
}

/** A run of empty lines is one empty paragraph: it tells wrapped lines from paragraphs. */
function blankAfter(blocks: readonly Block[]): Paragraph[] {
  const last = blocks.at(-1)
  return last === undefined || (last.kind === 'paragraph' && last.text === '') ? [] : [paragraph('', false)]
}

const lineBlocks = (line: string, before: readonly Block[]) =>
  line.trim() === '' ? blankAfter(before) : paragraphsOf(line)

/** How many lines from `start` on have the same kind of separator as the first. */
function sameSeparator(lines: readonly string[], start: number): number {
  const separator = separatorOf(lines[start] ?? '')
  if (separator === null) return 0
  let end = start
  while (end < lines.length && separatorOf(lines[end] ?? '') === separator) end += 1
  return end - start
}

/** Lines of prepared text as blocks: a line is a paragraph, consecutive lines cut by tabs or by pipes are a table. */
export function blocksOfText(text: string): Block[] {
  const lines = withCellsUnquoted(text).split(/[\n\v\f\u2028\u2029]/)
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const run = lines.slice(at, at + Math.max(1, sameSeparator(lines, at)))
    const separator = separatorOf(run[0] ?? '')
    if (separator !== null && areTable(run, separator)) blocks.push(tableOf(run, separator))
    else for (const line of run) for (const block of lineBlocks(line, blocks)) blocks.push(block)
    at += run.length
  }
  return blocks
}

/** Plain or pasted text. */
export function openTxt(bytes: Uint8Array, fileName: string): Opened {
  if (bytes.length > LIMIT_MB * MB) return nothing(fileRules.tooLarge.at('', { name: fileName, limitMb: LIMIT_MB }))
  const { text, findings } = decodeText(bytes, fileName)
  if (text === null) return { blocks: [], findings }
  const blocks = blocksOfText(prepareText(text))
  if (blocks.every((block) => block.kind === 'paragraph' && block.text === ''))
    return { blocks: [], findings: [...findings, fileRules.noText.at('', { name: fileName })] }
  return { blocks, findings }
}
