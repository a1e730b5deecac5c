/** One unit out of many, found by typing a part of its code or name. */
import { useId } from 'react'
import { Select } from 'antd'
import type { OrganisationUnit } from '#api/organisation.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { ORGANISATION } from '#text/interface/organisation.ts'
import { useText } from '../../preferences/language.ts'
import styles from './organisation.module.css'

type Props = {
  readonly label: string
  readonly units: readonly OrganisationUnit[]
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  /** The words for none, where none may be chosen. */
  readonly none?: string
  readonly fault?: string | null
}

const NONE = ''

export function UnitChoice({ label, units, value, onChange, none, fault = null }: Props) {
  const text = useText(ORGANISATION)
  const id = useId()
  const options: { value: string; label: string }[] = [
    ...(none === undefined ? [] : [{ value: NONE, label: none }]),
    ...units.map((unit) => ({
      value: unit.id,
      label: unit.code === null ? unit.name : `${unit.code} ${unit.name}`,
    })),
  ]
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {none === undefined ? (
          <span className={styles.star} aria-hidden="true">
            {' '}
            *
          </span>
        ) : null}
      </label>
      <Select<string, { value: string; label: string }>
        id={id}
        aria-label={label}
        options={options}
        placeholder={text.pick}
        status={fault === null ? '' : 'error'}
        value={value ?? (none === undefined ? null : NONE)}
        showSearch={{
          filterOption: (typed, option) => foldLabel(option?.label ?? '').includes(foldLabel(typed)),
        }}
        onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
      />
      {fault === null ? null : (
        <div className={styles.bad} role="alert">
          {fault}
        </div>
      )}
    </div>
  )
}
