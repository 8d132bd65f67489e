import type { ReactNode } from 'react'
import classes from './paper-rows.module.css'

/** Fewer rows in a picture would cost more pictures, more would leave pages emptier. */
const usual = (count: number) => (count > 60 ? 10 : 5)

type Props = {
  readonly count: number
  /** How many rows stay on one page; a few unless they are high. */
  readonly together?: number
  /** Says on every page which chart this is. */
  readonly title: string
  /** The axis, which stands on every page. */
  readonly head: ReactNode
  /** The picture of the rows from `from` until before `to`. */
  readonly renderRows: (from: number, to: number) => ReactNode
}

/** A chart with a row for each unit, as it stands on paper: it fills pages without cutting a row, under its axis on each of them. */
export function PaperRows({ count, together: step = usual(count), title, head, renderRows }: Props) {
  const starts = Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step)
  return (
    <table className={classes['rows']} role="presentation">
      <thead>
        <tr>
          <td>
            <p className={classes['title']}>{title}</p>
            {head}
          </td>
        </tr>
      </thead>
      <tbody>
        {starts.map((from) => (
          <tr key={from}>
            <td>{renderRows(from, Math.min(from + step, count))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
