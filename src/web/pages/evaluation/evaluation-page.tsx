/** One 评价任务: what is evaluated and what waits for whom, the experts, and the framework. */
import { useState } from 'react'
import { useParams } from 'react-router'
import { Button } from 'antd'
import type { EvaluationView } from '#api/evaluation/evaluations.ts'
import { TASK_STATE_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import type { Spoken } from '#text/interface/words.ts'
import { whenDone } from '../../api/when-done.ts'
import { useActOnTask, useEvaluation } from '../../api/evaluations.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { ChooseDialog, type ChooseWhat } from './choose-dialog.tsx'
import styles from './evaluations.module.css'
import { Framework } from './framework.tsx'
import { DeclareDialog, RateDialog, TaskReasonDialog, type ReasonFor } from './task-dialogs.tsx'
import { TaskExperts } from './task-experts.tsx'
import { TaskFacts } from './task-facts.tsx'
import { Subjects } from './task-subjects.tsx'

export function EvaluationPage() {
  const { id = '' } = useParams()
  return (
    <Loaded isPage query={useEvaluation(id)}>
      {(view) => <Opened view={view} />}
    </Loaded>
  )
}

function Opened({ view }: { readonly view: EvaluationView }) {
  const text = useText(EVALUATIONS)
  const act = useActOnTask(view.id)
  const refused = useErrorText(act.error)
  const [choosing, choose] = useState<ChooseWhat | null>(null)
  const [declaring, declare] = useState(false)
  const [asking, ask] = useState<ReasonFor | null>(null)
  const [rating, rate] = useState<{ readonly entry: string; readonly name: string } | null>(null)
  const { standing, state } = view
  const lacks = lacksOf(view, text)
  const open = () =>
    whenDone(act.mutateAsync({ to: 'acts', body: { act: 'open' } }), () => notify(text.opened))
  return (
    <>
      <Head
        view={view}
        lacks={lacks}
        busy={act.isPending}
        onOpen={open}
        onCancel={() => ask({ kind: 'cancel' })}
        onDeclare={() => declare(true)}
      />
      {act.error ? <Callout kind="error">{refused}</Callout> : null}
      {standing.judges === 'asked' && state === 'running' ? (
        <Callout kind="note">{text.declareWords}</Callout>
      ) : null}
      {standing.leads && state === 'preparing' && lacks.length > 0 ? (
        <Callout kind="note">
          {text.notYet}
          {lacks.join('、')}
        </Callout>
      ) : null}
      <div className={styles.two}>
        <div>
          <Subjects view={view} onChoose={() => choose('subjects')} />
          <Framework key={view.version} view={view} />
        </div>
        <div>
          <TaskFacts view={view} onChoose={() => choose('agency')} onRate={rate} />
          {standing.leads ? (
            <TaskExperts
              view={view}
              onChoose={() => choose('experts')}
              onDismiss={(judge) => ask({ kind: 'dismiss', entry: judge.entry, name: judge.name })}
              onRate={rate}
            />
          ) : null}
        </div>
      </div>
      {choosing === null ? null : <ChooseDialog view={view} what={choosing} onClose={() => choose(null)} />}
      {declaring ? <DeclareDialog view={view} onClose={() => declare(false)} /> : null}
      {asking === null ? null : <TaskReasonDialog id={view.id} of={asking} onClose={() => ask(null)} />}
      {rating === null ? null : <RateDialog id={view.id} {...rating} onClose={() => rate(null)} />}
    </>
  )
}

/** What is not yet there before it can be opened. */
function lacksOf(view: EvaluationView, text: Spoken<typeof EVALUATIONS>): readonly string[] {
  return [
    view.subjects.length === 0 ? text.lackSubjects : null,
    view.judges.length === 0 ? text.lackExperts : null,
    view.faults.length > 0 ? text.lackFramework : null,
  ].filter((one) => one !== null)
}

type HeadProps = {
  readonly view: EvaluationView
  readonly lacks: readonly string[]
  readonly busy: boolean
  readonly onOpen: () => void
  readonly onCancel: () => void
  readonly onDeclare: () => void
}

function Head({ view, lacks, busy, onOpen, onCancel, onDeclare }: HeadProps) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const { standing, state } = view
  const mayCancel =
    standing.leads &&
    (state === 'preparing' || (state === 'running' && view.subjects.every((one) => one.state !== 'final')))
  return (
    <PageHeader
      title={view.name}
      crumbs={[{ label: text.title, to: paths.evaluations() }]}
      beside={TASK_STATE_NAMES[state][language]}
      actions={
        <>
          {mayCancel ? <Button onClick={onCancel}>{text.cancelTask}</Button> : null}
          {standing.leads && state === 'preparing' ? (
            <Button
              type="primary"
              disabled={lacks.length > 0}
              title={lacks.length > 0 ? `${text.notYet}${lacks.join('、')}` : ''}
              loading={busy}
              onClick={onOpen}
            >
              {text.open}
            </Button>
          ) : null}
          {standing.judges === 'asked' && state === 'running' ? (
            <Button type="primary" onClick={onDeclare}>
              {text.declare}
            </Button>
          ) : null}
        </>
      }
    />
  )
}
