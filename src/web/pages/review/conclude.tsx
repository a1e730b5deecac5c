/** 审核结论 by one digit: over the paper, like the opinions; what was written beside it stays. */
import { useEffect, useRef } from 'react'
import { GRADES, type Grade } from '#core/kernel/grade.ts'
import { CONSEQUENCE_OF } from '#core/review/form.ts'
import type { ReviewDetail } from '#api/review.ts'
import { REVIEW } from '#text/interface/review.ts'
import { consequenceText, reviewGradeName } from '#text/review.ts'
import { useWriteOpinion } from '../../api/reviews.ts'
import filing from '../../components/filing/filing.module.css'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useErrorText } from '../../ui/error-text.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { notify } from '../../ui/notices.tsx'
import { useDigitsFor } from './keys-too-early.tsx'
import styles from './review-page.module.css'

type Props = { readonly review: ReviewDetail; readonly onClose: () => void }

export function Conclude({ review, onClose }: Props) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const { write, choose } = useConcluding(review, onClose)
  const refused = useErrorText(write.error)
  const box = useGradeKeys(choose, onClose)
  return (
    <dialog ref={box} open className={styles.quick} aria-label={text.concludeTitle} tabIndex={-1}>
      <div className={styles.quickHead}>
        <strong>{text.concludeTitle}</strong>
        <span className={styles.quickKeys}>{text.concludeKeys}</span>
      </div>
      <ol className={filing.opinionLines}>
        {GRADES.map((grade, index) => (
          <li key={grade}>
            <button
              type="button"
              disabled={write.isPending}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => choose(grade)}
            >
              <kbd className={filing.opinionKey} aria-hidden="true">
                {index + 1}
              </kbd>
              <GradeMark grade={grade} />
              <span>{consequenceText(CONSEQUENCE_OF[grade], language)}</span>
            </button>
          </li>
        ))}
      </ol>
      {write.error ? (
        <p role="alert" className={styles.fault}>
          {refused}
        </p>
      ) : null}
    </dialog>
  )
}

function useConcluding({ row, opinion }: ReviewDetail, onDone: () => void) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const write = useWriteOpinion(row.id)
  const choose = (grade: Grade) => {
    if (write.isPending) return
    const onSuccess = () => {
      notify(text.concludedNow(reviewGradeName(grade, language)))
      onDone()
    }
    // Words about another version are not said of this one.
    const comment = opinion === null || opinion.stale ? '' : opinion.comment
    write.mutate({ comment, conclusion: grade }, { onSuccess })
  }
  return { write, choose }
}

/** The digits of the grades, from 优 on, and Esc. */
function useGradeKeys(choose: (grade: Grade) => void, onClose: () => void) {
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => box.current?.focus(), [])
  useDigitsFor(() => box.current?.focus())
  useEffect(() => {
    const dialog = box.current
    const onKeyDown = (event: KeyboardEvent) => {
      const grade = GRADES[Number(event.key) - 1]
      if (grade !== undefined) choose(grade)
      else if (event.key === 'Escape') onClose()
      else return
      event.preventDefault()
    }
    dialog?.addEventListener('keydown', onKeyDown)
    return () => dialog?.removeEventListener('keydown', onKeyDown)
  })
  return box
}
