/** Five figures of the year for who leads or looks in, each with the list behind it. */
import type { ReactNode } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { Overview } from '#api/statistics.ts'
import { workingYear } from '#core/kernel/period.ts'
import { leadsOrLooksIn } from '#core/workbench/chief.ts'
import { DESK } from '#text/interface/desk.ts'
import { useSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { LIGHT_SIGN } from '../../ui/light-mark.tsx'
import { useSumYear, useYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Money } from '../../ui/money.tsx'
import { ApprovedBudget } from './approved-budget.tsx'
import { completion } from './completion.ts'
import styles from '../../ui/workbench.module.css'
import own from './chief-figures.module.css'
import figures from './figures.module.css'

/** Nothing for everybody else, nor where no document says a year. */
export function ChiefFigures({ overview }: { readonly overview: Overview }) {
  const { user, years } = useSession()
  const year = useSumYear() ?? workingYear(years, dayOfToday())
  if (year === undefined || !leadsOrLooksIn(user.posts)) return null
  return <Five year={year} overview={overview} />
}

function Five({ year, overview }: { readonly year: number; readonly overview: Overview }) {
  const text = useText(DESK)
  // Of the year that is written now there are no scores: the way leads to the last that has some.
  const scored = overview.chief?.evaluatedYear ?? year
  return (
    <section className={`panel ${styles.whole}`} aria-labelledby="chief-figures">
      <div className={styles.head}>
        <h2 id="chief-figures">{text.figures(year)}</h2>
        <EvaluatedYear year={overview.chief?.evaluatedYear ?? null} />
        <Link to={paths.outcomes({ year: scored, sort: 'mean' })}>{text.outcomes(scored)}</Link>
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
        <Lights year={year} lights={overview.chief?.lights} />
        <Evaluated year={year} evaluated={overview.chief?.evaluated} />
      </div>
    </section>
  )
}

/** Who looks in asks for results first: of the year that is written now there are none. */
function EvaluatedYear({ year }: { readonly year: number | null }) {
  const text = useText(DESK)
  const [, show] = useYear()
  if (year === null) return null
  return (
    <Button className={own.evaluatedYear} type="link" size="small" onClick={() => show(year)}>
      {text.evaluatedYear(year)}
    </Button>
  )
}

type Chief = NonNullable<Overview['chief']>
/** undefined: not known yet. */
type LightsProps = { readonly year: number; readonly lights: Chief['lights'] | undefined }

/** Of the last round of the year of which there are sheets. */
function Lights({ year, lights }: LightsProps) {
  const text = useText(DESK)
  const light = (lights?.red ?? 0) > 0 ? 'red' : undefined
  return (
    <Figure name={text.lights} to={paths.monitoring({ year, round: lights?.round, light })}>
      {lights === null || lights === undefined ? (
        <span className={own.none}>{lights === undefined ? '…' : text.noLights}</span>
      ) : (
        <>
          <span className={own.red}>
            {LIGHT_SIGN.red} {lights.red}
          </span>{' '}
          /{' '}
          <span className={own.yellow}>
            {LIGHT_SIGN.yellow} {lights.yellow}
          </span>
        </>
      )}
    </Figure>
  )
}

type EvaluatedProps = { readonly year: number; readonly evaluated: Chief['evaluated'] | undefined }

function Evaluated({ year, evaluated }: EvaluatedProps) {
  const text = useText(DESK)
  const percent = evaluated ? completion(evaluated) : null
  return (
    <Figure name={text.evaluated} to={paths.selfEvaluations({ year, tab: 'coverage' })}>
      {!evaluated || percent === null ? (
        <span className={own.none}>{evaluated === undefined ? '…' : text.noEvaluations}</span>
      ) : (
        <>
          {percent}%
          <span className={figures.part}>{text.confirmedOf(evaluated.confirmed, evaluated.approved)}</span>
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
