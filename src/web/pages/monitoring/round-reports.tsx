/**
 * The 监控报告 of a round that are 定稿, for all who read reports (人大 and 审计 too): where none is final yet that is
 * said, for a draft is the writers' alone.
 */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { RoundView } from '#api/monitoring/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { asking } from '../../api/calls.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import styles from './monitoring.module.css'

/** More are a link away. */
const NAMED_MOST = 3

type Props = {
  readonly round: RoundView
  /** The department or unit that is shown; undefined: the whole region. */
  readonly unit: string | undefined
}

export function RoundReports({ round, unit }: Props) {
  const text = useText(MONITORING)
  const reads = useMay()('report.read')
  const query = useQuery({
    ...asking('/api/reports', {
      query: {
        group: 'monitoring',
        year: round.year,
        round: round.id,
        unit,
        state: 'final',
        page: 1,
        size: NAMED_MOST,
      },
    }),
    enabled: reads,
  })
  if (!reads || query.data === undefined) return null
  const { rows, total } = query.data
  return (
    <p className={styles.moneyDay}>
      {text.finalReports}
      {rows.length === 0 ? text.noFinalReport : null}
      {rows.map(({ id, title }) => (
        <Link key={id} className={styles.finalReport} to={paths.report(id)}>
          {title}
        </Link>
      ))}
      {total > rows.length ? (
        <Link to={paths.reports('monitoring', { year: round.year, state: 'final' })}>
          {text.allReports(total)}
        </Link>
      ) : null}
    </p>
  )
}
