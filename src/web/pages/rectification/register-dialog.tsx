/** Registers a problem of a project or a unit by hand. */
import { useState } from 'react'
import { Radio, Select } from 'antd'
import { PROBLEM_MAX, RECTIFICATION_SOURCES, type RectificationSource } from '#core/rectification/item.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { RECTIFICATION_SOURCE_NAMES, rectificationNumber } from '#text/rectification.ts'
import { useOrganisation } from '../../api/posts.ts'
import { useProjects } from '../../api/projects.ts'
import { useRegisterRectification } from '../../api/rectifications.ts'
import { useText, useLanguage } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useFields } from '../../ui/use-fields.ts'
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

/** What is typed, what of it is missing, and its sending. */
function useRegistering(onClose: () => void) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  const send = useRegisterRectification()
  const [fields, change] = useFields(EMPTY)
  const [tried, setTried] = useState(false)
  // What is asked for is done once, however often the button is pressed.
  const [request] = useState(() => crypto.randomUUID())
  const { about, source, problem, requirement, due } = fields
  const isPast = due !== '' && due < dayOfToday()
  const confirm = () => {
    setTried(true)
    if (fields[about] === null || problem.trim() === '' || isPast) return
    send.mutate(
      {
        project: about === 'project' ? fields.project : null,
        unit: about === 'unit' ? fields.unit : null,
        source,
        problem: problem.trim(),
        requirement: requirement.trim(),
        due: due === '' ? null : due,
        request,
      },
      {
        onSuccess: (view) => {
          notify(text.registered(rectificationNumber(view, language)))
          onClose()
        },
      },
    )
  }
  return { fields, change, tried, isPast, send, confirm }
}

export function RegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(RECTIFICATIONS)
  const { fields, change, tried, isPast, send, confirm } = useRegistering(onClose)
  const { problem, requirement, due } = fields
  return (
    <FormDialog
      title={text.register}
      confirm={text.register}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <AboutFields fields={fields} tried={tried} onChange={change} />
      <SourceField value={fields.source} onChange={(source) => change({ source })} />
      <TextArea
        label={text.problem}
        required
        maxLength={PROBLEM_MAX}
        value={problem}
        onChange={(typed) => change({ problem: typed })}
        fault={tried && problem.trim() === '' ? text.problemMissing : null}
      />
      <TextArea
        label={text.requirementOptional}
        rows={2}
        maxLength={PROBLEM_MAX}
        value={requirement}
        onChange={(typed) => change({ requirement: typed })}
      />
      <Field
        label={text.dueOptional}
        type="date"
        min={dayOfToday()}
        value={due}
        onChange={(chosen) => change({ due: chosen })}
        fault={isPast ? text.duePast : null}
      />
    </FormDialog>
  )
}

type AboutProps = {
  readonly fields: Fields
  readonly tried: boolean
  readonly onChange: (some: Partial<Fields>) => void
}

/** The project or the unit that it is about. */
function AboutFields({ fields: { about, project, unit }, tried, onChange }: AboutProps) {
  const text = useText(RECTIFICATIONS)
  return (
    <>
      <Radio.Group
        className={styles.radio ?? ''}
        aria-label={text.about}
        value={about}
        onChange={({ target }) => onChange({ about: target.value === 'unit' ? 'unit' : 'project' })}
      >
        <Radio value="project">{text.ofProject}</Radio>
        <Radio value="unit">{text.ofUnit}</Radio>
      </Radio.Group>
      {about === 'project' ? (
        <ProjectChoice
          value={project}
          onChange={(chosen) => onChange({ project: chosen })}
          fault={tried && project === null ? text.projectMissing : null}
        />
      ) : (
        <UnitChoice
          value={unit}
          onChange={(chosen) => onChange({ unit: chosen })}
          fault={tried && unit === null ? text.unitMissing : null}
        />
      )}
    </>
  )
}

function SourceField({
  value,
  onChange,
}: {
  readonly value: RectificationSource
  readonly onChange: (source: RectificationSource) => void
}) {
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

type Choice = {
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  readonly fault: string | null
}

function ProjectChoice({ value, onChange, fault }: Choice) {
  const text = useText(RECTIFICATIONS)
  const [search, setSearch] = useState('')
  const projects = useProjects({ search: search.trim().slice(0, 100), page: 1, size: 20 })
  return (
    <FieldFrame label={text.project} required hint={undefined} fault={fault}>
      {({ id }) => (
        <Select
          id={id}
          className={styles.pick ?? ''}
          showSearch={{ filterOption: false, onSearch: setSearch }}
          placeholder={text.projectHint}
          value={value}
          status={fault === null ? '' : 'error'}
          loading={projects.isPending}
          onChange={(chosen: string | null) => onChange(chosen)}
          options={
            projects.data?.rows.map((row) => ({
              value: row.id,
              label: [row.fiscalYear, row.name, row.unitName].filter((part) => part !== null).join(' · '),
            })) ?? []
          }
        />
      )}
    </FieldFrame>
  )
}

function UnitChoice({ value, onChange, fault }: Choice) {
  const text = useText(RECTIFICATIONS)
  const organisation = useOrganisation()
  return (
    <FieldFrame label={text.unit} required hint={undefined} fault={fault}>
      {({ id }) => (
        <Select
          id={id}
          className={styles.pick ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={text.unit}
          value={value}
          status={fault === null ? '' : 'error'}
          onChange={(chosen: string | null) => onChange(chosen)}
          options={
            organisation.data?.units
              .filter(({ closed, kind }) => closed === null && kind !== 'office')
              .map((unit) => ({
                value: unit.id,
                label: unit.code === null ? unit.name : `${unit.code} ${unit.name}`,
              })) ?? []
          }
        />
      )}
    </FieldFrame>
  )
}
