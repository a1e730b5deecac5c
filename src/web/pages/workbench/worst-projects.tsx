/** The projects with the most errors: where to begin. */
import { Link } from 'react-router'
import { COMMON } from '#text/interface/common.ts'
import { WORKBENCH } from '#text/interface/workbench.ts'
import type { ProjectRow } from '#core/projects/rows.ts'
import { useProjects } from '../../api/projects.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { Money } from '../../ui/money.tsx'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import styles from '../../ui/workbench.module.css'
import tables from '../../ui/table.module.css'

const SHOWN = 10

export function WorstProjects() {
  const text = useText(WORKBENCH)
  const [year] = useYear()
  const query = useProjects({ year, severity: 'error', sort: 'errors', order: 'desc', size: SHOWN })
  return (
    <section className="panel">
      <div className={styles.head}>
        <h2 id="worst-projects">{text.attention}</h2>
        <Link to={paths.projects({ severity: 'error', sort: 'errors', order: 'desc', year: year ?? 'all' })}>
          {text.allProjects}
        </Link>
      </div>
      <Loaded query={query}>
        {({ rows }) => (rows.length === 0 ? <EmptyState title={text.noErrors} /> : <Worst rows={rows} />)}
      </Loaded>
    </section>
  )
}

function Worst({ rows }: { readonly rows: readonly ProjectRow[] }) {
  const common = useText(COMMON)
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${tables.stacked}`} aria-labelledby="worst-projects">
        <thead>
          <tr>
            <th scope="col">{common.project}</th>
            <th scope="col" className="number">
              {common.budgetInWan}
            </th>
            <th scope="col">{common.findings}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={paths.project(row.id)}>{row.name}</Link>
                <div className={styles.faint}>{row.unitName ?? row.file}</div>
              </th>
              <td className="number" data-label={common.budgetInWan}>
                <Money amount={row.budget} dashed />
              </td>
              <td data-label={common.findings}>
                <SeverityCountsMark counts={row.findings} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
