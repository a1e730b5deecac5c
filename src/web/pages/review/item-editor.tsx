/**
 * Changing one item in its place: points (or a grade), and the reason that is asked for. Esc leaves it as it
 * was.
 */
import { useEffect, useId, useRef, type RefObject } from 'react'
import { Button } from 'antd'
import type { ReviewMode } from '#core/review/form.ts'
import { parsePoints, makePoints, showPoints } from '#core/review/points.ts'
import { GRADES, type Grade } from '#core/kernel/grade.ts'
import type { SheetItemView } from '#api/review.ts'
import { REVIEW_REASON_MAX } from '#api/kernel/constants.ts'
import { COMMON } from '#text/interface/common.ts'
import { REVIEW } from '#text/interface/review.ts'
import { reviewGradeName, reviewItemName } from '#text/review.ts'
import { useChangeItem } from '../../api/reviews.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormElement } from '../../ui/form-element.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { needed, useForm, type FieldProps, type SentForm } from '../../ui/use-form.ts'
import styles from './sheet.module.css'

type Props = {
  readonly id: string
  readonly item: SheetItemView
  readonly mode: ReviewMode
  readonly onClose: () => void
}

/** What is typed, what is wrong with it, and the change. */
function useItemChange({ id, item, mode, onClose }: Props) {
  const text = useText(REVIEW)
  const change = useChangeItem(id)
  const arePoints = (typed: string) => {
    const points = parsePoints(typed)
    return points !== null && points <= item.weight
  }
  return useForm({
    first: {
      points: item.final.grade === null ? '' : showPoints(makePoints(item.final.points)),
      grade: item.final.grade,
      reason: item.change?.reason ?? '',
    },
    checks: {
      points: (typed) =>
        mode === 'scored' && !arePoints(typed) ? text.pointsWrong(showPoints(makePoints(item.weight))) : null,
      grade: (grade) => (mode === 'qualitative' && grade === null ? text.gradeMissing : null),
      reason: needed(text.whyMissing),
    },
    send: ({ points, grade, reason }) =>
      change.mutateAsync({
        item: item.item,
        to:
          mode === 'scored' || grade === null
            ? { by: 'points', points: points.trim() }
            : { by: 'grade', grade },
        reason: reason.trim(),
      }),
    onDone: () => {
      notify(text.savedChange)
      onClose()
    },
  })
}

export function ItemEditor(props: Props) {
  const { item, mode, onClose } = props
  const text = useText(REVIEW)
  const language = useLanguage()
  const element = useRef<HTMLFormElement>(null)
  const form = useItemChange(props)
  useFocusAndEscape(element, onClose)
  return (
    <FormElement
      ref={element}
      form={form}
      className={styles.editor}
      aria-label={text.edit(reviewItemName(item.item, language))}
    >
      {mode === 'scored' ? (
        <PointsField {...form.field('points')} most={showPoints(makePoints(item.weight))} />
      ) : (
        <GradeField {...form.field('grade')} />
      )}
      <ReasonField {...form.field('reason')} />
      <Closing form={form} onClose={onClose} />
    </FormElement>
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

function Fault({ fault }: Pick<FieldProps<unknown>, 'fault'>) {
  return fault === null ? null : <p className={styles.fault}>{fault}</p>
}

function PointsField({ most, value, fault, onChange }: FieldProps<string> & { readonly most: string }) {
  const text = useText(REVIEW)
  const field = useId()
  return (
    <>
      <label htmlFor={`${field}-points`}>
        {text.newPoints(most)}
        <input
          id={`${field}-points`}
          type="text"
          inputMode="decimal"
          className={styles.input}
          value={value}
          maxLength={6}
          aria-invalid={fault === null ? undefined : true}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      <Fault fault={fault} />
    </>
  )
}

function GradeField({ value, fault, onChange }: FieldProps<Grade | null>) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const field = useId()
  return (
    <>
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
      <Fault fault={fault} />
    </>
  )
}

function ReasonField({ value, fault, onChange }: FieldProps<string>) {
  const text = useText(REVIEW)
  const field = useId()
  return (
    <>
      <label htmlFor={`${field}-reason`}>
        {text.why}
        <input
          id={`${field}-reason`}
          type="text"
          className={styles.input}
          value={value}
          maxLength={REVIEW_REASON_MAX}
          required
          aria-invalid={fault === null ? undefined : true}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      <Fault fault={fault} />
    </>
  )
}

type ClosingProps = { readonly form: SentForm; readonly onClose: () => void }

/** Why it was refused, and the buttons. */
function Closing({ form: { refusal, isBusy }, onClose }: ClosingProps) {
  const common = useText(COMMON)
  const refused = useErrorText(refusal)
  return (
    <>
      {refusal ? (
        <p role="alert" className={styles.fault}>
          {refused}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button size="small" type="primary" htmlType="submit" loading={isBusy}>
          {common.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </>
  )
}
