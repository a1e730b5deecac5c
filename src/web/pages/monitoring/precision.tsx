/** 预警准确率 by quarter: of the warnings that somebody judged, how many were right. */
import type { PrecisionRow } from '#api/monitoring/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { WARNING_KIND_NAMES } from '#text/monitoring.ts'
import { usePrecision } from '../../api/monitoring.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Count } from '../../ui/count.tsx'
import styles from './monitoring.module.css'

/** @param mayJudge a person who may judge reads how, as long as nothing is judged */
export function Precision({ mayJudge }: { readonly mayJudge: boolean }) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const { data } = usePrecision()
  const columns = useColumns()
  if (data === undefined || (data.rows.length === 0 && !mayJudge)) return null
  return (
    <section className={`panel ${styles.side} ${styles.below}`} aria-label={text.precision}>
      <h2>{text.precision}</h2>
      {data.rows.length === 0 ? (
        <p className={styles.faint}>{text.noPrecision}</p>
      ) : (
        <>
          <RowsExport title={text.precision} rows={data.rows} columns={columns} keyOf={keyOf} />
          <table className={`${styles.small} ${styles.precision}`}>
            <thead>
              <tr>
                <th scope="col">{text.quarter}</th>
                <th scope="col">{text.warningKind}</th>
                <th scope="col">{text.right}</th>
                <th scope="col">{text.falseAlarms}</th>
                <th scope="col">{text.precision}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map(({ year, quarter, kind, right, falseAlarm, precision }) => (
                <tr key={keyOf({ year, quarter, kind })}>
                  <th scope="row">{text.quarterOf(year, quarter)}</th>
                  <td>{kind === null ? text.allLights : WARNING_KIND_NAMES[kind][language]}</td>
                  <td>
                    <Count of={right} />
                  </td>
                  <td>
                    <Count of={falseAlarm} />
                  </td>
                  <td>{precision === null ? '—' : `${precision}%`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}

const keyOf = ({ year, quarter, kind }: Pick<PrecisionRow, 'year' | 'quarter' | 'kind'>) =>
  `${year} ${quarter} ${kind ?? ''}`

function useColumns(): ListColumn<PrecisionRow>[] {
  const text = useText(MONITORING)
  const language = useLanguage()
  return [
    { key: 'quarter', title: text.quarter, cell: ({ year, quarter }) => text.quarterOf(year, quarter) },
    {
      key: 'kind',
      title: text.warningKind,
      cell: ({ kind }) => (kind === null ? text.allLights : WARNING_KIND_NAMES[kind][language]),
    },
    { ...FIGURE, key: 'right', title: text.right, cell: ({ right }) => right },
    { ...FIGURE, key: 'false', title: text.falseAlarms, cell: ({ falseAlarm }) => falseAlarm },
    {
      ...FIGURE,
      key: 'precision',
      title: text.precision,
      fileTitle: `${text.precision}%`,
      cell: ({ precision }) => (precision === null ? null : Number(precision)),
    },
  ]
}
