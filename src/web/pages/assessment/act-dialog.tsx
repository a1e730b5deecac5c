/**
 * Handing in, signing, giving back, opening again: what follows is said, and a reason is asked for where one
 * is needed.
 */
import { useState } from 'react'
import type { AssessmentView } from '#api/assessment.ts'
import { conclusionOfContent } from '#core/assessment/complete.ts'
import { ASSESSMENT_REASON_MAX } from '#core/assessment/content.ts'
import type { AssessmentAct } from '#core/assessment/step.ts'
import { assessmentActName, assessmentConclusionName, assessmentRefusalText } from '#text/assessment.ts'
import { FILING } from '#text/interface/filing.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { useActOnAssessment } from '../../api/assessments.ts'
import { AsItCame, isAsItCame } from '../../components/filing/as-it-came.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'

const NEEDS_REASON: ReadonlySet<AssessmentAct> = new Set<AssessmentAct>(['return', 'reopen'])

type Props = {
  readonly view: AssessmentView
  readonly act: AssessmentAct
  readonly onClose: () => void
}

export function AssessmentActDialog({ view, act, onClose }: Props) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const doing = useActOnAssessment(view.project.id)
  const [comment, setComment] = useState('')
  const [asked, setAsked] = useState(false)
  const [asItCame, setAsItCame] = useState(false)
  const [confirmed, setConfirmed] = useState(false)
  const name = assessmentActName(act, language)
  const words = useWords(view, act)
  const label = useReasonLabel(act, asItCame)
  const isNeeded = asItCame || NEEDS_REASON.has(act)
  const isMissing = isNeeded && comment.trim() === ''
  const confirm = () => {
    setAsked(true)
    if (isMissing || (asItCame && !confirmed)) return
    doing.mutate(
      { revision: view.revision, act, comment: comment.trim(), ...(asItCame && { confirmed }) },
      {
        onError: (error) => {
          setAsked(false)
          setAsItCame(isAsItCame(error))
        },
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
      busy={doing.isPending}
      error={doing.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {words === '' ? null : <p>{words}</p>}
      {label === null ? null : (
        <ReasonField
          label={label}
          value={comment}
          required={isNeeded}
          isMissing={asked && isMissing}
          onChange={setComment}
        />
      )}
      {asItCame ? (
        <AsItCame confirmed={confirmed} onConfirm={setConfirmed} fault={asked && !confirmed} />
      ) : null}
    </FormDialog>
  )
}

type ReasonProps = {
  readonly label: string
  readonly value: string
  readonly required: boolean
  /** It was tried to act without it. */
  readonly isMissing: boolean
  readonly onChange: (value: string) => void
}

function ReasonField({ isMissing, ...field }: ReasonProps) {
  const language = useLanguage()
  const missing = assessmentRefusalText({ code: 'comment-missing', values: {} }, language)
  return <TextArea {...field} maxLength={ASSESSMENT_REASON_MAX} fault={isMissing ? missing : null} />
}

/** What follows; '' where nothing is said. */
function useWords(view: AssessmentView, act: AssessmentAct): string {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const concluded = view.content === null ? null : conclusionOfContent(view.content, view.scheme)
  return {
    submit: text.submitWords,
    withdraw: text.withdrawWords,
    sign: concluded === null ? '' : text.signWords(assessmentConclusionName(concluded, language)),
    return: '',
    reopen: '',
  }[act]
}

/** What the words to be written are called; null where none are asked for. */
function useReasonLabel(act: AssessmentAct, asItCame: boolean): string | null {
  const text = useText(ASSESSMENTS)
  const filing = useText(FILING)
  return {
    submit: asItCame ? filing.whyUnchanged : null,
    withdraw: null,
    sign: text.commentSign,
    return: text.commentReturn,
    reopen: text.commentReopen,
  }[act]
}
