/** What goes on besides imports: auditing everything again, trying a rule set; in words of their own. */
import { Link } from 'react-router'
import { Button } from 'antd'
import CloseOutlined from '@ant-design/icons/CloseOutlined'
import type { Job } from '#api/jobs.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { STAFF } from '#text/interface/staff.ts'
import { YEARS } from '#text/interface/years.ts'
import { isOver } from '../../api/job-list.ts'
import { useCancelJob } from '../../api/jobs.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import styles from './import-list.module.css'

export function AuditRows({ jobs }: { readonly jobs: readonly Job[] }) {
  return jobs
    .filter((job) => job.kind !== 'import' && !isOver(job))
    .map((job) => <One key={job.id} job={job} />)
}

function placeOf(kind: Job['kind']): string {
  switch (kind) {
    case 'roll-over':
      return paths.administration('roll-over')
    case 'staff-import':
      return paths.administration('organisation')
    case 'money-booking':
      return paths.execution()
    default:
      return paths.ruleSets()
  }
}

function One({ job }: { readonly job: Job }) {
  const text = useText(RULE_SET_WORDS)
  const may = useMay()
  const cancel = useCancelJob()
  const years = useText(YEARS)
  const staff = useText(STAFF)
  const execution = useText(EXECUTION)
  const name = {
    'dry-run': text.jobDryRun(job.label),
    'roll-over': years.openTitle(Number(job.label)),
    're-audit': text.jobAudit,
    'monitoring-round': text.jobMonitoring,
    'staff-import': staff.takingNow(job.label),
    'money-booking': execution.bookingNow(job.label),
    import: job.label,
  }[job.kind]
  return (
    <li className={styles.row}>
      <span className={styles.sign} aria-hidden="true">
        ◑
      </span>
      <div className={styles.main}>
        <div className={styles.line}>
          <Link className={styles.file} to={placeOf(job.kind)}>
            {name}
          </Link>
          <span className={styles.state}>
            {job.tally === null ? text.auditWaiting : text.jobProgress(job.tally.done, job.tally.documents)}
          </span>
        </div>
        <ProgressBar percent={job.progress} label={name} />
      </div>
      {may('job.cancel') ? (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={`${text.cancel} ${name}`}
          title={text.cancel}
          onClick={() => cancel.mutate(job.id)}
        />
      ) : (
        <span />
      )}
    </li>
  )
}
