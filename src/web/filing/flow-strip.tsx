/** Where a target stands: its way, what the one who looks may do, its 事前绩效评估, and the history. */
import type { FilingView } from '#api/filings.ts'
import { ApiError } from '../api/client.ts'
import { useSinceReturn } from '../api/comments.ts'
import { useFiling } from '../api/filings.ts'
import { useProblemText } from '../ui/problem-text.ts'
import { AdjustedNote } from './adjusted-note.tsx'
import { AssessmentNote } from './assessment-note.tsx'
import { FilingHistory } from './history.tsx'
import { offersOf } from './offers.ts'
import { ReturnedNote } from './returned-note.tsx'
import { SinceReturnView } from './since-return.tsx'
import { Strip } from './strip.tsx'
import { ToldNote } from './told-note.tsx'
import { Versions } from './versions.tsx'
import styles from './filing.module.css'

/** Nothing for papers that go no way of their own (what came of a target, lists). */
export function FlowStrip({ project, name }: { readonly project: string; readonly name: string }) {
  const filing = useFiling(project)
  const refused = useProblemText(filing.error)
  if (filing.data !== undefined) return <><Known view={filing.data} name={name} /><div className={styles.notes}><ReturnedNote project={project} /><ToldNote project={project} /></div></>
  if (filing.error instanceof ApiError && (filing.error.status === 404 || filing.error.status === 403)) return null
  return <div className={`${styles.strip} no-print`}>{filing.error ? <p role="alert" className={styles.quiet}>{refused}</p> : null}</div>
}

function Known({ view, name }: { readonly view: FilingView; readonly name: string }) {
  const { project, assessment } = view
  const why = offersOf(view).find(({ bar }) => bar !== null)?.bar ?? null
  return (
    <Strip
      way={{ of: 'projects', id: project }} view={view} name={name}
      note={<>{assessment === null ? null : <AssessmentNote project={project} assessment={assessment} barSaid={why?.code === assessment.bar?.code} />}<AdjustedNote view={view} /></>}
      history={<History view={view} />} versions={<Versions project={project} />}
    />
  )
}

/** What changed since it was sent back, and every act. */
function History({ view }: { readonly view: FilingView }) {
  const since = useSinceReturn(view.project)
  return (
    <>
      {since.data === undefined ? null : <SinceReturnView since={since.data} />}
      <FilingHistory history={view.history} />
    </>
  )
}
