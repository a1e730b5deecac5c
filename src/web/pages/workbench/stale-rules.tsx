/** Says to who may do something about it that findings are of other rules than today's. */
import { Link } from 'react-router'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { auditing } from '../../api/job-list.ts'
import { useJobs } from '../../api/jobs.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import styles from '../../ui/workbench.module.css'

/** @param stale how many documents they are of */
export function StaleRules({ stale }: { readonly stale: number }) {
  const text = useText(RULE_SET_WORDS)
  const jobs = useJobs().data
  if (stale === 0 || auditing(jobs) !== null) return null
  return (
    <div className={styles.notice}>
      <Callout kind="warning" action={<Link to={paths.ruleSets()}>{text.toRuleSets}</Link>}>
        {text.stale(stale)}
      </Callout>
    </div>
  )
}
