/** Five figures of the year for who leads or looks in, each with the list behind it. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Overview } from '#api/statistics.ts'
import type { Role } from '#core/kernel/roles.ts'
import { workingYear } from '#core/kernel/period.ts'
import { DESK } from '#text/interface/desk.ts'
import { useRounds } from '../../api/monitoring.ts'
import { useCoverage } from '../../api/self-evaluations.ts'
import { useSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { LIGHT_SIGN } from '../../ui/light-mark.tsx'
import { useSumYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Money } from '../../ui/money.tsx'
import { ApprovedBudget } from './approved-budget.tsx'
import { completion } from './completion.ts'
import styles from '../../ui/workbench.module.css'
import own from './chief-figures.module.css'
import figures from './figures.module.css'

const CHIEFS: ReadonlySet<Role> = new Set<Role>(['performance-office', 'administrator', 'reader', 'auditor'])

/** Nothing for everybody else, nor where no document says a year. */
export function ChiefFigures({ overview }: { readonly overview: Overview }) {
  const { user, years } = useSession()
  const year = useSumYear() ?? workingYear(years, dayOfToday())
  if (year === undefined || !user.posts.some(({ role }) => CHIEFS.has(role))) return null
  return <Five year={year} overview={overview} />
}

function Five({ year, overview }: { readonly year: number; readonly overview: Overview }) {
  const text = useText(DESK)
  return (
    <section className={`panel ${styles.whole}`} aria-labelledby="chief-figures">
      <div className={styles.head}>
        <h2 id="chief-figures">{text.figures(year)}</h2>
      </div>
      <div className={own.five}>
        <Figure name={text.approved} to={paths.filings({ box: 'all', year })}>
          {text.share(overview.approved, overview.projects)}
        </Figure>
        <Figure name={text.budget} to={paths.projects({ year })}>
          <Money amount={overview.budget} />
          <ApprovedBudget sums={overview} />
        </Figure>
        <Figure
          name={text.withErrors}
          to={paths.projects({ severity: 'error', sort: 'errors', order: 'desc', year })}
        >
          {overview.projectsWithErrors}
        </Figure>
        <Lights year={year} />
        <Evaluated year={year} />
      </div>
    </section>
  )
}

type OfYear = { readonly year: number }

/** Of the last round of the year of which there are sheets. */
function Lights({ year }: OfYear) {
  const text = useText(DESK)
  const { data } = useRounds(year)
  const round = data?.rows.findLast(({ counts }) => counts.sheets > 0)
  const { red, yellow } = round?.counts.lights ?? { red: 0, yellow: 0 }
  return (
    <Figure
      name={text.lights}
      to={paths.monitoring({ year, round: round?.id, light: red > 0 ? 'red' : undefined })}
    >
      {round === undefined ? (
        <span className={own.none}>{data === undefined ? '…' : text.noLights}</span>
      ) : (
        <>
          <span className={own.red}>
            {LIGHT_SIGN.red} {red}
          </span>{' '}
          /{' '}
          <span className={own.yellow}>
            {LIGHT_SIGN.yellow} {yellow}
          </span>
        </>
      )}
    </Figure>
  )
}

function Evaluated({ year }: OfYear) {
  const text = useText(DESK)
  const { data } = useCoverage({ year, page: 1, size: 1 })
  const percent = data === undefined ? null : completion(data)
  return (
    <Figure name={text.evaluated} to={paths.selfEvaluations({ year, tab: 'coverage' })}>
      {data === undefined || percent === null ? (
        <span className={own.none}>{data === undefined ? '…' : text.noEvaluations}</span>
      ) : (
        <>
          {percent}%<span className={figures.part}>{text.confirmedOf(data.confirmed, data.approved)}</span>
        </>
      )}
    </Figure>
  )
}

type FigureProps = { readonly name: string; readonly to: string; readonly children: ReactNode }

function Figure({ name, to, children }: FigureProps) {
  return (
    <Link className={own.figure} to={to}>
      <span className={own.name}>{name}</span>
      <span className={own.big}>{children}</span>
    </Link>
  )
}
