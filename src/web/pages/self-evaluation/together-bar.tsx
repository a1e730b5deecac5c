/**
 * Passes or confirms the sheets that were ticked, or reminds those who have them; each is answered by itself.
 * What came of them stays when nothing is left to tick.
 */
import { useState } from 'react'
import { Button } from 'antd'
import {
  EVALUATION_COMMENT_MAX,
  type EvaluationListRow,
  type EvaluationsActed,
} from '#api/self-evaluation.ts'
import { TOGETHER_ACTS, type TogetherAct } from '#core/self-evaluation/step.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { EVALUATION_ACT_WORDS } from '#text/self-evaluation.ts'
import { useActOnEvaluations, useRemindEvaluations } from '../../api/self-evaluations.ts'
import { RemindTicked } from '../../components/messages/remind-buttons.tsx'
import { ChosenBar } from '../../lists/chosen-bar.tsx'
import { OutcomesDialog } from '../../lists/outcomes-dialog.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useInPieces } from '../../ui/use-in-pieces.ts'

type Rows = readonly EvaluationListRow[]

export function TogetherBar({ chosen, onClear }: { readonly chosen: Rows; readonly onClear: () => void }) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const [asking, ask] = useState<{ readonly act: TogetherAct; readonly rows: Rows } | null>(null)
  const acts = TOGETHER_ACTS.map((act) => ({
    act,
    rows: chosen.filter((row) => row.together === act),
  })).filter(({ rows }) => rows.length > 0)
  const waiting = chosen.filter(({ remind: isWaiting }) => isWaiting)
  const home = waiting.filter(({ state }) => state === 'filling').length
  const remind = useRemindEvaluations()
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
          {waiting.length === 0 ? null : (
            <RemindTicked
              isFirst={acts.length === 0}
              name={text.sheetsCounted(waiting.length)}
              home={home}
              review={waiting.length - home}
              send={({ comment }) => remind.mutateAsync({ sheets: waiting.map(({ id }) => id), comment })}
              onDone={onClear}
            />
          )}
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

/** What is said to them, and sending sheet after sheet on its way. */
function useTogether(act: TogetherAct, rows: Rows) {
  const acting = useActOnEvaluations()
  const pieces = useInPieces<EvaluationListRow, Results[number]>(rows, AT_ONCE)
  const form = useForm({
    first: { comment: '' },
    send: ({ comment }) =>
      pieces.run(async (piece) => {
        const sheets = piece.map(({ id, revision }) => ({ id, revision }))
        const { results } = await acting.mutateAsync({ act, comment: comment.trim(), sheets })
        return results
      }),
  })
  return { form, ...pieces }
}

function TogetherDialog({ act, rows, onClose, onDone }: DialogProps) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const { form, results, isOver } = useTogether(act, rows)
  const name = EVALUATION_ACT_WORDS[act][language]
  const close = () => {
    if (results.length > 0) onDone()
    onClose()
  }
  if (isOver) return <Over results={results} rows={rows} name={name} onClose={close} />
  return (
    <FormDialog title={text.together(name, rows.length)} confirm={name} form={form} onClose={close}>
      <p>{text.togetherWords}</p>
      {form.isBusy ? (
        <Callout kind="note">{text.togetherRunning(results.length, rows.length)}</Callout>
      ) : null}
      <TextArea {...form.field('comment')} label={text.comment} maxLength={EVALUATION_COMMENT_MAX} />
    </FormDialog>
  )
}

type OverProps = {
  readonly results: Results
  readonly rows: Rows
  /** Of the act. */
  readonly name: string
  readonly onClose: () => void
}

function Over({ results, rows, name, onClose }: OverProps) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const done = results.filter(({ problem }) => problem === null).length
  return (
    <OutcomesDialog
      title={text.togetherDone(name, done, results.length)}
      label={text.outcomes}
      outcomes={results.map(({ id, problem }) => ({
        id,
        name: rows.find((row) => row.id === id)?.name ?? id,
        isDone: problem === null,
        said: problem === null ? text.done(name) : problemText(problem, language),
      }))}
      width={560}
      onClose={onClose}
    />
  )
}
