/** Whether what is found in the documents is of today's rules; auditing them again, with its progress. */
import { useEffect, useRef } from 'react'
import { Button } from 'antd'
import type { Job } from '#api/jobs.ts'
import type { RuleSetList } from '#api/rule-sets.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { ascending } from '#core/kernel/ascending.ts'
import { isOver } from '../../api/job-list.ts'
import { useCancelJob, useJobs } from '../../api/jobs.ts'
import { forgetRuleSets, useAuditEverything } from '../../api/rule-sets.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './rule-sets.module.css'

/** What is to be said of it, if anything. */
export function AuditNotice({ list }: { readonly list: RuleSetList }) {
  const text = useText(RULE_SET_WORDS)
  const may = useMay()
  const start = useAuditEverything()
  const job = useNewestAudit(list.audit)
  if (list.documents === 0) return null
  if (job !== null && !isOver(job)) return <Running job={job} />
  const manage = may('rule-set.manage')
  if (list.stale === 0)
    return job === null ? null : (
      <div className="no-print">
        <LastAudit job={job} />
      </div>
    )
  const again = (documents: 'all' | 'stale', words: string, primary: boolean) => (
    <Button
      size="small"
      type={primary ? 'primary' : 'default'}
      loading={start.isPending}
      onClick={() => start.mutate(documents)}
    >
      {words}
    </Button>
  )
  return (
    <div className="no-print">
      <Callout kind="warning" action={manage ? again('stale', text.auditStale, true) : null}>
        {text.stale(list.stale)}
      </Callout>
    </div>
  )
}

/** Audits everything again, whatever rules the findings are of. */
export function AuditEverything({ list }: { readonly list: RuleSetList }) {
  const text = useText(RULE_SET_WORDS)
  const may = useMay()
  const start = useAuditEverything()
  const job = useNewestAudit(list.audit)
  if (!may('rule-set.manage') || list.documents === 0) return null
  return (
    <Button
      disabled={job !== null && !isOver(job)}
      loading={start.isPending}
      onClick={() => start.mutate('all')}
    >
      {text.auditAll}
    </Button>
  )
}

function LastAudit({ job }: { readonly job: Job | null }) {
  const text = useText(RULE_SET_WORDS)
  if (job === null) return <span />
  const { tally, state, finishedAt } = job
  if (state === 'failed') return <span className={styles.bad}>{text.auditFailed}</span>
  if (tally === null) return <span />
  return (
    <span className={styles.faint}>
      {state === 'cancelled'
        ? text.auditCancelled(tally.done, tally.documents)
        : text.auditDone(tally.done, tally.changed, tally.created, tally.gone)}{' '}
      · {momentText(finishedAt)}
    </span>
  )
}

function Running({ job }: { readonly job: Job }) {
  const text = useText(RULE_SET_WORDS)
  const may = useMay()
  const cancel = useCancelJob()
  const words = job.tally === null ? text.auditWaiting : text.auditing(job.tally.done, job.tally.documents)
  return (
    <output className={`panel ${styles.running}`}>
      <span>{words}</span>
      <ProgressBar percent={job.progress} label={words} />
      {may('job.cancel') ? (
        <Button size="small" onClick={() => cancel.mutate(job.id)}>
          {text.cancel}
        </Button>
      ) : null}
    </output>
  )
}

/** Its id once it is over, no text while it runs; null where there is none. */
function overOf(live: Job | null): string | null {
  if (live === null) return null
  return isOver(live) ? live.id : ''
}

/** The last audit of everything, live; when it ends, the page is asked again. */
function useNewestAudit(known: Job | null): Job | null {
  const jobs = useJobs().data?.rows.filter(({ kind }) => kind === 're-audit') ?? []
  const newest =
    [...jobs, ...(known === null ? [] : [known])].toSorted((a, b) =>
      ascending(b.createdAt, a.createdAt),
    )[0] ?? null
  const live = newest === null ? null : (jobs.find(({ id }) => id === newest.id) ?? newest)
  const over = overOf(live)
  const seen = useRef(over)
  useEffect(() => {
    if (seen.current === over) return
    seen.current = over
    void forgetRuleSets()
  }, [over])
  return live
}
