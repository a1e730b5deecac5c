/**
 * Why an approved target is open again, for as long as its adjustment is on the way, and what it changes so
 * far.
 */
import { Link } from 'react-router'
import type { FilingView } from '#api/filing/filings.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { useFiling } from '../../api/filings.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import styles from './filing.module.css'

/** The same where the way of the target is not drawn: beside a review. */
export function ProjectAdjustedNote({ project }: { readonly project: string }) {
  const view = useFiling(project).data
  return view === undefined ? null : <AdjustedNote view={view} />
}

export function AdjustedNote({ view: { project, state, version, history } }: { readonly view: FilingView }) {
  const text = useText(COMMENTS)
  const adjusted = history.find(({ kind }) => kind === 'adjust')
  if (adjusted === undefined || state === 'approved' || state === 'archived') return null
  return (
    <p className={styles.adjusted}>
      {text.adjusting(adjusted.actorName ?? text.someone, momentText(adjusted.at), adjusted.comment)}
      <Link to={paths.versions(project, { from: version })}>{text.withApproved(version)}</Link>
    </p>
  )
}
