/**
 * Why an approved target is open again, for as long as its adjustment is on the way, and what it changes so
 * far.
 */
import { useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { FilingView } from '#api/filing/filings.ts'
import { isLocked } from '#core/filing/states.ts'
import { changesIn } from '#core/target/compare.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { useVersionComparison } from '../../api/comments.ts'
import { useFiling } from '../../api/filings.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { later } from '../../ui/later.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './filing.module.css'

const VersionDifference = later(async () => (await import('./versions.tsx')).VersionDifference)

/** The same where the way of the target is not drawn: beside a review. */
export function ProjectAdjustedNote({ project }: { readonly project: string }) {
  const view = useFiling(project).data
  return view === undefined ? null : <AdjustedNote view={view} />
}

export function AdjustedNote({ view: { project, state, version, history } }: { readonly view: FilingView }) {
  const text = useText(COMMENTS)
  const adjusted = history.find(({ kind }) => kind === 'adjust')
  if (adjusted === undefined || isLocked(state)) return null
  return (
    <p className={styles.adjusted}>
      {text.adjusting(adjusted.actorName ?? text.someone, momentText(adjusted.at), adjusted.comment)}
      <ChangedSoFar project={project} version={version} />
      <Link to={paths.versions(project, { from: version })}>{text.withApproved(version)}</Link>
    </p>
  )
}

/** How much the adjustment changed against the approved version; a press shows what. */
function ChangedSoFar({ project, version }: { readonly project: string; readonly version: number }) {
  const text = useText(COMMENTS)
  const [shown, show] = useState(false)
  const change = useVersionComparison(project, version, null).data?.change
  if (change === undefined) return null
  return (
    <>
      <Button size="small" onClick={() => show(true)}>
        {text.againstApproved(version, changesIn(change))}
      </Button>
      {shown ? (
        <Dialog title={text.withApproved(version)} footer={null} onCancel={() => show(false)} width={760}>
          <VersionDifference change={change} />
        </Dialog>
      ) : null}
    </>
  )
}
