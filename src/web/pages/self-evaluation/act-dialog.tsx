/** Sends a sheet in, passes, confirms, takes or sends it back, with what is said to it. */
import { useState } from 'react'
import { EVALUATION_COMMENT_MAX } from '#api/self-evaluation.ts'
import type { EvaluationAct } from '#core/self-evaluation/step.ts'
import { FILING } from '#text/interface/filing.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { EVALUATION_ACT_WORDS } from '#text/self-evaluation.ts'
import { usePassedNotice } from '../../components/filing/passed-notice.ts'
import { useActOnEvaluation, useUndoEvaluations } from '../../api/self-evaluations.ts'
import { AsItCame, isAsItCame } from '../../components/filing/as-it-came.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'

type Props = {
  readonly id: string
  readonly act: EvaluationAct
  readonly settle: () => Promise<number | null>
  readonly onActed: () => void
  readonly onClose: () => void
}

export function SelfEvaluationActDialog({ id, act, settle, onActed, onClose }: Props) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const acting = useActOnEvaluation(id)
  const undo = useUndoEvaluations()
  const { say } = usePassedNotice()
  const filing = useText(FILING)
  const [asked, setAsked] = useState(false)
  const name = EVALUATION_ACT_WORDS[act][language]
  const form = useForm({
    first: { comment: '', confirmed: false },
    checks: {
      comment: asked ? needed(filing.unchangedMissing) : undefined,
      confirmed: (confirmed) => (asked && !confirmed ? filing.confirmMissing : null),
    },
    send: async ({ comment, confirmed }) => {
      const revision = await settle()
      if (revision === null) return null
      return acting.mutateAsync({ act, comment: comment.trim(), revision, ...(asked && { confirmed }) })
    },
    onRefused: (error, sent) => {
      sent.forgetTry()
      setAsked(isAsItCame(error))
    },
    onDone: (view) => {
      if (view !== null) {
        onActed()
        say(name, { name: view.name, undo: view.may.undo ? () => undo.mutateAsync([id]) : null })
      }
      onClose()
    },
  })
  return (
    <FormDialog title={name} confirm={name} danger={act === 'return'} form={form} onClose={onClose}>
      <TextArea
        {...form.field('comment')}
        label={asked ? filing.whyUnchanged : text.comment}
        required={asked || act === 'return'}
        maxLength={EVALUATION_COMMENT_MAX}
        {...(act === 'return' && { hint: text.commentHint })}
      />
      {asked ? <AsItCame {...form.field('confirmed')} /> : null}
    </FormDialog>
  )
}
