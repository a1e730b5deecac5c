/** A new 评价任务: what kind, of what, within which department, by when. */
import { useState } from 'react'
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
import { useFields } from '../../ui/use-fields.ts'
import styles from './evaluations.module.css'

type Props = { readonly list: EvaluationList; readonly onClose: () => void }

/** What is typed of it, and its creation. */
function useCreating({ mayCreate, today, due: usual }: EvaluationList) {
  const text = useText(EVALUATIONS)
  const navigate = useNavigate()
  const send = useCreateEvaluation()
  const [chosen] = useYear()
  const [fields, change] = useFields<Fields>({
    kind: mayCreate.at(-1) ?? 'department',
    subjectKind: 'project',
    name: '',
    year: String(chosen ?? Number(today.slice(0, 4)) - 1),
    unit: null,
    due: usual !== null && usual > today ? usual : '',
    marksDue: '',
  })
  const { kind, subjectKind, name, year, unit, due, marksDue } = fields
  const [tried, setTried] = useState(false)
  // A 财政评价 of projects may be of the whole region.
  const needsUnit = kind === 'department' || subjectKind === 'department'
  const confirm = () => {
    setTried(true)
    if (name.trim() === '' || (needsUnit && unit === null) || due === '' || marksDue === '') return
    send.mutate(
      { kind, subjectKind, name: name.trim(), year: Number(year), unit, due, marksDue },
      {
        onSuccess: ({ id }) => {
          notify(text.created)
          void navigate(paths.evaluation(id))
        },
      },
    )
  }
  return { fields, change, needsUnit, tried, send, confirm }
}

type Fields = {
  readonly kind: EvaluationKind
  readonly subjectKind: SubjectKind
  readonly name: string
  readonly year: string
  readonly unit: string | null
  readonly due: string
  readonly marksDue: string
}

export function NewDialog({ list, onClose }: Props) {
  const text = useText(EVALUATIONS)
  const { fields, change, needsUnit, tried, send, confirm } = useCreating(list)
  const { name, year, due, marksDue } = fields
  return (
    <FormDialog
      title={text.create}
      confirm={text.create}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={text.name}
        required
        maxLength={100}
        value={name}
        onChange={(typed) => change({ name: typed })}
        fault={tried && name.trim() === '' ? text.nameMissing : null}
      />
      <KindFields mayCreate={list.mayCreate} fields={fields} onChange={change} />
      <UnitField fields={fields} needsUnit={needsUnit} tried={tried} onChange={change} />
      <Field
        label={text.year}
        type="number"
        required
        min={2000}
        max={2100}
        value={year}
        onChange={(typed) => change({ year: typed })}
      />
      <Field
        label={text.marksDue}
        type="date"
        required
        min={list.today}
        value={marksDue}
        onChange={(day) => change({ marksDue: day })}
        fault={tried && marksDue === '' ? text.dueMissing : null}
      />
      <Field
        label={text.due}
        type="date"
        required
        min={list.today}
        value={due}
        onChange={(day) => change({ due: day })}
        {...(list.due === null ? {} : { hint: text.dueHint(list.due) })}
        fault={tried && due === '' ? text.dueMissing : null}
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

type UnitFieldProps = FieldsProps & { readonly needsUnit: boolean; readonly tried: boolean }

function UnitField({ fields: { subjectKind, unit }, needsUnit, tried, onChange }: UnitFieldProps) {
  const text = useText(EVALUATIONS)
  const organisation = useOrganisation()
  return (
    <FieldFrame
      label={text.unit}
      required={needsUnit}
      hint={subjectKind === 'department' ? text.unitWholeHint : text.unitHint}
      fault={tried && needsUnit && unit === null ? text.unitMissing : null}
    >
      {(tie) => (
        <Select
          {...tie}
          className={styles.pick ?? ''}
          aria-label={text.unit}
          allowClear
          placeholder={needsUnit ? text.unitChoose : text.wholeRegion}
          showSearch={{ optionFilterProp: 'label' }}
          value={unit}
          onChange={(one: string | null | undefined) => onChange({ unit: one ?? null })}
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
