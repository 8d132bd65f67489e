import type { CSSProperties } from 'react'
import { useTranslations } from 'use-intl'
import type { Block, Paper, Paragraph, Rule, Run, Table } from '#domain/letters-out/paper.ts'
import classes from './paper-preview.module.css'

/** Parts drawn at once: of a letter to each of 250 units, the first few show how all will look. */
const DRAWN = 3

/** A document as it will look on paper. Lengths are those of the paper, scaled as a whole. */
export function PaperPreview({ paper }: { paper: Paper }) {
  const t = useTranslations('contacts')
  const { margins, parts } = paper
  const padding = `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`
  return (
    <section className={classes['desk']} ref={reachable} aria-label={t('preview')} lang="vi">
      {parts.slice(0, DRAWN).map(({ blocks }, at) => (
        <div key={at} className={classes['part']}>
          {parts.length > 1 ? (
            <p className={classes['count']}>{t('page', { part: at + 1, parts: parts.length })}</p>
          ) : null}
          <div className={classes['sheet']} style={{ padding }}>
            {blocks.map((block, index) => (
              <BlockView key={index} block={block} />
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}

/** Lets the keyboard scroll it: nothing inside takes the focus. */
function reachable(desk: HTMLElement | null): void {
  if (desk !== null) desk.tabIndex = 0
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <ParagraphView paragraph={block} />
    case 'rule':
      return <RuleView rule={block} />
    case 'table':
      return <TableView table={block} />
    default:
      return block satisfies never
  }
}

function ParagraphView({ paragraph }: { paragraph: Paragraph }) {
  const { runs, size, align, firstLine, indent, before, after, lines } = paragraph
  const style: CSSProperties = {
    margin: `${before}pt 0 ${after}pt ${indent}mm`,
    fontSize: `${size}pt`,
    // A single line of Times New Roman is 1.15 of its size.
    lineHeight: lines * 1.15,
    textAlign: align,
    textIndent: `${firstLine}mm`,
  }
  return (
    <p style={style}>
      {runs.map((run, at) => (
        <RunView key={at} run={run} />
      ))}
      {runs.every(({ text }) => text === '') ? '\u00A0' : null}
    </p>
  )
}

function RunView({ run: { text, bold, italic, toFill } }: { run: Run }) {
  const style: CSSProperties = {
    ...(bold === true ? { fontWeight: 700 } : {}),
    ...(italic === true ? { fontStyle: 'italic' } : {}),
  }
  return toFill === true ? <mark style={style}>{text}</mark> : <span style={style}>{text}</span>
}

const RuleView = ({ rule }: { rule: Rule }) => <div className={classes['rule']} style={{ width: `${rule.width}mm` }} />

function TableView({ table: { columns, rows, lined, headerRows } }: { table: Table }) {
  const whole = columns.reduce((sum, width) => sum + width, 0)
  return (
    <table className={classes['table']} data-lined={lined || undefined} role={lined ? undefined : 'presentation'}>
      <colgroup>
        {columns.map((width, at) => (
          <col key={at} style={{ width: `${(width / whole) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((blocks, column) => {
              const Cell = lined && at < headerRows ? 'th' : 'td'
              return (
                <Cell key={column}>
                  {blocks.map((block, index) => (
                    <BlockView key={index} block={block} />
                  ))}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
