/** The figures of everything in one row, and the findings as one bar. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Overview } from '#api/statistics.ts'
import { SEVERITIES, type Severity } from '#core/kernel/finding.ts'
import { COMMON } from '#text/interface/common.ts'
import { WORKBENCH } from '#text/interface/workbench.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { Money } from '../../ui/money.tsx'
import { SumYearNote } from '../../ui/sum-year-note.tsx'
import { SeverityBar } from '../../ui/severity-bar.tsx'
import { SeverityMark } from '../../ui/severity.tsx'
import { ApprovedBudget } from './approved-budget.tsx'
import styles from './figures.module.css'

const MEANING = { error: 'mustMend', warning: 'mustExplain', advice: 'mayConsider' } as const

export function WorkbenchFigures({ overview }: { readonly overview: Overview }) {
  const text = useText(WORKBENCH)
  const common = useText(COMMON)
  const year = useSumYear() ?? 'all'
  const { findings } = overview
  const all = findings.error + findings.warning + findings.advice
  return (
    <section className={`panel ${styles.figures}`} aria-label={text.overview}>
      <SumYearNote className={styles.year} />
      <div className={styles.counts}>
        <Figure name={common.documents} to={paths.documents({ year })}>
          {overview.documents}
        </Figure>
        <Figure name={common.units} to={paths.departments({ year })}>
          {overview.units}
        </Figure>
        <Figure name={common.projects} to={paths.projects({ year })}>
          {overview.projects}
        </Figure>
        <Figure name={common.indicators}>{overview.indicators}</Figure>
        <Figure name={common.budgetInWan}>
          <Money amount={overview.budget} />
          <ApprovedBudget sums={overview} />
        </Figure>
      </div>
      <div className={styles.findings}>
        <div className={styles.lead}>
          <Link to={paths.findings({ year })}>{text.findingsOf(all)}</Link>
          <span>{text.projectsWithErrors(overview.projectsWithErrors, overview.projects)}</span>
        </div>
        <SeverityBar counts={findings} />
        <ul className={styles.severities}>
          {SEVERITIES.map((severity) => (
            <li key={severity}>
              <Link className={styles.severity} to={paths.findings({ severity, year })}>
                <SeverityMark severity={severity} />
                <span className={styles.number}>{findings[severity]}</span>
                <Meaning severity={severity} />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Meaning({ severity }: { readonly severity: Severity }) {
  const text = useText(WORKBENCH)
  return <span className={styles.meaning}>{text[MEANING[severity]]}</span>
}

function Figure({
  name,
  to,
  children,
}: {
  readonly name: string
  readonly to?: string
  readonly children: ReactNode
}) {
  const inner = (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.big}>{children}</span>
    </>
  )
  return to === undefined ? (
    <div className={styles.figure}>{inner}</div>
  ) : (
    <Link className={styles.figure} to={to}>
      {inner}
    </Link>
  )
}
