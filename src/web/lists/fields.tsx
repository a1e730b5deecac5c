/**
 * What a list may be narrowed down or ordered by: one field for each name of its address, with what may stand
 * there and the control that sets it.
 */
import type { ReactNode } from 'react'
import { Checkbox } from 'antd'
import { fen, formatMoney } from '#core/kernel/money.ts'
import type { Facet } from '#api/kernel/unit-facet.ts'
import type { SearchedList } from '../api/unit-search.ts'
import { AmountRange } from './amount-range.tsx'
import { ChoiceFilter, DayRange, OrderChoice, SearchFilter, UnitFilter, type Choice } from './filters.tsx'
import { unitLabel } from './unit-options.ts'
import { UnitSearch } from './unit-search.tsx'
import styles from './filters.module.css'

/** What is written into the address by name; undefined takes it out. */
export type FilterChange = Readonly<Record<string, string | number | undefined>>
export type ChangeFilter = (change: FilterChange) => void

type ControlProps = {
  readonly name: string
  /** As the address has it, or what holds without it. */ readonly value: string | undefined
  /** What the fields of the list are now. */ readonly filter: Readonly<Record<string, string | undefined>>
  readonly onChange: ChangeFilter
}

type Control = (props: ControlProps) => ReactNode

export type Field<T extends string | undefined> = {
  /** What the text of the address means; what may not be there means the same as nothing. */
  readonly read: (text: string | undefined) => T
  /** What holds without the address: it is not written there. */
  readonly usual?: string
  /** false: orders the list or chooses a part of it, and stays when the filters are cleared. */
  readonly narrows: boolean
  /** In the bar; no component of its own, so it asks no hook. */
  readonly control?: Control
  /** What a chip says of a value that no control shows, so that it can be seen and taken away; null: no chip. */
  readonly chip?: (value: string) => string | null
  /** What a file of the list says of a value: 单位：教育局. Absent: what its chip says, or nothing. */
  readonly said?: (value: string) => string | Promise<string>
  /** Means nothing without that field: shown beside it alone, and cleared when it changes. */
  readonly within?: string
  /** Where its name in the address is not its name in the filter. */
  readonly address?: string
}

export type FilterSchema = Readonly<Record<string, Field<string | undefined>>>
/** The values of a schema's fields, by name. */
export type FilterOf<S extends FilterSchema> = {
  readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never
}

export type Option<T extends string = string> = { readonly value: T; readonly label: string }

const LONGEST_SEARCH = 100
const DAY = /^\d{4}-\d{2}-\d{2}$/
const AMOUNT = /^\d{1,18}$/

/** Words looked for. */
export function searchField(
  label: string,
  { longest = LONGEST_SEARCH }: { readonly longest?: number } = {},
): Field<string | undefined> {
  return {
    read: (text) => text?.slice(0, longest),
    narrows: true,
    said: (words) => saidOf(label, words),
    control: ({ name, value, onChange }) => (
      <SearchFilter
        label={label}
        longest={longest}
        value={value}
        onChange={(words) => onChange({ [name]: words })}
      />
    ),
  }
}

/** A unit with all that is below it. @param year whose units are offered */
export function unitField(label: string, year: number | undefined): Field<string | undefined> {
  return {
    read: (text) => text,
    narrows: true,
    said: async (unit) => saidOf(label, await unitLabel(year, unit)),
    control: ({ name, value, onChange }) => (
      <UnitFilter label={label} year={year} value={value} onChange={(unit) => onChange({ [name]: unit })} />
    ),
  }
}

type Offered = {
  readonly longest?: number
  /** Said while none is chosen; absent: the label. */ readonly none?: string
}

/** One of many values, such as the server knows: what the address has is taken as it is. */
export function offeredField(
  label: string,
  options: readonly Choice[],
  { longest = 200, none }: Offered = {},
): Field<string | undefined> {
  return {
    read: (text) => text?.slice(0, longest),
    narrows: true,
    said: (value) => saidOf(label, labelAmong(options, value)),
    control: choiceControl(label, options, none),
  }
}

type UnitsOffered = {
  /** Units are looked for among those of this list, by what else narrows it. */
  readonly list: SearchedList
  readonly year: number | undefined
  /** null: the list is not here yet. */
  readonly offered: readonly Facet[] | null
  readonly others: number
}

/** A unit out of more than the list carries: others are found by words. */
export function searchedUnitField(
  label: string,
  { list, year, offered, others }: UnitsOffered,
): Field<string | undefined> {
  return {
    read: (text) => text,
    narrows: true,
    said: async (unit) =>
      saidOf(label, offered?.find(({ value }) => value === unit)?.label ?? (await unitLabel(year, unit))),
    control: ({ name, value, filter, onChange }) => (
      <UnitSearch
        list={list}
        filter={{ ...filter, year }}
        className={styles.unit}
        label={label}
        placeholder={label}
        value={value}
        offered={offered ?? []}
        others={others}
        onChange={(unit) => onChange({ [name]: unit })}
      />
    ),
  }
}

/** One of a few values, or none of them. @param none said while none is chosen; absent: the label */
export function choiceField<T extends string>(
  label: string,
  options: readonly Option<T>[],
  none?: string,
): Field<T | undefined> {
  return {
    ...oneOfField(
      options.map(({ value }) => value),
      (value) => saidOf(label, labelAmong(options, value)),
    ),
    control: choiceControl(label, options, none),
  }
}

function choiceControl(label: string, options: readonly Choice[], none: string = label): Control {
  return ({ name, value, onChange }) => (
    <ChoiceFilter
      label={label}
      none={none}
      value={value}
      options={options}
      onChange={(chosen) => onChange({ [name]: chosen })}
    />
  )
}

/** Narrows, or does not. */
export function flagField(label: string): Field<'yes' | undefined>
/** @param set what the address has where it is set */
export function flagField<const T extends string>(label: string, set: T): Field<T | undefined>
export function flagField(label: string, set = 'yes'): Field<string | undefined> {
  return {
    ...oneOfField([set], () => label),
    control: ({ name, value, onChange }) => (
      <Checkbox
        checked={value === set}
        onChange={({ target }) => onChange({ [name]: target.checked ? set : undefined })}
      >
        {label}
      </Checkbox>
    ),
  }
}

type DayBounds = {
  readonly min?: string
  readonly max?: string
  /** What the control has in it where none is chosen. */ readonly shown?: string
}

/** A day of the calendar. */
export function dayField(label: string, { min, max, shown = '' }: DayBounds = {}): Field<string | undefined> {
  return {
    ...keptField(DAY),
    said: (day) => saidOf(label, day),
    control: ({ name, value, onChange }) => (
      <label className={styles.dayLabel}>
        {label}
        <input
          className={styles.day}
          type="date"
          min={min}
          max={max}
          value={value ?? shown}
          onChange={({ target }) => onChange({ [name]: target.value })}
        />
      </label>
    ),
  }
}

/** An end of a range: what the field is called in the filter, and what its control is called. */
type End<N extends string> = { readonly name: N; readonly label: string }
type RangeFields<N extends string> = Readonly<Record<N, Field<string | undefined>>>

/** An amount from one to another, in 分; typed in 万元. */
export function amountRange<N extends string>(from: End<N>, to: End<N>): RangeFields<N> {
  return rangeFields([from, to], { form: AMOUNT, shown: wanOf }, ({ filter, onChange }) => (
    <AmountRange ends={[from, to]} filter={filter} onChange={onChange} />
  ))
}

/** From a day to another, both within. */
export function dayRange<N extends string>(from: End<N>, to: End<N>): RangeFields<N> {
  return rangeFields([from, to], { form: DAY, shown: (day) => day }, ({ filter, onChange }) => (
    <DayRange ends={[from, to]} filter={filter} onChange={onChange} />
  ))
}

/** One control sets both ends. */
function rangeFields<N extends string>(
  [from, to]: readonly [End<N>, End<N>],
  { form, shown }: { readonly form: RegExp; readonly shown: (value: string) => string },
  control: Control,
): RangeFields<N> {
  const end = ({ label }: End<N>) => ({
    ...keptField(form),
    said: (value: string) => saidOf(label, shown(value)),
  })
  const fields = { [from.name]: { ...end(from), control }, [to.name]: end(to) }
  return fields as RangeFields<N>
}

const saidOf = (label: string, value: string): string => `${label}：${value}`

/** @param amount in 分 */
function wanOf(amount: string): string {
  return `${formatMoney(fen(BigInt(amount)), '万元')} 万元`
}

function labelAmong(options: readonly Choice[], value: string): string {
  const all = options.flatMap((one) => ('options' in one ? one.options : [one]))
  return all.find((one) => one.value === value)?.label ?? value
}

/** One of a few values that the page itself offers, as buttons with their counts. */
export function oneOfField<const T extends string>(
  values: readonly T[],
  said: (value: T) => string,
): Field<T | undefined> {
  const read = (text: string | undefined) => values.find((value) => value === text)
  return {
    read,
    narrows: true,
    said: (text) => {
      const value = read(text)
      return value === undefined ? text : said(value)
    },
  }
}

/** One of a few parts of the list, or an order: something always holds, and clearing leaves it. */
export function partField<const T extends string>(
  values: readonly T[],
  usual: T,
  said?: (value: T) => string,
): Field<T> {
  const read = (text: string | undefined) => values.find((value) => value === text) ?? usual
  return {
    read,
    usual,
    narrows: false,
    ...(said !== undefined && { said: (text: string) => said(read(text)) }),
  }
}

/** The order that the heads of columns give; without one the rows come as the server orders them. */
export function headFields<const T extends string>(names: readonly T[]) {
  const sort: Field<T | undefined> = {
    read: (text) => names.find((name) => name === text),
    narrows: false,
  }
  return { sort, order: partField(['asc', 'desc'], 'asc') }
}

/** An order that is chosen in the bar, where the heads of columns do not tell it. */
export function orderField<T extends string>(
  label: string,
  options: readonly Option<T>[],
  usual: T,
): Field<T> {
  const values = options.map(({ value }) => value)
  return {
    ...partField<T>(values, usual),
    control: ({ name, value, onChange }) => (
      <OrderChoice
        label={label}
        value={value ?? usual}
        options={options}
        onChange={(order) => onChange({ [name]: order })}
      />
    ),
  }
}

/** What links lead here with, and no control sets. @param form what it has to look like */
export function keptField(form: RegExp, chip?: (value: string) => string): Field<string | undefined> {
  return {
    read: (text) => (text !== undefined && form.test(text) ? text : undefined),
    narrows: true,
    ...(chip === undefined ? {} : { chip }),
  }
}
