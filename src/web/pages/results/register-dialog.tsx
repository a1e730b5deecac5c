/** Registers a problem of a project or a unit by hand. */
import { useState } from 'react'
import { Radio, Select } from 'antd'
import { PROBLEM_MAX, RECTIFICATION_SOURCES, type RectificationSource } from '#core/rectification/item.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { RECTIFICATION_SOURCE_NAMES, rectificationNumber } from '#text/rectification.ts'
import { useOrganisation } from '../../api/posts.ts'
import { useProjects } from '../../api/projects.ts'
import { useRegisterRectification } from '../../api/rectifications.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './results.module.css'

type About = 'project' | 'unit'

export function RegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  const send = useRegisterRectification()
  const [about, setAbout] = useState<About>('project')
  const [project, setProject] = useState<string | null>(null)
  const [unit, setUnit] = useState<string | null>(null)
  const [source, setSource] = useState<RectificationSource>('manual')
  const [problem, setProblem] = useState('')
  const [requirement, setRequirement] = useState('')
  const [due, setDue] = useState('')
  const [tried, setTried] = useState(false)
  // What is asked for is done once, however often the button is pressed.
  const [request] = useState(() => crypto.randomUUID())
  const missing = about === 'project' ? project === null : unit === null
  const isPast = due !== '' && due < dayOfToday()
  const confirm = () => {
    setTried(true)
    if (missing || problem.trim() === '' || isPast) return
    send.mutate(
      {
        project: about === 'project' ? project : null,
        unit: about === 'unit' ? unit : null,
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
  return (
    <FormDialog
      title={text.register}
      confirm={text.register}
      busy={send.isPending}
      error={send.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Radio.Group
        className={styles.radio ?? ''}
        aria-label={text.about}
        value={about}
        onChange={({ target }) => setAbout(target.value === 'unit' ? 'unit' : 'project')}
      >
        <Radio value="project">{text.ofProject}</Radio>
        <Radio value="unit">{text.ofUnit}</Radio>
      </Radio.Group>
      {about === 'project' ? (
        <ProjectChoice
          value={project}
          onChange={setProject}
          fault={tried && project === null ? text.projectMissing : null}
        />
      ) : (
        <UnitChoice
          value={unit}
          onChange={setUnit}
          fault={tried && unit === null ? text.unitMissing : null}
        />
      )}
      <FieldFrame label={text.source} required={undefined} hint={undefined} fault={null}>
        {({ id }) => (
          <Select
            id={id}
            className={styles.pick ?? ''}
            value={source}
            options={RECTIFICATION_SOURCES.map((one) => ({
              value: one,
              label: RECTIFICATION_SOURCE_NAMES[one][language],
            }))}
            onChange={(chosen: RectificationSource) => setSource(chosen)}
          />
        )}
      </FieldFrame>
      <TextArea
        label={text.problem}
        required
        maxLength={PROBLEM_MAX}
        value={problem}
        onChange={setProblem}
        fault={tried && problem.trim() === '' ? text.problemMissing : null}
      />
      <TextArea
        label={text.requirementOptional}
        rows={2}
        maxLength={PROBLEM_MAX}
        value={requirement}
        onChange={setRequirement}
      />
      <Field
        label={text.dueOptional}
        type="date"
        min={dayOfToday()}
        value={due}
        onChange={setDue}
        fault={isPast ? text.duePast : null}
      />
    </FormDialog>
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
