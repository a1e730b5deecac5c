/** A policy registered or changed: what it is, its budget by year, and its 中长期目标. */
import { Button, Select } from 'antd'
import { useNavigate } from 'react-router'
import type { PolicyBody, PolicyView } from '#api/policies.ts'
import { POLICY_NAME_MOST, POLICY_WORDS_MOST, POLICY_YEARS_MOST, policyYears } from '#core/policies/policy.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { usePolicyOffers, useSavePolicy } from '../../api/policies.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm, type Form } from '../../ui/use-form.ts'
import { areGoalsWhole, GoalRows, newGoal, typedGoals, type TypedGoal } from './goal-rows.tsx'
import { fenOf, wanOf } from './typed.ts'
import styles from './policies.module.css'

type Props = {
  /** null: a new one. */
  readonly view: PolicyView | null
  readonly onClose: () => void
}

type Values = {
  readonly name: string
  readonly unit: string
  readonly documentNumber: string
  readonly issuedOn: string
  readonly validFrom: string
  readonly validTo: string
  readonly ground: string
  /** 万元 as typed, by year. */
  readonly budgets: { readonly [year: number]: string }
  readonly goals: readonly TypedGoal[]
}

function firstOf(view: PolicyView | null): Values {
  return {
    name: view?.name ?? '',
    unit: view?.unit.id ?? '',
    documentNumber: view?.documentNumber ?? '',
    issuedOn: view?.issuedOn ?? '',
    validFrom: view?.validFrom ?? '',
    validTo: view?.validTo ?? '',
    ground: view?.ground ?? '',
    budgets: Object.fromEntries((view?.budgets ?? []).map(({ year, amount }) => [year, wanOf(amount)])),
    goals: typedGoals(view?.goals ?? []),
  }
}

/** The years of its term, as far as it is typed. */
function yearsTyped({ validFrom, validTo }: Pick<Values, 'validFrom' | 'validTo'>): readonly number[] {
  if (validFrom === '' || validTo === '') return []
  return policyYears({ validFrom, validTo }).slice(0, POLICY_YEARS_MOST)
}

function bodyOf(values: Values): PolicyBody {
  const years = yearsTyped(values)
  return {
    name: values.name.trim(),
    unit: values.unit,
    documentNumber: values.documentNumber.trim(),
    issuedOn: values.issuedOn === '' ? null : values.issuedOn,
    validFrom: values.validFrom,
    validTo: values.validTo,
    ground: values.ground.trim(),
    budgets: years.flatMap((year) => {
      const amount = fenOf(values.budgets[year] ?? '')
      return amount === null ? [] : [{ year, amount }]
    }),
    goals: values.goals.map(({ id, name, sign, unit, values: of }) => ({
      id,
      name: name.trim(),
      sign,
      unit: unit.trim(),
      values: years.flatMap((year) => {
        const value = (of[year] ?? '').trim()
        return value === '' ? [] : [{ year, value }]
      }),
    })),
  }
}

function useHeadForm({ view, onClose }: Props) {
  const text = useText(POLICIES)
  const navigate = useNavigate()
  const save = useSavePolicy(view)
  return useForm<Values, string>({
    first: () => firstOf(view),
    checks: {
      name: needed(text.missing),
      unit: needed(text.missing),
      validFrom: needed(text.dayMissing),
      validTo: (day, { validFrom }) => {
        if (day === '') return text.dayMissing
        const years = policyYears({ validFrom, validTo: day }).length
        return day < validFrom || years > POLICY_YEARS_MOST ? text.termWrong : null
      },
      budgets: (typed) =>
        Object.values(typed).every((one) => one.trim() === '' || fenOf(one) !== null) ? null : text.planWrong,
      goals: (goals, typed) => (areGoalsWhole(goals, yearsTyped(typed)) ? null : text.goalsWrong),
    },
    send: (values) => save.mutateAsync(bodyOf(values)),
    onDone: (id) => {
      notify(text.saved)
      onClose()
      if (view === null) void navigate(paths.policy(id))
    },
  })
}

export function HeadDialog(props: Props) {
  const { view, onClose } = props
  const text = useText(POLICIES)
  const form = useHeadForm(props)
  return (
    <FormDialog
      title={view === null ? text.add : text.edit}
      confirm={text.save}
      form={form}
      width={860}
      onClose={onClose}
    >
      <HeadFields form={form} />
      <TextArea {...form.field('ground')} label={text.ground} rows={2} maxLength={POLICY_WORDS_MOST} />
      <Years form={form} />
    </FormDialog>
  )
}

function HeadFields({ form }: { readonly form: Form<Values> }) {
  const text = useText(POLICIES)
  const offers = usePolicyOffers()
  const units = (offers.data?.units ?? []).map(({ id, code, name }) => ({
    value: id,
    label: [code, name].filter((part) => part !== null).join(' '),
  }))
  return (
    <div className={styles.fields}>
      <Field {...form.field('name')} label={text.name} maxLength={POLICY_NAME_MOST} required />
      <FieldFrame label={text.unit} required fault={form.field('unit').fault}>
        {(tie) => (
          <Select
            id={tie.id}
            aria-label={text.unit}
            showSearch={{ optionFilterProp: 'label' }}
            value={form.values.unit === '' ? undefined : form.values.unit}
            options={units}
            onChange={(unit: string) => form.change({ unit })}
          />
        )}
      </FieldFrame>
      <Field {...form.field('documentNumber')} label={text.documentNumber} maxLength={60} />
      <Field {...form.field('issuedOn')} label={text.issuedOn} type="date" />
      <Field {...form.field('validFrom')} label={text.validFrom} type="date" required />
      <Field {...form.field('validTo')} label={text.validTo} type="date" required />
    </div>
  )
}

/** Budget and goals, by the years of the term. */
function Years({ form }: { readonly form: Form<Values> }) {
  const text = useText(POLICIES)
  const years = yearsTyped(form.values)
  const { budgets, goals } = form.values
  if (years.length === 0) return <p className={styles.quiet}>{text.termFirst}</p>
  const [planFault, goalFault] = [form.field('budgets').fault, form.field('goals').fault]
  return (
    <>
      <fieldset className={styles.years} aria-label={text.budgets}>
        {years.map((year) => (
          <Field
            key={year}
            label={text.planTyped(year)}
            value={budgets[year] ?? ''}
            inputMode="decimal"
            onChange={(typed) => form.change({ budgets: { ...budgets, [year]: typed } })}
          />
        ))}
      </fieldset>
      {planFault === null ? null : <p className={styles.alert}>{planFault}</p>}
      <GoalRows years={years} goals={goals} onChange={(changed) => form.change({ goals: changed })} />
      {goalFault === null ? null : <p className={styles.alert}>{goalFault}</p>}
      <div>
        <Button size="small" onClick={() => form.change({ goals: [...goals, newGoal()] })}>
          {text.addGoal}
        </Button>
      </div>
    </>
  )
}
