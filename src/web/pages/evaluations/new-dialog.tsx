/** A new 评价任务: what kind, of what, within which department, by when. */
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Radio, Select } from 'antd'
import type { EvaluationList } from '#api/evaluations.ts'
import { SUBJECT_KINDS, type SubjectKind } from '#core/evaluation/framework.ts'
import type { EvaluationKind } from '#core/evaluation/task.ts'
import { EVALUATION_KIND_NAMES, SUBJECT_KIND_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { useCreateEvaluation } from '../../api/evaluations.ts'
import { useOrganisation } from '../../api/posts.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { Field } from '../../ui/field.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import styles from './evaluations.module.css'

export function NewDialog({
  list: { mayCreate, today, due: usual },
  onClose,
}: {
  readonly list: EvaluationList
  readonly onClose: () => void
}) {
  const text = useText(EVALUATIONS)
  const language = useLanguage()
  const navigate = useNavigate()
  const organisation = useOrganisation()
  const send = useCreateEvaluation()
  const [chosen] = useYear()
  const [kind, setKind] = useState<EvaluationKind>(mayCreate.at(-1) ?? 'department')
  const [subjectKind, setSubjectKind] = useState<SubjectKind>('project')
  const [name, setName] = useState('')
  const [year, setYear] = useState(String(chosen ?? Number(today.slice(0, 4)) - 1))
  const [unit, setUnit] = useState<string | null>(null)
  const [due, setDue] = useState(usual !== null && usual > today ? usual : '')
  const [marksDue, setMarksDue] = useState('')
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
        onChange={setName}
        fault={tried && name.trim() === '' ? text.nameMissing : null}
      />
      <Radio.Group
        aria-label={text.kind}
        value={kind}
        onChange={({ target }: { readonly target: { readonly value?: EvaluationKind } }) =>
          setKind(target.value ?? 'department')
        }
        options={mayCreate.map((one) => ({ value: one, label: EVALUATION_KIND_NAMES[one][language] }))}
      />
      <Radio.Group
        aria-label={text.subjectKind}
        value={subjectKind}
        onChange={({ target }: { readonly target: { readonly value?: SubjectKind } }) =>
          setSubjectKind(target.value ?? 'project')
        }
        options={SUBJECT_KINDS.map((one) => ({ value: one, label: SUBJECT_KIND_NAMES[one][language] }))}
      />
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
            onChange={(one: string | null | undefined) => setUnit(one ?? null)}
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
      <Field label={text.year} type="number" required min={2000} max={2100} value={year} onChange={setYear} />
      <Field
        label={text.marksDue}
        type="date"
        required
        min={today}
        value={marksDue}
        onChange={setMarksDue}
        fault={tried && marksDue === '' ? text.dueMissing : null}
      />
      <Field
        label={text.due}
        type="date"
        required
        min={today}
        value={due}
        onChange={setDue}
        {...(usual === null ? {} : { hint: text.dueHint(usual) })}
        fault={tried && due === '' ? text.dueMissing : null}
      />
    </FormDialog>
  )
}
