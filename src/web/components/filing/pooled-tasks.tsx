/**
 * 代编预算细化: what the signed-in person has still to break down to units, with its day; nothing where nothing
 * waits.
 */
import { Link } from 'react-router'
import type { PooledTasks as Tasks } from '#api/execution/execution.ts'
import { daysUntil } from '#core/calendar/deadline.ts'
import { dueStanding } from '#core/filing/filing-due.ts'
import { dueWords } from '#text/calendar.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { usePooledTasks } from '../../api/execution.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Money } from '../../ui/money.tsx'
import tables from '../../ui/table.module.css'
import bench from '../../ui/workbench.module.css'
import styles from '../../lists/list-page.module.css'

const SHOWN = 5
const SIGNS = { over: '▲ ', soon: '◔ ', later: '' } as const

export function PooledTasksPanel() {
  const { data } = usePooledTasks()
  return data === undefined || data.by === null || data.rows.length === 0 ? null : (
    <Panel tasks={data} by={data.by} />
  )
}

function Panel({ tasks: { year, rows }, by }: { readonly tasks: Tasks; readonly by: string }) {
  const text = useText(EXECUTION)
  return (
    <section className={`panel ${bench.whole} ${styles.pooled}`} aria-labelledby="pooled-tasks">
      <div className={bench.head}>
        <h2 id="pooled-tasks">{text.pooledTasks(year)}</h2>
        <span className={styles.pooledDue}>
          <Due by={by} />
          <Link to={paths.execution({ mark: 'pooled', year })}>{text.pooledAll(rows.length)}</Link>
        </span>
      </div>
      <div className={tables.scroll}>
        <table className={tables.table} aria-labelledby="pooled-tasks">
          <thead>
            <tr>
              <th scope="col">{text.project}</th>
              <th scope="col" className="number">
                {text.budgetWan}
              </th>
              <th scope="col" className="number">
                {text.paidWan}
              </th>
              <th scope="col" className="number">
                {text.pooledLeft}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link className="in-words" to={paths.ledger(row.id)}>
                    {row.name}
                  </Link>{' '}
                  <span className={bench.faint}>{row.unitName ?? ''}</span>
                </th>
                <td className="number">
                  <Money amount={row.budget} dashed />
                </td>
                <td className="number">
                  <Money amount={row.paid} dashed />
                </td>
                <td className="number">
                  <Money amount={row.left} dashed />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.pooledHow}>{text.pooledHow}</p>
    </section>
  )
}

function Due({ by }: { readonly by: string }) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  const today = dayOfToday()
  const standing = dueStanding(by, today)
  return (
    <span className={`${styles.mark} ${styles[standing]}`}>
      <span aria-hidden="true">{SIGNS[standing]}</span>
      {text.pooledBy(by, dueWords(daysUntil(by, today), language))}
    </span>
  )
}
