/**
 * The 工作台: what the season begins, what waits and what comes next, what was sent; how things and every department
 * are, what needs attention, what was imported last; on an empty database, the first steps.
 */
import { Navigate } from 'react-router'
import type { Overview } from '#api/statistics.ts'
import { WORKBENCH } from '#text/interface/workbench.ts'
import { useDesk } from '../../api/desk.ts'
import { useJobs } from '../../api/jobs.ts'
import { running } from '../../api/job-list.ts'
import { useOverview } from '../../api/overview.ts'
import { useMay, useSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { DocumentBars } from './document-bars.tsx'
import { FirstPath } from '../../components/first-path/first-path.tsx'
import { PooledTasksPanel } from '../../components/filing/pooled-tasks.tsx'
import { ChiefFigures } from './chief-figures.tsx'
import { CurrentNotices } from './current-notices.tsx'
import { DepartmentProgress } from './department-progress.tsx'
import { DepartmentOutcomes } from './department-outcomes.tsx'
import { DeskPanel, totalOf } from './desk-panel.tsx'
import { DemoNote } from './demo.tsx'
import { WorkbenchFigures } from './figures.tsx'
import { FirstSteps } from './first-steps.tsx'
import { NextDays } from './next-days.tsx'
import { RecentImports } from './recent-imports.tsx'
import { Season } from './season.tsx'
import { SentTargets } from './sent-targets.tsx'
import { StaleRules } from './stale-rules.tsx'
import { WorstProjects } from './worst-projects.tsx'
import styles from '../../ui/workbench.module.css'

export function WorkbenchPage() {
  const may = useMay()
  // A colleague who only fills in what is handed over has nothing else to look at.
  // And an expert what is to be judged.
  if (!may('statistics.read') && may('evaluation.judge')) return <Navigate to={paths.evaluations()} replace />
  // And who administers the system, apart from its targets, what there is to administer.
  if (!may('statistics.read') && may('user.read')) return <Navigate to="/administration" replace />
  return !may('statistics.read') && may('delegation.fill') ? (
    <Navigate to={paths.filings()} replace />
  ) : (
    <Workbench />
  )
}

function Workbench() {
  const text = useText(WORKBENCH)
  const { user, years } = useSession()
  const may = useMay()
  const query = useOverview(useSumYear())
  const desk = useDesk()
  const begun = years.length > 0 || (query.data?.documents ?? 0) > 0
  return (
    <>
      <PageHeader
        title={text.title}
        beside={text.greeting(user.name)}
        actions={begun ? <Season desk={desk.data} overview={query.data} /> : null}
      />
      {begun && may('rule-set.manage') ? <StaleRules stale={query.data?.staleDocuments ?? 0} /> : null}
      <FirstPath />
      <Loaded query={query}>
        {(overview) => (begun ? <Standing overview={overview} desk={desk} /> : <Empty overview={overview} />)}
      </Loaded>
    </>
  )
}

function Empty({ overview }: { readonly overview: Overview }) {
  const busy = running(useJobs().data) > 0
  return <FirstSteps demo={overview.demo} busy={busy} />
}

type StandingProps = { readonly overview: Overview; readonly desk: ReturnType<typeof useDesk> }

function Standing({ overview, desk }: StandingProps) {
  const may = useMay()
  // Who only looks in reads results first.
  const isIdle = desk.data !== undefined && totalOf(desk.data) === 0
  return (
    <div className={styles.page}>
      <ChiefFigures overview={overview} />
      <div className={styles.side}>
        {isIdle ? <DepartmentOutcomes overview={overview} /> : null}
        <DeskPanel query={desk} />
        {isIdle ? null : <DepartmentOutcomes overview={overview} />}
        {may('execution.write') ? <PooledTasksPanel /> : null}
      </div>
      <div className={styles.side}>
        <NextDays />
        <CurrentNotices />
      </div>
      <WorkbenchFigures overview={overview} />
      <div className={styles.side}>
        {may('filing.act') ? <SentTargets /> : null}
        {may('filing.remind') ? <DepartmentProgress /> : null}
        <WorstProjects />
      </div>
      <div className={styles.side}>
        <DocumentBars />
        {may('job.read') ? <RecentImports /> : null}
        {overview.demo.loaded ? <DemoNote /> : null}
      </div>
    </div>
  )
}
