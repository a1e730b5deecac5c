/**
 * Passes or confirms the sheets that were ticked, or reminds those who have them; each is answered by itself.
 * What came of them stays when nothing is left to tick.
 */
import { useState } from 'react'
import { Button } from 'antd'
import { EVALUATION_COMMENT_MAX, type EvaluationListRow } from '#api/self-evaluation.ts'
import { TOGETHER_ACTS, type TogetherAct } from '#core/self-evaluation/step.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { TOGETHER } from '#text/interface/together.ts'
import { EVALUATION_ACT_WORDS } from '#text/self-evaluation.ts'
import { useActOnEvaluations, useRemindEvaluations, useUndoEvaluations } from '../../api/self-evaluations.ts'
import { RemindTicked } from '../../components/messages/remind-buttons.tsx'
import { ChosenBar } from '../../lists/chosen-bar.tsx'
import { TogetherDialog } from '../../lists/together-dialog.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'

type Rows = readonly EvaluationListRow[]

export function TogetherBar({ chosen, onClear }: { readonly chosen: Rows; readonly onClear: () => void }) {
  const text = useText(SELF_EVALUATION)
  const together = useText(TOGETHER)
  const language = useLanguage()
  const [asking, ask] = useState<{ readonly act: TogetherAct; readonly rows: Rows } | null>(null)
  const acts = TOGETHER_ACTS.map((act) => ({
    act,
    rows: chosen.filter((row) => row.together === act),
  })).filter(({ rows }) => rows.length > 0)
  const waiting = chosen.filter(({ remind: isWaiting }) => isWaiting)
  const home = waiting.filter(({ state }) => state === 'filling').length
  const remind = useRemindEvaluations()
  const acting = useActOnEvaluations()
  const undo = useUndoEvaluations()
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
              {together.title(EVALUATION_ACT_WORDS[act][language], rows.length)}
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
        <TogetherDialog
          act={EVALUATION_ACT_WORDS[asking.act][language]}
          rows={asking.rows}
          commentMost={EVALUATION_COMMENT_MAX}
          send={(piece, comment) => {
            const sheets = piece.map(({ id, revision }) => ({ id, revision }))
            return acting.mutateAsync({ act: asking.act, comment, sheets })
          }}
          undo={(sheets) => undo.mutateAsync(sheets)}
          onClose={() => ask(null)}
          onDone={onClear}
        />
      )}
    </>
  )
}
