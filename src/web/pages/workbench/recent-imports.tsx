/** Imports that wait for their confirmation, and the last files, running ones first; live. */
import { Link } from 'react-router'
import type { Job } from '#api/jobs.ts'
import { BATCH } from '#text/interface/imports.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { WORKBENCH } from '#text/interface/workbench.ts'
import { useBatches } from '../../api/batches.ts'
import { isOver } from '../../api/job-list.ts'
import { useJobs } from '../../api/jobs.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { later } from '../../ui/later.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import { momentText } from '../../ui/time.ts'
import styles from '../../ui/workbench.module.css'

const ProblemSentence = later(async () => (await import('../../ui/problem-sentence.tsx')).ProblemSentence)

const SHOWN = 6

export function RecentImports() {
  const text = useText(WORKBENCH)
  const may = useMay()
  const jobs = useJobs().data?.rows.filter(({ kind }) => kind === 'import') ?? []
  const shown = [...jobs.filter((job) => !isOver(job)), ...jobs.filter((job) => isOver(job))].slice(0, SHOWN)
  return (
    <section className="panel">
      <div className={styles.head}>
        <h2>{text.recent}</h2>
      </div>
      {may('document.import') ? <HeldImports /> : null}
      <Jobs shown={shown} />
    </section>
  )
}

/** For who may import. */
export function useHeldImports() {
  return (useBatches(false).data?.rows ?? []).filter(({ counts }) => counts.held > 0)
}

/** Those that wait for their confirmation. */
function HeldImports() {
  const text = useText(BATCH)
  const held = useHeldImports()
  if (held.length === 0) return null
  return (
    <ul className={styles.jobs}>
      {held.map(({ id, label, counts }) => (
        <li key={id}>
          <div className={styles.barLine}>
            <span className={styles.barName} title={label}>
              {label}
            </span>
            <Link to={paths.import(id)}>{text.held(counts.held)}</Link>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The files one by one. */
function Jobs({ shown }: { readonly shown: readonly Job[] }) {
  const text = useText(WORKBENCH)
  if (shown.length === 0) return <p className={styles.none}>{text.noRecent}</p>
  return (
    <ul className={styles.jobs}>
      {shown.map((job) => (
        <One key={job.id} job={job} />
      ))}
    </ul>
  )
}

function One({ job }: { readonly job: Job }) {
  return (
    <li>
      <div className={styles.barLine}>
        {job.result === null ? (
          <span className={styles.barName} title={job.label}>
            {job.label}
          </span>
        ) : (
          <Link className={styles.barName} title={job.label} to={paths.document(job.result.document)}>
            {job.label}
          </Link>
        )}
        <Outcome job={job} />
      </div>
      {job.state === 'running' ? <ProgressBar percent={job.progress} label={job.label} /> : null}
      {job.state === 'failed' && job.problem !== null ? (
        <p className={styles.reason}>
          <ProblemSentence problem={job.problem} file={job.label} />
        </p>
      ) : null}
    </li>
  )
}

function Outcome({ job }: { readonly job: Job }) {
  const text = useText(DOCUMENTS)
  if (job.state === 'running') return <span className={styles.faint}>{text.reading(job.progress)}</span>
  if (job.state === 'waiting') return <span className={styles.faint}>{text.waiting}</span>
  if (job.state === 'needs-decision') return <Link to={paths.documents()}>{text.undecidedShort}</Link>
  if (job.state === 'failed') return <span className={styles.failed}>✕ {text.failed}</span>
  if (job.state === 'cancelled') return <span className={styles.faint}>{text.cancelled}</span>
  if (job.undone) return <span className={styles.faint}>{text.undone}</span>
  if (job.result === null) return <span className={styles.faint}>{text.gone}</span>
  return <span className={styles.faint}>✓ {momentText(job.finishedAt)}</span>
}
