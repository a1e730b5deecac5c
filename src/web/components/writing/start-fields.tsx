/** For which unit and year something is begun: a target or the text of a department. */
import { Select } from 'antd'
import { ChoiceField } from './choice-field.tsx'

type Unit = { readonly id: string; readonly code: string | null; readonly name: string }

type UnitFieldProps = {
  readonly label: string
  readonly placeholder: string
  readonly required?: boolean
  readonly units: readonly Unit[]
  readonly value: string | null
  readonly fault: string | null
  readonly onChange: (value: string | null) => void
}

export function UnitField({
  label,
  placeholder,
  required = false,
  fault,
  units,
  value,
  onChange,
}: UnitFieldProps) {
  return (
    <ChoiceField label={label} required={required} fault={fault}>
      {(id) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          value={value}
          placeholder={placeholder}
          options={units.map((one) => ({
            value: one.id,
            label: [one.code, one.name].filter(Boolean).join(' '),
          }))}
          onChange={(chosen: string | null) => onChange(chosen)}
        />
      )}
    </ChoiceField>
  )
}

type Offered<One> = { readonly units: readonly One[]; readonly own: string | null }

/** The unit that was chosen; before that the person's own, or the only one. */
export function chosenUnit<One extends Unit>(
  offered: Offered<One> | undefined,
  chosen: string | null,
): One | undefined {
  const { units, own } = offered ?? { units: [], own: null }
  return units.find(({ id }) => id === (chosen ?? own)) ?? (units.length === 1 ? units[0] : undefined)
}

type YearFieldProps = {
  readonly label: string
  readonly years: readonly number[]
  readonly value: number
  readonly onChange: (year: number) => void
}

export function YearField({ label, years, value, onChange }: YearFieldProps) {
  return (
    <ChoiceField label={label} fault={null}>
      {(id) => (
        <Select
          id={id}
          value={value}
          options={years.map((year) => ({ value: year, label: String(year) }))}
          onChange={onChange}
        />
      )}
    </ChoiceField>
  )
}
