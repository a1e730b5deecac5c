/** Charts of a report as they are drawn on paper, each with its figures, and its tables. */
import type { ReportChart } from '#core/reports/chart.ts'
import { drawChart } from '#core/reports/draw-chart.ts'
import type { ReportTable } from '#core/reports/report.ts'
import { chartTitle, seriesName, tableWords } from '#text/reports.ts'
import { useLanguage } from '../../preferences/language.ts'
import styles from './reports.module.css'

/** Pictures are on white, as on paper, in every theme. */
const LOOK = { fontFamily: 'Noto Serif SC, SimSun, serif', ink: '#000', line: '#444' }

export function ReportCharts({ charts }: { readonly charts: readonly ReportChart[] }) {
  const language = useLanguage()
  return charts.map((chart) => {
    const title = chartTitle(chart, language)
    const name = (code: ReportChart['series'][number]['code']) => seriesName(code, language)
    const { svg, width, height } = drawChart(chart, { seriesName: name }, LOOK)
    return (
      <figure key={chart.id} className={styles.figure}>
        <figcaption>{title}</figcaption>
        <div className={styles.drawn}>
          <img
            alt={title}
            width={width}
            height={height}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
          />
          <Figures
            title={title}
            columns={['', ...chart.series.map(({ code }) => name(code))]}
            rows={chart.categories.map((category, at) => [
              category,
              ...chart.series.map(({ values }) => values[at] ?? '—'),
            ])}
            figures
          />
        </div>
      </figure>
    )
  })
}

export function ReportTables({ tables }: { readonly tables: readonly ReportTable[] }) {
  return tables.map((table) => {
    const { title, columns, rows, note } = tableWords(table)
    return (
      <div key={table.id} className={styles.figure}>
        <h3>{title}</h3>
        <Figures title={title} columns={columns} rows={rows} />
        {note === '' ? null : <p className={styles.by}>{note}</p>}
      </div>
    )
  })
}

function Figures({
  title,
  columns,
  rows,
  figures = false,
}: {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly figures?: boolean
}) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- two projects may bear the same name
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={columns[column]} className={figures && column > 0 ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
