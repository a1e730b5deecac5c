/** The departments with the lowest scores of the last year with results, and their money, for who leads or looks in. */
import { Link } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import type { Overview } from '#api/statistics.ts'
import type { OutcomeRow } from '#core/outcomes/rows.ts'
import { leadsOrLooksIn } from '#core/workbench/chief.ts'
import { DESK } from '#text/interface/desk.ts'
import { OUTCOMES } from '#text/interface/outcomes.ts'
import { asking } from '../../api/calls.ts'
import { useSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money } from '../../ui/money.tsx'
import { Loaded } from '../../ui/states.tsx'
import tables from '../../ui/table.module.css'
import styles from '../../ui/workbench.module.css'
import { outcomeOrders } from '../outcomes/orders.ts'

const SHOWN = 6

/** Nothing for everybody else, nor before any self-evaluation is confirmed. */
export function DepartmentOutcomes({ overview }: { readonly overview: Overview }) {
  const { user } = useSession()
  const shown = useSumYear()
  const year = overview.chief?.evaluatedYear ?? shown
  const { evaluatedYear = null, evaluated = null } = overview.chief ?? {}
  const isAny = evaluatedYear !== null || (evaluated?.confirmed ?? 0) > 0
  return year === undefined || !isAny || !leadsOrLooksIn(user.posts) ? null : <OfYear year={year} />
}

function OfYear({ year }: { readonly year: number }) {
  const text = useText(DESK)
  const query = useQuery(asking('/api/outcomes', { query: { year } }))
  return (
    <section className="panel" aria-labelledby="department-outcomes">
      <div className={styles.head}>
        <h2 id="department-outcomes">{text.lowestDepartments(year)}</h2>
        <Link to={paths.outcomes({ year, sort: 'mean' })}>{text.everyDepartment}</Link>
      </div>
      <Loaded query={query}>{({ rows }) => <Lowest rows={lowest(rows)} year={year} />}</Loaded>
    </section>
  )
}

/** Those with a score, the lowest first. */
function lowest(rows: readonly OutcomeRow[]): readonly OutcomeRow[] {
  const { mean } = outcomeOrders('asc')
  return rows
    .filter(({ self, unit }) => unit !== null && self !== null && self.mean !== null)
    .toSorted(mean)
    .slice(0, SHOWN)
}

function Lowest({ rows, year }: { readonly rows: readonly OutcomeRow[]; readonly year: number }) {
  const text = useText(OUTCOMES)
  const desk = useText(DESK)
  if (rows.length === 0) return <p className={styles.none}>{desk.noScores}</p>
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${tables.stacked}`} aria-labelledby="department-outcomes">
        <thead>
          <tr>
            <th scope="col">{text.department}</th>
            {[text.mean, text.budgetInWan, text.paidInWan, text.rate].map((title) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
            <th scope="col">{text.whole}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, self, budget, paid, rate, whole }) => (
            <tr key={unit?.id}>
              <th scope="row">
                <Link to={paths.outcomes({ year, unit: unit?.id })}>{unit?.name}</Link>
              </th>
              <td className="number" data-label={text.mean}>
                {self?.mean}
              </td>
              <td className="number" data-label={text.budgetInWan}>
                <Money amount={budget} dashed />
              </td>
              <td className="number" data-label={text.paidInWan}>
                <Money amount={paid} dashed />
              </td>
              <td className="number" data-label={text.rate}>
                {rate === null ? '—' : `${rate}%`}
              </td>
              <td data-label={text.whole}>{whole === null ? '—' : <GradeMark grade={whole.grade} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
