/** A new 评价任务: what kind, of what, within which department, by when. */
import { Select, Radio } from 'antd'
import { useNavigate } from 'react-router'
import type { EvaluationList } from '#api/evaluation/evaluations.ts'
import { SUBJECT_KINDS, type SubjectKind } from '#core/evaluation/framework.ts'
import type { EvaluationKind } from '#core/evaluation/task.ts'
import { EVALUATION_KIND_NAMES, SUBJECT_KIND_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { useCreateEvaluation } from '../../api/evaluations.ts'
import { useOrganisation } from '../../api/posts.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { needed, useForm, type FieldProps } from '../../ui/use-form.ts'
import styles from './evaluations.module.css'

type Props = { readonly list: EvaluationList; readonly onClose: () => void }

type Fields = {
  readonly kind: EvaluationKind
  readonly subjectKind: SubjectKind
  readonly name: string
  readonly year: string
  readonly unit: string | null
  readonly due: string
  readonly marksDue: string
}

/** A 财政评价 of projects may be of the whole region. */
function needsUnit({ kind, subjectKind }: Fields): boolean {
  return kind === 'department' || subjectKind === 'department'
}

/** What is typed of it, and its creation. */
function useCreating({ mayCreate, today, due: usual }: EvaluationList) {
  const text = useText(EVALUATIONS)
  const navigate = useNavigate()
  const create = useCreateEvaluation()
  const [chosen] = useYear()
  return useForm({
    first: (): Fields => ({
      kind: mayCreate.at(-1) ?? 'department',
      subjectKind: 'project',
      name: '',
      year: String(chosen ?? Number(today.slice(0, 4)) - 1),
      unit: null,
      due: usual !== null && usual > today ? usual : '',
      marksDue: '',
    }),
    checks: {
      name: needed(text.nameMissing),
      unit: (unit, typed) => (needsUnit(typed) && unit === null ? text.unitMissing : null),
      due: needed(text.dueMissing),
      marksDue: needed(text.dueMissing),
    },
    send: (typed) => create.mutateAsync({ ...typed, name: typed.name.trim(), year: Number(typed.year) }),
    onDone: ({ id }) => {
      notify(text.created)
      void navigate(paths.evaluation(id))
    },
  })
}

export function NewDialog({ list, onClose }: Props) {
  const text = useText(EVALUATIONS)
  const form = useCreating(list)
  return (
    <FormDialog title={text.create} confirm={text.create} form={form} onClose={onClose}>
      <Field {...form.field('name')} label={text.name} required maxLength={100} />
      <KindFields mayCreate={list.mayCreate} fields={form.values} onChange={form.change} />
      <UnitField
        {...form.field('unit')}
        isWhole={form.values.subjectKind === 'department'}
        isNeeded={needsUnit(form.values)}
      />
      <Field {...form.field('year')} label={text.year} type="number" required min={2000} max={2100} />
      <Field {...form.field('marksDue')} label={text.marksDue} type="date" required min={list.today} />
      <Field
        {...form.field('due')}
        label={text.due}
        type="date"
        required
        min={list.today}
        {...(list.due === null || form.values.kind !== 'department' ? {} : { hint: text.dueHint(list.due) })}
      />
    </FormDialog>
  )
}

type FieldsProps = {
  readonly fields: Fields
  readonly onChange: (some: Partial<Fields>) => void
}

function KindFields({
  mayCreate,
  fields: { kind, subjectKind },
  onChange,
}: FieldsProps & Pick<EvaluationList, 'mayCreate'>) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  return (
    <>
      <Radio.Group
        aria-label={text.kind}
        value={kind}
        onChange={({ target }: { readonly target: { readonly value?: EvaluationKind } }) =>
          onChange({ kind: target.value ?? 'department' })
        }
        options={mayCreate.map((one) => ({ value: one, label: EVALUATION_KIND_NAMES[one][language] }))}
      />
      <Radio.Group
        aria-label={text.subjectKind}
        value={subjectKind}
        onChange={({ target }: { readonly target: { readonly value?: SubjectKind } }) =>
          onChange({ subjectKind: target.value ?? 'project' })
        }
        options={SUBJECT_KINDS.map((one) => ({ value: one, label: SUBJECT_KIND_NAMES[one][language] }))}
      />
    </>
  )
}

type UnitFieldProps = FieldProps<string | null> & {
  /** A department as a whole is evaluated. */
  readonly isWhole: boolean
  readonly isNeeded: boolean
}

function UnitField({ isWhole, isNeeded, value, fault, onChange }: UnitFieldProps) {
  const text = useText(EVALUATIONS)
  const organisation = useOrganisation()
  return (
    <FieldFrame
      label={text.unit}
      required={isNeeded}
      hint={isWhole ? text.unitWholeHint : text.unitHint}
      fault={fault}
    >
      {(tie) => (
        <Select
          {...tie}
          className={styles.pick ?? ''}
          aria-label={text.unit}
          allowClear
          placeholder={isNeeded ? text.unitChoose : text.wholeRegion}
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          onChange={(one: string | null | undefined) => onChange(one ?? null)}
          options={
            organisation.data?.units
              .filter(({ closed, kind: of }) => closed === null && of !== 'office')
              .map(({ id, code, name: called }) => ({
                value: id,
                label: code === null ? called : `${code} ${called}`,
              })) ?? []
          }
        />
      )}
    </FieldFrame>
  )
}
