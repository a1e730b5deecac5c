/** For which unit and year something is begun: a target or the text of a department. */
import { Select } from 'antd'
import { preparedYear } from '#core/kernel/period.ts'
import { START_DRAFT } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { dayOfToday } from '../../ui/day.ts'
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
  readonly years: readonly number[]
  readonly value: number
  readonly onChange: (year: number) => void
}

/** The year is said with what it is: another than the one that is compiled is not begun unnoticed. */
export function YearField({ years, value, onChange }: YearFieldProps) {
  const text = useText(START_DRAFT)
  const compiled = compiledYear()
  return (
    <div>
      <ChoiceField label={text.year} fault={null}>
        {(id) => (
          <Select
            id={id}
            value={value}
            options={years.map((year) => ({
              value: year,
              label: year === compiled ? text.compiledYear(year) : String(year),
            }))}
            onChange={onChange}
          />
        )}
      </ChoiceField>
      {value === compiled ? null : <Callout kind="warning">{text.notCompiled(value, compiled)}</Callout>}
    </div>
  )
}

/** The year whose budget is prepared now: what is begun is of it, whatever year lists show. */
export function compiledYear(): number {
  return preparedYear(dayOfToday())
}
