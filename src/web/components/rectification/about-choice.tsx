/** Fields of forms that are about a project or a unit: which one. */
import { useState } from 'react'
import { Select } from 'antd'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { useOrganisation } from '../../api/posts.ts'
import { useProjects } from '../../api/projects.ts'
import styles from '../../lists/results.module.css'
import { useText } from '../../preferences/language.ts'
import { FieldFrame } from '../../ui/field-frame.tsx'
import type { FieldProps } from '../../ui/use-form.ts'

type ProjectProps = FieldProps<string | null> & {
  /** What is chosen from the beginning. */
  readonly first?: { readonly id: string; readonly name: string } | undefined
  /** Told the fiscal year of what is chosen, where its document says one. */
  readonly onYear?: (year: number) => void
}

export function ProjectChoice({ value, onChange, fault, first, onYear }: ProjectProps) {
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
          onChange={(chosen: string | null) => {
            onChange(chosen)
            const year = projects.data?.rows.find(({ id: one }) => one === chosen)?.fiscalYear ?? null
            if (year !== null) onYear?.(year)
          }}
          options={withFirst(
            projects.data?.rows.map((row) => ({
              value: row.id,
              label: [row.fiscalYear, row.name, row.unitName].filter((part) => part !== null).join(' · '),
            })) ?? [],
            first,
          )}
        />
      )}
    </FieldFrame>
  )
}

type Option = { readonly value: string; readonly label: string }

/** What is chosen from the beginning is named, whatever was found. */
function withFirst(options: readonly Option[], first: ProjectProps['first']): Option[] {
  return first === undefined || options.some(({ value }) => value === first.id)
    ? [...options]
    : [{ value: first.id, label: first.name }, ...options]
}

export function UnitChoice({ value, onChange, fault }: FieldProps<string | null>) {
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
