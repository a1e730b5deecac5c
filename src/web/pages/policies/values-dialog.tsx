/** What was reached of the goals in a year: each against its value, with the reason where it lags. */
import { useState } from 'react'
import { POLICY_COMMENT_MAX, type PolicyView } from '#api/policies.ts'
import type { PolicyGoal } from '#core/policies/policy.ts'
import { goalTarget, isBehind } from '#core/policies/progress.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { useSavePolicyValues } from '../../api/policies.ts'
import { useText } from '../../preferences/language.ts'
import { yearOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useForm } from '../../ui/use-form.ts'
import { isGoalNumber } from './typed.ts'
import styles from './policies.module.css'

type Props = { readonly view: PolicyView; readonly onClose: () => void }

type Typed = { readonly value: string; readonly reason: string }
type Fields = { readonly typed: { readonly [goal: string]: Typed } }

/** The years of its goals that have begun, the last first. */
function yearsOf({ goals }: PolicyView): readonly number[] {
  const years = goals.flatMap(({ values }) => values.map(({ year }) => year))
  return [...new Set(years)].filter((year) => year <= yearOfToday()).toSorted((a, b) => b - a)
}

export function ValuesDialog({ view, onClose }: Props) {
  const years = yearsOf(view)
  const missing = years.findLast((year) =>
    view.progress.some((one) => one.year === year && one.reached === null),
  )
  const [year, setYear] = useState(missing ?? years[0] ?? yearOfToday())
  return <OfYear key={year} view={view} year={year} years={years} onYear={setYear} onClose={onClose} />
}

type OfYearProps = Props & {
  readonly year: number
  readonly years: readonly number[]
  readonly onYear: (year: number) => void
}

function OfYear({ view, year, years, onYear, onClose }: OfYearProps) {
  const text = useText(POLICIES)
  const save = useSavePolicyValues(view.id)
  const goals = view.goals.filter(({ values }) => values.some((one) => one.year === year))
  const form = useForm<Fields, PolicyView>({
    first: () => firstOf(view, year),
    checks: {
      typed: (typed) =>
        goals.every((goal) => faultOf(goal, year, typed[goal.id]) === null) ? null : text.reasonMissing,
    },
    send: ({ typed }) =>
      save.mutateAsync({
        revision: view.revision,
        year,
        values: goals.flatMap(({ id }) => {
          const { value = '', reason = '' } = typed[id] ?? {}
          return value.trim() === '' ? [] : [{ goal: id, value: value.trim(), reason: reason.trim() }]
        }),
      }),
    onDone: () => {
      notify(text.saved)
      onClose()
    },
  })
  const { typed } = form.values
  const set = (goal: string, change: Partial<Typed>) =>
    form.change({ typed: { ...typed, [goal]: { value: '', reason: '', ...typed[goal], ...change } } })
  return (
    <FormDialog title={text.report} confirm={text.save} form={form} onClose={onClose}>
      <p>{text.reportWords}</p>
      <SelectField
        label={text.reportYear}
        value={String(year)}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
        onChange={(chosen) => onYear(Number(chosen))}
      />
      {goals.map((goal) => (
        <GoalFields
          key={goal.id}
          goal={goal}
          year={year}
          typed={typed[goal.id] ?? { value: '', reason: '' }}
          isTried={form.isTried}
          onChange={(change) => set(goal.id, change)}
        />
      ))}
    </FormDialog>
  )
}

function firstOf({ progress }: PolicyView, year: number): Fields {
  const entered = progress.filter((one) => one.year === year)
  return {
    typed: Object.fromEntries(
      entered.map(({ goal, reached }) => [
        goal,
        { value: reached?.value ?? '', reason: reached?.reason ?? '' },
      ]),
    ),
  }
}

function faultOf(goal: PolicyGoal, year: number, typed: Typed | undefined): 'value' | 'reason' | null {
  const value = typed?.value.trim() ?? ''
  if (value === '') return null
  if (!isGoalNumber(value)) return 'value'
  return isBehind(goal, year, value) && (typed?.reason.trim() ?? '') === '' ? 'reason' : null
}

type GoalProps = {
  readonly goal: PolicyGoal
  readonly year: number
  readonly typed: Typed
  readonly isTried: boolean
  readonly onChange: (change: Partial<Typed>) => void
}

function GoalFields({ goal, year, typed, isTried, onChange }: GoalProps) {
  const text = useText(POLICIES)
  const fault = faultOf(goal, year, typed)
  const target = goal.values.find((one) => one.year === year)?.value ?? ''
  const value = typed.value.trim()
  const isLate = isGoalNumber(value) && isBehind(goal, year, value)
  return (
    <fieldset className={styles.goal} aria-label={goal.name}>
      <Field
        label={`${goal.name}（${text.target} ${goalTarget(goal, target)}）`}
        value={typed.value}
        inputMode="decimal"
        fault={isTried && fault === 'value' ? text.valueWrong : null}
        onChange={(next) => onChange({ value: next })}
      />
      {isLate ? (
        <Field
          label={text.of(text.reason, goal.name)}
          value={typed.reason}
          maxLength={POLICY_COMMENT_MAX}
          required
          fault={isTried && fault === 'reason' ? text.reasonMissing : null}
          onChange={(reason) => onChange({ reason })}
        />
      ) : null}
    </fieldset>
  )
}
