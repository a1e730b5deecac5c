/** Registers a problem of a project or a unit by hand. */
import { useState } from 'react'
import { Radio, Select } from 'antd'
import { PROBLEM_MAX, RECTIFICATION_SOURCES, type RectificationSource } from '#core/rectification/item.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { RECTIFICATION_SOURCE_NAMES, rectificationNumber } from '#text/rectification.ts'
import { useRegisterRectification } from '../../api/rectifications.ts'
import { useText, useLanguage } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm, type FieldProps, type Form } from '../../ui/use-form.ts'
import type { RegisterStart } from '../../components/rectification/register-start.ts'
import { ProjectChoice, UnitChoice } from '../../components/rectification/about-choice.tsx'
import styles from '../../lists/results.module.css'

type About = 'project' | 'unit'

type Fields = {
  readonly about: About
  readonly project: string | null
  readonly unit: string | null
  readonly source: RectificationSource
  readonly problem: string
  readonly requirement: string
  readonly due: string
}

const EMPTY: Fields = {
  about: 'project',
  project: null,
  unit: null,
  source: 'manual',
  problem: '',
  requirement: '',
  due: '',
}

function useRegistering(start: RegisterStart | null, onClose: () => void) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  const register = useRegisterRectification()
  // What is asked for is done once, however often the button is pressed.
  const [request] = useState(() => crypto.randomUUID())
  return useForm({
    first:
      start === null
        ? EMPTY
        : { ...EMPTY, project: start.project.id, source: start.source, problem: start.problem },
    checks: {
      project: (project, { about }) => (about === 'project' && project === null ? text.projectMissing : null),
      unit: (unit, { about }) => (about === 'unit' && unit === null ? text.unitMissing : null),
      problem: needed(text.problemMissing),
      due: (due) => (due !== '' && due < dayOfToday() ? text.duePast : null),
    },
    saidAtOnce: ['due'],
    send: ({ about, project, unit, source, problem, requirement, due }) =>
      register.mutateAsync({
        project: about === 'project' ? project : null,
        unit: about === 'unit' ? unit : null,
        source,
        problem: problem.trim(),
        requirement: requirement.trim(),
        due: due === '' ? null : due,
        request,
      }),
    onDone: (view) => {
      notify(text.registered(rectificationNumber(view, language)))
      onClose()
    },
  })
}

type Props = { readonly start: RegisterStart | null; readonly onClose: () => void }

/** @param start what another page knows of it already */
export function RegisterDialog({ start, onClose }: Props) {
  const text = useText(RECTIFICATIONS)
  const form = useRegistering(start, onClose)
  return (
    <FormDialog title={text.register} confirm={text.register} form={form} onClose={onClose}>
      <AboutFields form={form} start={start} />
      <SourceField {...form.field('source')} />
      <TextArea {...form.field('problem')} label={text.problem} required maxLength={PROBLEM_MAX} />
      <TextArea
        {...form.field('requirement')}
        label={text.requirementOptional}
        rows={2}
        maxLength={PROBLEM_MAX}
      />
      <Field {...form.field('due')} label={text.dueOptional} type="date" min={dayOfToday()} />
    </FormDialog>
  )
}

/** The project or the unit that it is about. */
function AboutFields({ form, start }: Pick<Props, 'start'> & { readonly form: Form<Fields> }) {
  const text = useText(RECTIFICATIONS)
  const { about } = form.values
  return (
    <>
      <Radio.Group
        className={styles.radio ?? ''}
        aria-label={text.about}
        value={about}
        onChange={({ target }) => form.change({ about: target.value === 'unit' ? 'unit' : 'project' })}
      >
        <Radio value="project">{text.ofProject}</Radio>
        <Radio value="unit">{text.ofUnit}</Radio>
      </Radio.Group>
      {about === 'project' ? (
        <ProjectChoice {...form.field('project')} first={start?.project} />
      ) : (
        <UnitChoice {...form.field('unit')} />
      )}
    </>
  )
}

function SourceField({ value, onChange }: FieldProps<RectificationSource>) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  return (
    <FieldFrame label={text.source} required={undefined} hint={undefined} fault={null}>
      {({ id }) => (
        <Select
          id={id}
          className={styles.pick ?? ''}
          value={value}
          options={RECTIFICATION_SOURCES.map((one) => ({
            value: one,
            label: RECTIFICATION_SOURCE_NAMES[one][language],
          }))}
          onChange={(chosen: RectificationSource) => onChange(chosen)}
        />
      )}
    </FieldFrame>
  )
}
