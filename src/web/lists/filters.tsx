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

type Search = Filter & {
  /** What is in it while it is empty; absent: its label. */ readonly hint?: string
  readonly longest?: number
}

export function SearchFilter({ label, hint = label, longest = LONGEST, value, onChange }: Search) {
  return (
    <Input.Search
      className={styles.search ?? ''}
      key={value ?? ''}
      allowClear
      defaultValue={value ?? ''}
      maxLength={longest}
      placeholder={hint}
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
      value={value ?? null}
      options={options}
      onChange={(unit: string | null | undefined) => onChange(unit ?? undefined)}
    />
  )
}

type Option = { readonly value: string; readonly label: string }
/** A value to choose, or several under a heading. */
export type Choice = Option | { readonly label: string; readonly options: Option[] }

type Choices = Filter & {
  readonly options: readonly Choice[]
  /** What it says while none is chosen; absent: its label. */ readonly none?: string
}

/** So many can be overlooked; more are looked for by words. */
const OVERLOOKED = 10

function isLong(options: readonly Choice[]): boolean {
  return options.reduce((sum, one) => sum + ('options' in one ? one.options.length : 1), 0) > OVERLOOKED
}

/** One of the values, or none of them. */
export function ChoiceFilter({ label, none = label, value, options, onChange }: Choices) {
  return (
    <Select
      className={styles.choice ?? ''}
      aria-label={label}
      placeholder={none}
      allowClear
      showSearch={isLong(options) ? { optionFilterProp: 'label' } : false}
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

export type Ends = readonly [End, End]
type End = { readonly name: string; readonly label: string }
export type RangeProps = {
  readonly ends: Ends
  readonly filter: Readonly<Record<string, string | undefined>>
  readonly onChange: (change: Readonly<Record<string, string | undefined>>) => void
}

/** From a day to another: neither can be chosen beyond the other. */
export function DayRange({ ends: [from, to], filter, onChange }: RangeProps) {
  const field = ({ name, label }: End, bounds: { readonly min?: string; readonly max?: string }) => (
    <input
      className={styles.day}
      type="date"
      aria-label={label}
      value={filter[name] ?? ''}
      {...bounds}
      onChange={({ target }) => onChange({ [name]: target.value })}
    />
  )
  const [begin, end] = [filter[from.name], filter[to.name]]
  return (
    <span className={styles.range}>
      {field(from, end === undefined ? {} : { max: end })}
      <span aria-hidden="true">–</span>
      {field(to, begin === undefined ? {} : { min: begin })}
    </span>
  )
}
