/** The state of a target: its workflow, what the signed-in person may do, and its 事前绩效评估. */
import { isAtHome } from '#core/filing/filing.ts'
import type { FilingView } from '#api/filing/filings.ts'
import { ApiError } from '../../api/api-error.ts'
import { useFiling } from '../../api/filings.ts'
import { useErrorText } from '../../ui/error-text.ts'
import { later } from '../../ui/later.tsx'
import { ClosedNote } from './closed-note.tsx'
import { AdjustedNote } from './adjusted-note.tsx'
import { actOffers } from './offers.ts'
import { HeldNote } from './held-note.tsx'
import { Strip } from './strip.tsx'
import { FilingNotes } from './filing-notes.tsx'
import styles from './filing.module.css'

const AssessmentNote = later(async () => (await import('./assessment-note.tsx')).AssessmentNote)
const ProjectVersions = later(async () => (await import('./versions.tsx')).ProjectVersions)

/** Nothing for papers that go no way of their own (what came of a target, lists). */
export function FlowStrip({ project, name }: { readonly project: string; readonly name: string }) {
  const filing = useFiling(project)
  const refused = useErrorText(filing.error)
  if (filing.data !== undefined)
    return (
      <>
        <Known view={filing.data} name={name} />
        <FilingNotes way={{ of: 'projects', id: project }} />
      </>
    )
  if (filing.error instanceof ApiError && (filing.error.status === 404 || filing.error.status === 403))
    return null
  return (
    <div className={`${styles.strip} no-print`}>
      {filing.error ? (
        <p role="alert" className={styles.quiet}>
          {refused}
        </p>
      ) : null}
    </div>
  )
}

function Known({ view, name }: { readonly view: FilingView; readonly name: string }) {
  const { project, assessment } = view
  const why = actOffers(view).find(({ refusal }) => refusal !== null)?.refusal ?? null
  return (
    <Strip
      way={{ of: 'projects', id: project }}
      view={view}
      name={name}
      note={
        <>
          {assessment === null ? null : (
            <AssessmentNote
              project={project}
              assessment={assessment}
              version={view.version}
              isRefusalSaid={why?.code === assessment.refusal?.code}
            />
          )}
          <AdjustedNote view={view} />
          {view.state === 'closed' ? <ClosedNote project={project} /> : null}
          {isAtHome(view) ? <HeldNote project={project} /> : null}
        </>
      }
      versions={<ProjectVersions project={project} />}
    />
  )
}
