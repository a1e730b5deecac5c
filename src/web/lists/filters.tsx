/** What narrows most lists down: words looked for, a unit, and one of a few values. */
import { Input, Select } from 'antd'
import { useUnitOptions } from './unit-options.ts'
import styles from './filters.module.css'

const LONGEST = 100

type Filter = {
  /** Its accessible name, and what is in it while it is empty. */ readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

export function SearchFilter({ label, value, onChange }: Filter) {
  return (
    <Input.Search
      className={styles.search ?? ''}
      key={value ?? ''}
      allowClear
      defaultValue={value ?? ''}
      maxLength={LONGEST}
      placeholder={label}
      aria-label={label}
      onSearch={(words) => onChange(words.trim())}
    />
  )
}

/**
 * Units with something in a year, and those above them: chosen is a unit with all that is below it. The value
 * is its key.
 */
export function UnitFilter({ label, value, year, onChange }: Filter & { readonly year: number | undefined }) {
  const options = useUnitOptions(year)
  return (
    <Select
      className={styles.unit ?? ''}
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value ?? null}
      options={options}
      onChange={(unit: string | null | undefined) => onChange(unit ?? undefined)}
    />
  )
}

type Choices = Filter & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One of a few values, or none of them. */
export function ChoiceFilter({ label, value, options, onChange }: Choices) {
  return (
    <Select
      className={styles.choice ?? ''}
      aria-label={label}
      placeholder={label}
      allowClear
      value={value ?? null}
      options={[...options]}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
    />
  )
}

type Order = Omit<Choices, 'value' | 'onChange'> & {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One of a few values: always one of them. */
export function OrderChoice({ label, value, options, onChange }: Order) {
  return (
    <Select
      className={styles.choice ?? ''}
      aria-label={label}
      value={value}
      options={[...options]}
      onChange={onChange}
    />
  )
}
