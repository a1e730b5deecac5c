/** Sends a sheet in, passes, confirms, takes or sends it back, with what is said to it. */
import { useState } from 'react'
import { EVALUATION_COMMENT_MAX } from '#api/self-evaluations.ts'
import type { EvaluationAct } from '#core/self-evaluation/step.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { EVALUATION_ACT_WORDS } from '#text/self-evaluation.ts'
import { useActOnEvaluation } from '../../api/self-evaluations.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'

type Props = { readonly id: string; readonly act: EvaluationAct; readonly settle: () => Promise<number | null>; readonly onClose: () => void }

export function ActDialog({ id, act, settle, onClose }: Props) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const acting = useActOnEvaluation(id)
  const [comment, setComment] = useState('')
  const name = EVALUATION_ACT_WORDS[act][language]
  const confirm = async () => {
    const revision = await settle()
    if (revision === null) return onClose()
    acting.mutate({ act, comment: comment.trim(), revision }, {
      onSuccess: () => {
        notify(text.done(name))
        onClose()
      },
    })
  }
  return (
    <FormDialog title={name} confirm={name} danger={act === 'return'} busy={acting.isPending} error={acting.error} onConfirm={() => void confirm()} onClose={onClose}>
      <TextArea label={text.comment} value={comment} onChange={setComment} required={act === 'return'} maxLength={EVALUATION_COMMENT_MAX} {...(act === 'return' && { hint: text.commentHint })} />
    </FormDialog>
  )
}
