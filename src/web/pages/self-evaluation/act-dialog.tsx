/** Sends a sheet in, passes, confirms, takes or sends it back, with what is said to it. */
import { useState } from 'react'
import { EVALUATION_COMMENT_MAX } from '#api/self-evaluation.ts'
import type { EvaluationAct } from '#core/self-evaluation/step.ts'
import { FILING } from '#text/interface/filing.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { EVALUATION_ACT_WORDS } from '#text/self-evaluation.ts'
import { useActOnEvaluation } from '../../api/self-evaluations.ts'
import { AsItCame, isAsItCame } from '../../components/filing/as-it-came.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'

type Props = {
  readonly id: string
  readonly act: EvaluationAct
  readonly settle: () => Promise<number | null>
  readonly onClose: () => void
}

export function SelfEvaluationActDialog({ id, act, settle, onClose }: Props) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const acting = useActOnEvaluation(id)
  const filing = useText(FILING)
  const [comment, setComment] = useState('')
  const [asked, setAsked] = useState(false)
  const [confirmed, setConfirmed] = useState(false)
  const [tried, setTried] = useState(false)
  const name = EVALUATION_ACT_WORDS[act][language]
  const isMissing = asked && comment.trim() === ''
  const confirm = async () => {
    setTried(asked)
    if (isMissing || (asked && !confirmed)) return
    const revision = await settle()
    if (revision === null) return onClose()
    acting.mutate(
      { act, comment: comment.trim(), revision, ...(asked && { confirmed }) },
      {
        onError: (error) => setAsked(isAsItCame(error)),
        onSuccess: () => {
          notify(text.done(name))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={name}
      confirm={name}
      danger={act === 'return'}
      busy={acting.isPending}
      error={acting.error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <TextArea
        label={asked ? filing.whyUnchanged : text.comment}
        value={comment}
        onChange={setComment}
        required={asked || act === 'return'}
        maxLength={EVALUATION_COMMENT_MAX}
        {...(act === 'return' && { hint: text.commentHint })}
        fault={tried && isMissing ? filing.unchangedMissing : null}
      />
      {asked ? <AsItCame confirmed={confirmed} onConfirm={setConfirmed} fault={tried && !confirmed} /> : null}
    </FormDialog>
  )
}
