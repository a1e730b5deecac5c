/**
 * The projects of a document in their order. A document has some dozens at most, so all are shown at once.
 */
import { Link } from 'react-router'
import type { DocumentDetail } from '#api/documents/documents.ts'
import { addMoney, fen } from '#core/kernel/money.ts'
import { projectListName } from '#text/documents/kinds.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENT } from '#text/interface/documents.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { Count } from '../../ui/count.tsx'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { EmptyState } from '../../ui/states.tsx'
import styles from './document.module.css'
import tables from '../../ui/table.module.css'

type Row = DocumentDetail['projectList'][number]

export function DocumentProjectTable({ document }: { readonly document: DocumentDetail }) {
  const text = useText(DOCUMENT)
  const common = useText(COMMON)
  const language = useLanguage()
  const rows = document.projectList
  return (
    <section className="panel">
      <div className={styles.head}>
        <h2 id="projects-of-document">{projectListName(document.kind, rows.length, language)}</h2>
        <Link to={paths.projects({ document: document.id, year: 'all' })}>{text.allProjects}</Link>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={text.noProjects}>{text.noProjectsWords}</EmptyState>
      ) : (
        <div className={tables.scroll}>
          <table className={tables.table} aria-labelledby="projects-of-document">
            <thead>
              <tr>
                <th scope="col" className="number">
                  {text.order}
                </th>
                <th scope="col">{text.projectName}</th>
                <th scope="col">{text.projectCode}</th>
                <th scope="col" className="number">
                  {common.budgetInWan}
                </th>
                <th scope="col" className="number">
                  {common.indicators}
                </th>
                <th scope="col">{common.findings}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ProjectLine key={row.id} row={row} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {common.total}
                </th>
                <td className="number">
                  <Money amount={sumText(rows)} dashed />
                </td>
                <td className="number">{rows.reduce((sum, { indicators }) => sum + indicators, 0)}</td>
                <td aria-hidden="true" />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </section>
  )
}

function ProjectLine({ row }: { readonly row: Row }) {
  return (
    <tr>
      <td className="number">{row.order}</td>
      <th scope="row">
        <Link to={paths.project(row.id)}>{row.name}</Link>
      </th>
      <td className="code">{row.code ?? '—'}</td>
      <td className="number">
        <Money amount={row.budget} dashed />
      </td>
      <td className="number">
        <Count of={row.indicators} />
      </td>
      <td>
        <SeverityCountsMark counts={row.findings} />
      </td>
    </tr>
  )
}

function sumText(rows: readonly Row[]): string {
  return addMoney(...rows.flatMap(({ budget }) => (budget === null ? [] : [fen(BigInt(budget))]))).toString()
}
