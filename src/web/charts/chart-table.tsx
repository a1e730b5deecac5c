/** The figures of a chart: on the page, and as a file. */
import { Link } from 'react-router'
import type { CsvValue } from '#core/kernel/csv.ts'
import table from '../ui/table.module.css'
import styles from './chart.module.css'

export type ChartCell = {
  readonly text: string
  /** In a file, where it is not the text: a number without its commas. */
  readonly value?: CsvValue
  readonly to?: string | undefined
}
export type ChartFigures = {
  readonly head: readonly string[]
  /** How many of the first columns hold words; the others are figures. */
  readonly words: number
  /** The first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ChartCell[] }[]
}

type Props = { readonly caption: string; readonly figures: ChartFigures }

export function ChartTable({ caption, figures: { head, words, rows } }: Props) {
  const of = (column: number) => (column < words ? undefined : 'number')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <div className={styles.scroll} tabIndex={0}>
      <table className={table.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={name} scope="col" className={of(i)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{first === undefined ? null : <Cell cell={first} />}</th>
              {cells.map((cell, i) => (
                <td key={head[i + 1]} className={of(i + 1)}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell: { text, to } }: { readonly cell: ChartCell }) {
  return to === undefined ? text : <Link to={to}>{text}</Link>
}

/** As the rows of a file; the first is the head. */
export function figureCells({ head, rows }: ChartFigures): CsvValue[][] {
  return [
    [...head],
    ...rows.map(({ cells }) => cells.map(({ text, value }) => (value === undefined ? text : value))),
  ]
}
