/**
 * Changing one item in its place: points (or a grade), and the reason that is asked for. Esc leaves it as it
 * was.
 */
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Button } from 'antd'
import type { ReviewMode } from '#core/review/form.ts'
import { parsePoints, pointsOf, showPoints } from '#core/review/points.ts'
import { GRADES, type Grade } from '#core/grade.ts'
import type { SheetItemView } from '#api/reviews.ts'
import { REASON_MAX } from '#api/constants.ts'
import { COMMON } from '#text/interface/common.ts'
import { REVIEW } from '#text/interface/review.ts'
import { reviewGradeName, reviewItemName } from '#text/review.ts'
import { useChangeItem } from '../../api/reviews.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import styles from './sheet.module.css'

type Props = {
  readonly id: string
  readonly item: SheetItemView
  readonly mode: ReviewMode
  readonly onClose: () => void
}

export function ItemEditor({ id, item, mode, onClose }: Props) {
  const text = useText(REVIEW)
  const common = useText(COMMON)
  const language = useLanguage()
  const change = useChangeItem(id)
  const refused = useProblemText(change.error)
  const field = useId()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(item.final.grade === null ? '' : showPoints(pointsOf(item.final.points)))
  const [grade, setGrade] = useState<Grade | null>(item.final.grade)
  const [reason, setReason] = useState(item.change?.reason ?? '')
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    const [first] =
      form.current?.querySelectorAll<HTMLInputElement>(
        'input:checked, input[type="text"], input[type="radio"]',
      ) ?? []
    first?.focus()
    first?.select()
  }, [])
  useEffect(() => {
    const open = form.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    open?.addEventListener('keydown', onKey)
    return () => open?.removeEventListener('keydown', onKey)
  }, [onClose])
  const most = showPoints(pointsOf(item.weight))
  const points = parsePoints(typed)
  const pointsFault =
    mode === 'scored' && (points === null || points > item.weight) ? text.pointsWrong(most) : null
  const gradeFault = mode === 'qualitative' && grade === null ? text.gradeMissing : null
  const reasonFault = reason.trim() === '' ? text.whyMissing : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (pointsFault !== null || gradeFault !== null || reasonFault !== null) return
    const to =
      mode === 'scored' || grade === null
        ? { by: 'points' as const, points: typed.trim() }
        : { by: 'grade' as const, grade }
    change.mutate(
      { item: item.item, to, reason: reason.trim() },
      {
        onSuccess: () => {
          notify(text.savedChange)
          onClose()
        },
      },
    )
  }
  return (
    <form
      ref={form}
      className={styles.editor}
      aria-label={text.edit(reviewItemName(item.item, language))}
      onSubmit={submit}
      noValidate
    >
      {mode === 'scored' ? (
        <label htmlFor={`${field}-points`}>
          {text.newPoints(most)}
          <input
            id={`${field}-points`}
            type="text"
            inputMode="decimal"
            className={styles.input}
            value={typed}
            maxLength={6}
            aria-invalid={asked && pointsFault !== null ? true : undefined}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
      ) : (
        <fieldset className={styles.grades} aria-label={text.newGrade}>
          {GRADES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`${field}-grade`}
                checked={grade === one}
                onChange={() => setGrade(one)}
              />{' '}
              {reviewGradeName(one, language)}
            </label>
          ))}
        </fieldset>
      )}
      {asked && pointsFault !== null ? <p className={styles.fault}>{pointsFault}</p> : null}
      {asked && gradeFault !== null ? <p className={styles.fault}>{gradeFault}</p> : null}
      <label htmlFor={`${field}-reason`}>
        {text.why}
        <input
          id={`${field}-reason`}
          type="text"
          className={styles.input}
          value={reason}
          maxLength={REASON_MAX}
          required
          aria-invalid={asked && reasonFault !== null ? true : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {asked && reasonFault !== null ? <p className={styles.fault}>{reasonFault}</p> : null}
      {change.error ? (
        <p role="alert" className={styles.fault}>
          {refused}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button size="small" type="primary" htmlType="submit" loading={change.isPending}>
          {common.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}
