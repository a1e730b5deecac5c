/** The tables of the same project in earlier years, and of projects that are alike. */
import { Link } from 'react-router'
import { BESIDE } from '#text/interface/duplicates.ts'
import type { useRelated } from '../../api/duplicates.ts'
import { tableYears } from '../../components/comparison/earlier-tables.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import styles from './elsewhere.module.css'

/** More are on the page of alike projects. */
const MOST = 3

type Props = {
  readonly project: string
  readonly related: NonNullable<ReturnType<typeof useRelated>['data']>
}

export function RelatedTables({ project, related: { earlier, alike } }: Props) {
  const text = useText(BESIDE)
  const [year] = tableYears(earlier)
  return (
    <section className={styles.panel} aria-label={text.elsewhere}>
      {year === undefined ? null : (
        <Link to={paths.earlier(project)}>
          {text.besideYear(year)}
          {earlier.some((table) => table.fiscalYear === year && table.results)
            ? `（${text.withResults}）`
            : ''}
        </Link>
      )}
      {alike.slice(0, MOST).map(({ table, parts }, i) => {
        const percent = (
          <span className={styles.percent}>
            {Math.floor(Math.max(...parts.map(({ similarity }) => similarity)) * 100)}%
          </span>
        )
        if (table === null)
          return (
            <span key={i}>
              {text.alikeWithAnothers} {percent}
            </span>
          )
        return (
          <Link
            key={table.project}
            to={paths.compare(project, table.project)}
            title={[table.unit, table.name, table.fiscalYear].filter(Boolean).join(' · ')}
          >
            {text.alikeWith(table.name)} {percent}
          </Link>
        )
      })}
    </section>
  )
}
