/** 预警准确率 by quarter: of the warnings that somebody judged, how many were right. */
import { MONITORING } from '#text/interface/monitoring.ts'
import { WARNING_KIND_NAMES } from '#text/monitoring.ts'
import { usePrecision } from '../../api/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Count } from '../../ui/count.tsx'
import styles from './monitoring.module.css'

/** @param mayJudge a person who may judge reads how, as long as nothing is judged */
export function Precision({ mayJudge }: { readonly mayJudge: boolean }) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const { data } = usePrecision()
  if (data === undefined || (data.rows.length === 0 && !mayJudge)) return null
  return (
    <section className={`panel ${styles.side} ${styles.below}`} aria-label={text.precision}>
      <h2>{text.precision}</h2>
      {data.rows.length === 0 ? (
        <p className={styles.faint}>{text.noPrecision}</p>
      ) : (
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
              <tr key={`${year} ${quarter} ${kind ?? ''}`}>
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
      )}
    </section>
  )
}
