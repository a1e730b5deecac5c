/**
 * Handing in, signing, giving back, opening again: what follows is said, and a reason is asked for where one
 * is needed.
 */
import { useState } from 'react'
import { conclusionOfContent } from '#core/assessment/complete.ts'
import { ASSESSMENT_REASON_MAX } from '#core/assessment/content.ts'
import type { AssessmentAct } from '#core/assessment/step.ts'
import { assessmentActName, assessmentConclusionName, assessmentRefusalText } from '#text/assessment.ts'
import { FILING } from '#text/interface/filing.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { assessedOf, useActOnAssessment, type AssessedView } from '../../api/assessments.ts'
import { AsItCame, isAsItCame } from '../../components/filing/as-it-came.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'

const NEEDS_REASON: ReadonlySet<AssessmentAct> = new Set<AssessmentAct>(['return', 'reopen'])

type Props = {
  readonly view: AssessedView
  readonly act: AssessmentAct
  readonly onClose: () => void
}

export function AssessmentActDialog({ view, act, onClose }: Props) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const doing = useActOnAssessment(assessedOf(view))
  const [asItCame, setAsItCame] = useState(false)
  const name = assessmentActName(act, language)
  const words = useWords(view, act)
  const label = useReasonLabel(act, asItCame)
  const isNeeded = asItCame || NEEDS_REASON.has(act)
  const missing = assessmentRefusalText({ code: 'comment-missing', values: {} }, language)
  const filing = useText(FILING)
  const form = useForm({
    first: { comment: '', confirmed: false },
    checks: {
      comment: isNeeded ? needed(missing) : undefined,
      confirmed: (confirmed) => (asItCame && !confirmed ? filing.confirmMissing : null),
    },
    send: ({ comment, confirmed }) =>
      doing.mutateAsync({
        revision: view.revision,
        act,
        comment: comment.trim(),
        ...(asItCame && { confirmed }),
      }),
    onRefused: (error, sent) => {
      sent.forgetTry()
      setAsItCame(isAsItCame(error))
    },
    onDone: () => {
      notify(text.done(name))
      onClose()
    },
  })
  return (
    <FormDialog title={name} confirm={name} danger={act === 'return'} form={form} onClose={onClose}>
      {words === '' ? null : <p>{words}</p>}
      {label === null ? null : (
        <TextArea
          {...form.field('comment')}
          label={label}
          required={isNeeded}
          maxLength={ASSESSMENT_REASON_MAX}
        />
      )}
      {asItCame ? <AsItCame {...form.field('confirmed')} /> : null}
    </FormDialog>
  )
}

/** What follows; '' where nothing is said. */
function useWords(view: AssessedView, act: AssessmentAct): string {
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
