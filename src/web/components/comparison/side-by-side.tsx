/** Two projects side by side. */
import { useMemo } from 'react'
import { Link } from 'react-router'
import type { Project } from '#core/target/project.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { BESIDE } from '#text/interface/duplicates.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { BesideView, type Columns } from './beside-view.tsx'
import { fieldPairs, COMPARED_FIELDS, rowPairs, comparedState } from './fields.ts'
import styles from './beside.module.css'

type Props = {
  readonly left: OpenedProject
  readonly right: OpenedProject
  /** The table that says what the left project reached, if one is here. */
  readonly results?: Project | null
  /** In a pane beside others: kind and description are below the name of an indicator. */
  readonly narrow?: boolean
}

const WIDE: Columns = COMPARED_FIELDS.map((field) => [field])
const NARROW: Columns = [['level3', 'level2', 'description'], ['value']]

export function SideBySide({ left, right, results = null, narrow = false }: Props) {
  const text = useText(BESIDE)
  const fields = useMemo(
    () =>
      fieldPairs(left, right).map((pair) => ({
        ...pair,
        key: pair.name,
        label: text[pair.name],
        standing: comparedState(pair),
      })),
    [left, right, text],
  )
  const rows = useMemo(() => rowPairs(left.project, right.project, results), [left, right, results])
  return (
    <BesideView
      heads={[<Head key="left" detail={left} />, <Head key="right" detail={right} />]}
      names={[sideName(left, text.yearTarget), sideName(right, text.yearTarget)]}
      fields={fields}
      tables={[
        {
          caption: text.indicators,
          rows,
          columns: narrow ? NARROW : WIDE,
          withActual: results !== null,
          narrow,
        },
      ]}
    />
  )
}

function Head({ detail: { row, project } }: { readonly detail: OpenedProject }) {
  const text = useText(BESIDE)
  return (
    <span className={styles.head}>
      <Link to={paths.project(row.id)} title={text.openPaper}>
        {project.name}
      </Link>
      <span className={styles.quiet}>
        {[row.fiscalYear === null ? null : text.yearTarget(row.fiscalYear), row.unitName, row.file]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  )
}

function sideName({ row }: OpenedProject, year: (value: number | string) => string): string {
  return (
    [row.fiscalYear === null ? null : year(row.fiscalYear), row.unitName].filter(Boolean).join(' · ') ||
    row.file
  )
}
