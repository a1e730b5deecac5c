/**
 * Passes or confirms the sheets that were ticked; each is answered by itself. What came of them stays when
 * nothing is left to tick.
 */
import { useState } from 'react'
import { Button } from 'antd'
import {
  EVALUATION_COMMENT_MAX,
  type EvaluationListRow,
  type EvaluationsActed,
} from '#api/self-evaluation.ts'
import { TOGETHER_ACTS, type TogetherAct } from '#core/self-evaluation/step.ts'
import { COMMON } from '#text/interface/common.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { EVALUATION_ACT_WORDS } from '#text/self-evaluation.ts'
import { useActOnEvaluations } from '../../api/self-evaluations.ts'
import { ChosenBar } from '../../lists/chosen-bar.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import filings from '../../lists/list-page.module.css'

type Rows = readonly EvaluationListRow[]

export function TogetherBar({ chosen, onClear }: { readonly chosen: Rows; readonly onClear: () => void }) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const [asking, ask] = useState<{ readonly act: TogetherAct; readonly rows: Rows } | null>(null)
  const acts = TOGETHER_ACTS.map((act) => ({
    act,
    rows: chosen.filter((row) => row.together === act),
  })).filter(({ rows }) => rows.length > 0)
  return (
    <>
      {chosen.length === 0 ? null : (
        <ChosenBar
          label={text.forChosen}
          words={text.chosen(chosen.length)}
          clear={text.chooseNone}
          onClear={onClear}
        >
          {acts.map(({ act, rows }, i) => (
            <Button key={act} type={i === 0 ? 'primary' : 'default'} onClick={() => ask({ act, rows })}>
              {text.together(EVALUATION_ACT_WORDS[act][language], rows.length)}
            </Button>
          ))}
        </ChosenBar>
      )}
      {asking === null ? null : (
        <TogetherDialog act={asking.act} rows={asking.rows} onClose={() => ask(null)} onDone={onClear} />
      )}
    </>
  )
}

/** So many at once: how far it is is seen while the rest goes on. */
const AT_ONCE = 10

type Results = EvaluationsActed['results']
type DialogProps = {
  readonly act: TogetherAct
  readonly rows: Rows
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Sends sheet after sheet on its way; what fails between goes on where it was. */
function useTogether(act: TogetherAct, rows: Rows) {
  const send = useActOnEvaluations()
  const [results, setResults] = useState<Results>([])
  const [state, setState] = useState<'asking' | 'running' | 'over'>('asking')
  const run = async (comment: string) => {
    setState('running')
    try {
      for (let at = results.length; at < rows.length; at += AT_ONCE) {
        const acted = await send.mutateAsync({
          act,
          comment,
          sheets: rows.slice(at, at + AT_ONCE).map(({ id, revision }) => ({ id, revision })),
        })
        setResults((before) => [...before, ...acted.results])
      }
      setState('over')
    } catch {
      // Said above the field; once more goes on with the rest.
      setState('asking')
    }
  }
  return { results, state, error: send.error, run }
}

function TogetherDialog({ act, rows, onClose, onDone }: DialogProps) {
  const text = useText(SELF_EVALUATION)
  const common = useText(COMMON)
  const language = useLanguage()
  const [comment, setComment] = useState('')
  const { results, state, error, run } = useTogether(act, rows)
  const name = EVALUATION_ACT_WORDS[act][language]
  const close = () => {
    if (results.length > 0) onDone()
    onClose()
  }
  if (state === 'over') {
    return (
      <Dialog
        title={text.togetherDone(
          name,
          results.filter(({ problem }) => problem === null).length,
          results.length,
        )}
        okText={common.close}
        cancelButtonProps={{ style: { display: 'none' } }}
        onOk={close}
        onCancel={close}
        width={560}
      >
        <Outcome results={results} rows={rows} name={name} />
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={text.together(name, rows.length)}
      confirm={name}
      busy={state === 'running'}
      error={error}
      onConfirm={() => void run(comment.trim())}
      onClose={close}
    >
      <p>{text.togetherWords}</p>
      {state === 'running' ? (
        <Callout kind="note">{text.togetherRunning(results.length, rows.length)}</Callout>
      ) : null}
      <TextArea
        label={text.comment}
        value={comment}
        onChange={setComment}
        maxLength={EVALUATION_COMMENT_MAX}
      />
    </FormDialog>
  )
}

/** What was refused is first, with the reason. */
function Outcome({
  results,
  rows,
  name,
}: {
  readonly results: Results
  readonly rows: Rows
  readonly name: string
}) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  return (
    <ul className={filings.results} aria-label={text.outcomes}>
      {results
        .toSorted((a, b) => Number(a.problem === null) - Number(b.problem === null))
        .map(({ id, problem }) => (
          <li key={id} data-done={problem === null}>
            <span aria-hidden="true">{problem === null ? '✓' : '✕'}</span>
            <span lang="zh-CN">{rows.find((row) => row.id === id)?.name ?? id}</span>
            <span className={filings.resultSaid}>
              {problem === null ? text.done(name) : problemText(problem, language)}
            </span>
          </li>
        ))}
    </ul>
  )
}
