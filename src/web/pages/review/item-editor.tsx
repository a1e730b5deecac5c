/**
 * Changing one item in its place: points (or a grade), and the reason that is asked for. Esc leaves it as it
 * was.
 */
import { useEffect, useId, useRef, useState, type FormEvent, type RefObject } from 'react'
import { Button } from 'antd'
import type { ReviewMode } from '#core/review/form.ts'
import { parsePoints, pointsOf, showPoints } from '#core/review/points.ts'
import { GRADES, type Grade } from '#core/kernel/grade.ts'
import type { SheetItemView } from '#api/review.ts'
import { REVIEW_REASON_MAX } from '#api/kernel/constants.ts'
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
  const language = useLanguage()
  const change = useChangeItem(id)
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(item.final.grade === null ? '' : showPoints(pointsOf(item.final.points)))
  const [grade, setGrade] = useState<Grade | null>(item.final.grade)
  const [reason, setReason] = useState(item.change?.reason ?? '')
  const [asked, setAsked] = useState(false)
  useFocusAndEscape(form, onClose)
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
        <PointsField most={most} value={typed} isFaulty={asked && pointsFault !== null} onChange={setTyped} />
      ) : (
        <GradeField value={grade} onChange={setGrade} />
      )}
      {asked && pointsFault !== null ? <p className={styles.fault}>{pointsFault}</p> : null}
      {asked && gradeFault !== null ? <p className={styles.fault}>{gradeFault}</p> : null}
      <ReasonField value={reason} isFaulty={asked && reasonFault !== null} onChange={setReason} />
      {asked && reasonFault !== null ? <p className={styles.fault}>{reasonFault}</p> : null}
      <Closing change={change} onClose={onClose} />
    </form>
  )
}

/** The first field is where one begins; Esc leaves. */
function useFocusAndEscape(form: RefObject<HTMLFormElement | null>, onClose: () => void): void {
  useEffect(() => {
    const [first] =
      form.current?.querySelectorAll<HTMLInputElement>(
        'input:checked, input[type="text"], input[type="radio"]',
      ) ?? []
    first?.focus()
    first?.select()
  }, [form])
  useEffect(() => {
    const open = form.current
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    open?.addEventListener('keydown', onKey)
    return () => open?.removeEventListener('keydown', onKey)
  }, [form, onClose])
}

type FieldProps = {
  readonly value: string
  readonly isFaulty: boolean
  readonly onChange: (value: string) => void
}

function PointsField({ most, value, isFaulty, onChange }: FieldProps & { readonly most: string }) {
  const text = useText(REVIEW)
  const field = useId()
  return (
    <label htmlFor={`${field}-points`}>
      {text.newPoints(most)}
      <input
        id={`${field}-points`}
        type="text"
        inputMode="decimal"
        className={styles.input}
        value={value}
        maxLength={6}
        aria-invalid={isFaulty ? true : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

type GradeProps = { readonly value: Grade | null; readonly onChange: (grade: Grade) => void }

function GradeField({ value, onChange }: GradeProps) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const field = useId()
  return (
    <fieldset className={styles.grades} aria-label={text.newGrade}>
      {GRADES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={`${field}-grade`}
            checked={value === one}
            onChange={() => onChange(one)}
          />{' '}
          {reviewGradeName(one, language)}
        </label>
      ))}
    </fieldset>
  )
}

function ReasonField({ value, isFaulty, onChange }: FieldProps) {
  const text = useText(REVIEW)
  const field = useId()
  return (
    <label htmlFor={`${field}-reason`}>
      {text.why}
      <input
        id={`${field}-reason`}
        type="text"
        className={styles.input}
        value={value}
        maxLength={REVIEW_REASON_MAX}
        required
        aria-invalid={isFaulty ? true : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

type ClosingProps = {
  readonly change: ReturnType<typeof useChangeItem>
  readonly onClose: () => void
}

/** Why it was refused, and the buttons. */
function Closing({ change, onClose }: ClosingProps) {
  const common = useText(COMMON)
  const refused = useProblemText(change.error)
  return (
    <>
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
    </>
  )
}
