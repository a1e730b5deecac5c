/** The filter of a list and the address, one made from the other. */
import { addressText, changedAddress } from './address.ts'
import type { Field, FilterChange, FilterOf, FilterSchema } from './fields.tsx'

/** The name that a field has in the address. */
function addressName(name: string, { address }: Pick<Field<undefined>, 'address'>): string {
  return address ?? name
}

export function readFilter<S extends FilterSchema>(schema: S, address: URLSearchParams): FilterOf<S> {
  const values = Object.entries(schema).map(([name, field]) => [
    name,
    field.read(addressText(address, addressName(name, field))),
  ])
  const filter = Object.fromEntries(values) as Record<string, string | undefined>
  for (const [name, { within }] of Object.entries(schema))
    if (within !== undefined && filter[within] === undefined) filter[name] = undefined
  return filter as FilterOf<S>
}

/** The address with some fields changed; what holds anyway is left out, and the first page is shown. */
export function writeFilter(
  schema: FilterSchema,
  address: URLSearchParams,
  change: FilterChange,
): URLSearchParams {
  const named = Object.entries({ ...clearedWith(schema, change), ...change }).map(([name, value]) => {
    const field = schema[name]
    return [field === undefined ? name : addressName(name, field), value]
  })
  return changedAddress(address, Object.fromEntries(named) as FilterChange, usualOf(schema))
}

/** What means nothing any more once others are changed. */
function clearedWith(schema: FilterSchema, change: FilterChange): FilterChange {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([, { within }]) => within !== undefined && within in change)
      .map(([name]) => [name, undefined]),
  )
}

function usualOf(schema: FilterSchema): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([name, field]) =>
      field.usual === undefined ? [] : [[addressName(name, field), field.usual]],
    ),
  )
}

/** Which fields narrow the list down now. */
export function narrowingFields<S extends FilterSchema>(schema: S, filter: FilterOf<S>): string[] {
  return Object.entries(schema)
    .filter(([name, { narrows, usual }]) => narrows && (filter[name] ?? usual) !== usual)
    .map(([name]) => name)
}

/** The change that clears every field that narrows. */
export function clearingChange(schema: FilterSchema): FilterChange {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([, { narrows }]) => narrows)
      .map(([name]) => [name, undefined]),
  )
}

/** The part of an address that its fields wrote: what a saved view keeps. */
export function viewAddress(schema: FilterSchema, address: URLSearchParams): string {
  const kept = new URLSearchParams()
  const filter = readFilter(schema, address)
  for (const [name, field] of Object.entries(schema)) {
    const value = filter[name]
    if (value !== undefined && value !== field.usual) kept.set(addressName(name, field), value)
  }
  kept.sort()
  return kept.toString()
}

/** The address with the fields of a saved view and no others; the year and the rest stay. */
export function withView(schema: FilterSchema, address: URLSearchParams, view: string): URLSearchParams {
  const next = new URLSearchParams(address)
  next.delete('page')
  for (const [name, field] of Object.entries(schema)) next.delete(addressName(name, field))
  for (const [name, value] of new URLSearchParams(view)) next.set(name, value)
  return next
}

/** What narrows the list down, and which part of it is shown, as a file of it says it: 单位：教育局. */
export async function saidFilters<S extends FilterSchema>(schema: S, filter: FilterOf<S>): Promise<string[]> {
  const words = await Promise.all(
    Object.entries(schema).map(([name, field]) => {
      const value = filter[name]
      if (value === undefined) return null
      return field.said?.(value) ?? field.chip?.(value) ?? null
    }),
  )
  return words.filter((one) => one !== null)
}
