/**
 * 部门绩效文本 on the 工作台: the first texts that wait for the one who looks, and the way to all; nothing where
 * nothing waits.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import type { StatementTasks as StatementTasksAnswer } from '#api/statements/filings.ts'
import { ACT_NAMES, FILING_STATE_NAMES } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useStatementTasks } from '../../api/statement-filings.ts'
import { spanText } from './span.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import tables from '../../ui/table.module.css'
import bench from '../../ui/workbench.module.css'
import { DueMark } from './due-mark.tsx'

const SHOWN = 5

export function StatementTasksPanel() {
  const [year] = useYear()
  const { data } = useStatementTasks({ box: 'mine', year, sort: 'due', page: 1, size: SHOWN })
  return data === undefined || data.rows.length === 0 ? null : <Panel {...data} year={year} />
}

function Panel({ rows, total, year }: StatementTasksAnswer & { readonly year: number | undefined }) {
  const text = useText(FILINGS)
  const way = useText(FILING)
  const language = useLanguage()
  const [now] = useState(() => Date.now())
  return (
    <section className={`panel ${bench.whole}`} aria-labelledby="statement-tasks">
      <div className={bench.head}>
        <h2 id="statement-tasks">{text.texts}</h2>
        {total <= SHOWN ? null : (
          <Link to={paths.filings({ year: year ?? 'all' })}>{text.allTexts(total)}</Link>
        )}
      </div>
      <div className={tables.scroll}>
        <table className={tables.table} aria-labelledby="statement-tasks">
          <thead>
            <tr>
              <th scope="col">{text.text}</th>
              <th scope="col">{text.state}</th>
              <th scope="col">{text.last}</th>
              <th scope="col">{text.waits}</th>
              <th scope="col">{text.due}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ document, name, unitName, state, since, due, last }) => (
              <tr key={document}>
                <th scope="row">
                  <Link to={paths.document(document)}>{name}</Link>{' '}
                  <span className={bench.faint}>{unitName ?? ''}</span>
                </th>
                <td>{FILING_STATE_NAMES[state][language]}</td>
                <td>
                  {last === null ? (
                    '—'
                  ) : (
                    <span title={last.comment}>
                      {text.lastBy(ACT_NAMES[last.kind][language], last.by ?? way.someone)}
                      {last.comment === '' ? null : <span className={bench.faint}> {last.comment}</span>}
                    </span>
                  )}
                </td>
                <td>{spanText(since, now, way)}</td>
                <td>
                  <DueMark due={due} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
