/**
 * Asks what becomes of a file whose department, year and kind are there already, and shows what would change.
 */
import { Link } from 'react-router'
import { Button } from 'antd'
import type { JobComparison } from '#api/jobs.ts'
import type { JobDecision } from '#core/kernel/job.ts'
import { isSame } from '#core/target/compare.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { COMPARISON } from '#text/interface/imports.ts'
import { whenDone } from '../../api/when-done.ts'
import { useBatchComparison, useDecideJob } from '../../api/batches.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { ComparisonView } from '../../components/comparison/comparison-view.tsx'
import styles from '../../components/comparison/comparison.module.css'

type Props = { readonly job: string; readonly file: string; readonly onClose: () => void }

const DECISIONS: readonly JobDecision[] = ['replace', 'keep', 'discard']

export function ComparisonDialog({ job, file, onClose }: Props) {
  const text = useText(COMPARISON)
  const query = useBatchComparison(job)
  const decide = useDecideJob()
  const refused = useErrorText(decide.error)
  const outcomes: Record<JobDecision, string> = {
    replace: text.replaced(file),
    keep: text.kept(file),
    discard: text.discarded(file),
  }
  const words: Record<JobDecision, string> = {
    replace: text.replaceWords,
    keep: text.keepWords,
    discard: text.discardWords,
  }
  const advised = query.data === undefined ? null : advisedFor(query.data)
  const within = (query.data?.within ?? null) !== null
  // What is one of several in its document is not replaced as a whole.
  const decisions = DECISIONS.filter((decision) => !within || decision !== 'replace')
  const choose = (decision: JobDecision) =>
    whenDone(decide.mutateAsync({ job, decision }), () => {
      notify(outcomes[decision])
      onClose()
    })
  return (
    <Dialog
      title={within ? text.withinTitle : text.title}
      width={920}
      footer={null}
      onCancel={onClose}
      destroyOnHidden
    >
      {decide.isError ? <Callout kind="error">{refused}</Callout> : null}
      <Loaded query={query}>{(compared) => <Compared file={file} compared={compared} />}</Loaded>
      <div className={styles.choices}>
        {decisions.map((decision) => (
          <div key={decision} className={styles.choice}>
            <Button
              block
              type={decision === advised ? 'primary' : 'default'}
              loading={decide.isPending && decide.variables.decision === decision}
              disabled={decide.isPending}
              onClick={() => choose(decision)}
            >
              {text[decision]}
            </Button>
            <span>{words[decision]}</span>
          </div>
        ))}
      </div>
    </Dialog>
  )
}

/** Nothing is advised where it is not known whose paper it is. */
function advisedFor({ comparison, unlike, within }: JobComparison): JobDecision | null {
  if (unlike !== null) return null
  if (within !== null) return 'discard'
  return isSame(comparison) ? 'discard' : 'replace'
}

function Compared({
  file,
  compared: { older, comparison, unlike, within },
}: {
  readonly file: string
  readonly compared: JobComparison
}) {
  const text = useText(COMPARISON)
  const language = useLanguage()
  return (
    <>
      <p className={styles.explain}>
        {within === null
          ? text.explain(file, older.title ?? older.file, momentText(older.importedAt))
          : text.within(file, older.title ?? older.file)}
      </p>
      {within?.targets.map(({ id, name, unit, state }) => (
        <p key={id} className={styles.explain}>
          <Link to={paths.project(id)}>
            {text.withinTarget(name, unit, FILING_STATE_NAMES[state][language])}
          </Link>
        </p>
      ))}
      {unlike === null ? null : <Callout kind="warning">{text.unlike(unlike.said, unlike.known)}</Callout>}
      <div className={styles.scroll}>
        <ComparisonView comparison={comparison} />
      </div>
    </>
  )
}
