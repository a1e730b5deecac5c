/**
 * What a list may be narrowed down or ordered by: one field for each name of its address, with what may stand
 * there and the control that sets it.
 */
import type { ReactNode } from 'react'
import { Checkbox } from 'antd'
import { ChoiceFilter, OrderChoice, SearchFilter, UnitFilter } from './filters.tsx'
import styles from './filters.module.css'

/** What is written into the address by name; undefined takes it out. */
export type FilterChange = Readonly<Record<string, string | number | undefined>>
export type ChangeFilter = (change: FilterChange) => void

export type ControlProps = {
  readonly name: string
  /** As the address has it, or what holds without it. */ readonly value: string | undefined
  readonly onChange: ChangeFilter
}

export type Field<T extends string | undefined> = {
  /** What the text of the address means; what may not stand there means the same as nothing. */
  readonly read: (text: string | undefined) => T
  /** What holds without the address: it is not written there. */
  readonly usual?: string
  /** false: orders the list or chooses a part of it, and stays when the filters are cleared. */
  readonly narrows: boolean
  /** In the bar; no component of its own, so it asks no hook. */
  readonly control?: (props: ControlProps) => ReactNode
  /** Without a control: what a chip says of the value, so that it can be seen and taken away. */
  readonly chip?: (value: string) => string
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

/** Words looked for. */
export function searchField(label: string): Field<string | undefined> {
  return {
    read: (text) => text?.slice(0, LONGEST_SEARCH),
    narrows: true,
    control: ({ name, value, onChange }) => (
      <SearchFilter label={label} value={value} onChange={(words) => onChange({ [name]: words })} />
    ),
  }
}

/** A unit with all that is below it. @param year whose units are offered */
export function unitField(label: string, year: number | undefined): Field<string | undefined> {
  return {
    read: (text) => text,
    narrows: true,
    control: ({ name, value, onChange }) => (
      <UnitFilter label={label} year={year} value={value} onChange={(unit) => onChange({ [name]: unit })} />
    ),
  }
}

/** One of a few values, or none of them. */
export function choiceField<T extends string>(
  label: string,
  options: readonly Option<T>[],
): Field<T | undefined> {
  return {
    ...oneOfField(options.map(({ value }) => value)),
    control: ({ name, value, onChange }) => (
      <ChoiceFilter
        label={label}
        value={value}
        options={options}
        onChange={(chosen) => onChange({ [name]: chosen })}
      />
    ),
  }
}

/** Narrows, or does not. */
export function flagField(label: string): Field<'yes' | undefined> {
  return {
    ...oneOfField(['yes']),
    control: ({ name, value, onChange }) => (
      <Checkbox
        checked={value === 'yes'}
        onChange={({ target }) => onChange({ [name]: target.checked ? 'yes' : undefined })}
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

/** One of a few values that the page itself offers, as buttons with their counts. */
export function oneOfField<const T extends string>(values: readonly T[]): Field<T | undefined> {
  return { read: (text) => values.find((value) => value === text), narrows: true }
}

/** One of a few parts of the list, or an order: something always holds, and clearing leaves it. */
export function partField<const T extends string>(values: readonly T[], usual: T): Field<T> {
  return { read: (text) => values.find((value) => value === text) ?? usual, usual, narrows: false }
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
