/** /projects/:id/assessment, /policies/:id/assessment: the 事前绩效评估 of a target or a policy, written, signed or read. */
import { useEffect, useState } from 'react'
import { useBlocker, useParams } from 'react-router'
import { Button } from 'antd'
import { EMPTY_ASSESSMENT, type AssessmentContent } from '#core/assessment/content.ts'
import type { AssessmentAct } from '#core/assessment/step.ts'
import { assessmentActName, assessmentRefusalText, assessmentStateName } from '#text/assessment.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { whenDone } from '../../api/when-done.ts'
import {
  assessedOf,
  assessmentReportPath,
  useAssessment,
  usePolicyAssessment,
  useSaveAssessment,
  type AssessedView,
} from '../../api/assessments.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { AssessmentActDialog } from './act-dialog.tsx'
import { Answers } from './answers.tsx'
import { Basics } from './basics.tsx'
import { ConclusionFields } from './conclusion.tsx'
import { AssessmentExperts } from './experts.tsx'
import { Judgements } from './judgements.tsx'
import { Methods } from './methods.tsx'
import { PolicyBasics } from './policy-basics.tsx'
import { AssessmentStandingPanel } from './standing.tsx'
import styles from './assessment.module.css'
import type { EditAssessment } from './edit.ts'

export function AssessmentPage() {
  const { id = '' } = useParams()
  const query = useAssessment(id)
  return (
    <Loaded isPage query={query}>
      {(view) => <Opened key={view.project.id} view={view} />}
    </Loaded>
  )
}

/** /policies/:id/assessment: that of a policy. */
export function PolicyAssessmentPage() {
  const { id = '' } = useParams()
  const query = usePolicyAssessment(id)
  return (
    <Loaded isPage query={query}>
      {(view) => <Opened key={view.policy.id} view={view} />}
    </Loaded>
  )
}

function useCrumbs(view: AssessedView) {
  const text = useText(ASSESSMENTS)
  const policies = useText(POLICIES)
  const { of, id, name } = assessedOf(view)
  return of === 'policy'
    ? [
        { label: policies.title, to: paths.policies() },
        { label: name, to: paths.policy(id) },
      ]
    : [
        { label: text.short, to: paths.assessments() },
        { label: name, to: paths.project(id) },
      ]
}

/** What is written in it, and what of that is not saved yet. */
function useTyped(view: AssessedView) {
  const [typed, type] = useState<{ readonly revision: number; readonly content: AssessmentContent } | null>(
    null,
  )
  const save = useSaveAssessment(assessedOf(view))
  const isSigned = view.state === 'signed' || view.content === null
  const kept = isSigned ? (view.signed?.content ?? null) : view.content
  const content = view.mayWrite ? (typed?.content ?? kept) : kept
  const unsaved = view.mayWrite && typed !== null
  const edit: EditAssessment | null = view.mayWrite
    ? (change) =>
        type({
          revision: typed?.revision ?? view.revision,
          content: { ...(content ?? EMPTY_ASSESSMENT), ...change },
        })
    : null
  const store = (then: () => void) => {
    if (typed === null) return then()
    whenDone(save.mutateAsync({ revision: typed.revision, content: typed.content }), () => {
      type(null)
      then()
    })
  }
  return { content, isSigned, unsaved, edit, store, save }
}

function Opened({ view }: { readonly view: AssessedView }) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const [asking, ask] = useState<AssessmentAct | null>(null)
  const { content, isSigned, unsaved, edit, store, save } = useTyped(view)
  const scheme = isSigned && view.signed !== null ? view.signed.scheme : view.scheme
  const crumbs = useCrumbs(view)
  return (
    <>
      <PageHeader
        title={`${assessedOf(view).name} · ${text.title}`}
        crumbs={crumbs}
        beside={<span className={styles.state}>{assessmentStateName(view.state, language)}</span>}
        actions={<Reports view={view} unsaved={unsaved} />}
      />
      <AssessmentNotes view={view} error={save.error} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {'policy' in view ? <PolicyBasics view={view} /> : <Basics view={view} />}
          {view.mayAnswer || (view.signed?.content.changes.length ?? 0) > 0 ? (
            <Answers key={view.versions[0]?.number ?? 0} view={view} />
          ) : null}
          {content === null ? (
            <div className="panel">
              <EmptyState title={text.nothingSigned} />
            </div>
          ) : (
            <>
              {isSigned && view.versions[0] !== undefined ? (
                <p className={styles.quiet}>{text.readingSigned(view.versions[0].number)}</p>
              ) : null}
              <Judgements content={content} scheme={scheme} edit={edit} />
              <Methods project={'policy' in view ? null : view.project.id} content={content} edit={edit} />
              <AssessmentExperts content={content} edit={edit} />
              <ConclusionFields content={content} scheme={scheme} edit={edit} />
            </>
          )}
        </div>
        <AssessmentStandingPanel view={view} content={content} scheme={scheme} unsaved={unsaved}>
          <Acts
            view={view}
            unsaved={unsaved}
            saving={save.isPending}
            onSave={() => store(() => notify(text.saved))}
            onAct={(act) => (act === 'submit' ? store(() => ask(act)) : ask(act))}
          />
        </AssessmentStandingPanel>
      </div>
      {asking === null ? null : <AssessmentActDialog view={view} act={asking} onClose={() => ask(null)} />}
      <Leaving unsaved={unsaved && !save.isPending} />
    </>
  )
}

/** Why it could not be saved, and with what words it was handed in or given back. */
function AssessmentNotes({ view, error }: { readonly view: AssessedView; readonly error: unknown }) {
  const text = useText(ASSESSMENTS)
  const refused = useErrorText(error)
  return (
    <>
      {error ? (
        <div className={styles.said}>
          <Callout kind="error">{refused}</Callout>
        </div>
      ) : null}
      {view.comment === '' ? null : (
        <div className={styles.said}>
          <Callout kind="warning">
            {view.state === 'submitted' ? text.asItCame(view.comment) : text.returned(view.comment)}
          </Callout>
        </div>
      )}
    </>
  )
}

/** The report, as soon as there is something to hand out. */
function Reports({ view, unsaved }: { readonly view: AssessedView; readonly unsaved: boolean }) {
  const text = useText(ASSESSMENTS)
  const report = (format: 'docx' | 'pdf') => assessmentReportPath(assessedOf(view), format)
  if (view.versions.length === 0 && (view.content === null || view.state === 'none')) return null
  return (
    <>
      <Button href={report('docx')} download disabled={unsaved} title={unsaved ? text.unsaved : undefined}>
        {text.word}
      </Button>
      <Button href={report('pdf')} download disabled={unsaved} title={unsaved ? text.unsaved : undefined}>
        {text.pdf}
      </Button>
    </>
  )
}

type ActsProps = {
  readonly view: AssessedView
  readonly unsaved: boolean
  readonly saving: boolean
  readonly onSave: () => void
  readonly onAct: (act: AssessmentAct) => void
}

/**
 * What leads on is the primary one; what cannot be done says why. What was just typed may be complete: it is
 * saved and asked again.
 */
function Acts({ view, unsaved, saving, onSave, onAct }: ActsProps) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  if (!view.mayWrite && view.acts.length === 0) return null
  return (
    <div className={`${styles.acts} no-print`}>
      {view.acts.map(({ act, refusal }) => {
        const isRefused = refusal !== null && !(refusal.code === 'incomplete' && unsaved)
        return (
          <Button
            key={act}
            type={act === 'submit' || act === 'sign' ? 'primary' : 'default'}
            disabled={isRefused}
            title={isRefused ? assessmentRefusalText(refusal, language) : undefined}
            onClick={() => onAct(act)}
          >
            {assessmentActName(act, language)}
          </Button>
        )
      })}
      {view.mayWrite ? (
        <Button
          onClick={onSave}
          loading={saving}
          disabled={!unsaved}
          title={unsaved ? undefined : text.saved}
        >
          {text.save}
        </Button>
      ) : null}
    </div>
  )
}

/** Asks before what was not saved is lost. */
function Leaving({ unsaved }: { readonly unsaved: boolean }) {
  const text = useText(ASSESSMENTS)
  const blocker = useBlocker(unsaved)
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
  if (blocker.state !== 'blocked') return null
  return (
    <Dialog
      title={text.leaveTitle}
      okText={text.leave}
      okButtonProps={{ danger: true }}
      cancelText={text.stay}
      onOk={() => blocker.proceed()}
      onCancel={() => blocker.reset()}
      width={420}
    />
  )
}
