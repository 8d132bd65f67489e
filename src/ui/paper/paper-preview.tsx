import type { CSSProperties } from 'react'
import type { Block, Paper, Paragraph, Rule, Run, Table } from '#domain/letters-out/paper.ts'
import classes from './paper-preview.module.css'

type Props = {
  readonly paper: Paper
  /** What the region is called. */
  readonly label: string
  /** What stands over each of several parts. */
  readonly partLabel: (part: number, parts: number) => string
  /** Parts drawn at once: of a letter to each of 250 units, the first few show how all will look. */
  readonly most?: number
}

/** A document as it will look on paper. Lengths are those of the paper, scaled as a whole. */
export function PaperPreview({ paper, label, partLabel, most = 3 }: Props) {
  const { margins, parts, mark } = paper
  const padding = `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`
  return (
    <section className={classes['desk']} ref={reachable} aria-label={label}>
      {parts.slice(0, most).map(({ blocks, landscape }, at) => (
        <div key={at} className={classes['part']}>
          {parts.length > 1 ? <p className={classes['count']}>{partLabel(at + 1, parts.length)}</p> : null}
          <div className={classes['sheet']} style={{ padding }} data-landscape={landscape} lang="vi">
            {mark === undefined ? null : (
              <p className={classes['mark']}>
                <mark>{mark}</mark>
              </p>
            )}
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
                <Cell key={column} colSpan={column === cells.length - 1 ? columns.length - column : 1}>
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
