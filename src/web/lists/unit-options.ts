/** What a list may be narrowed down to by unit. */
import { useMemo } from 'react'
import { readUnits, useUnits } from '../api/overview.ts'

type Option = { value: string; label: string }

/**
 * Units above first: departments and offices that nothing belongs to themselves; then those with something in
 * the year. The value is the key of one.
 */
export function useUnitOptions(year: number | undefined): Option[] {
  const { data } = useUnits(year)
  return useMemo(
    () =>
      [...(data?.above ?? []), ...(data?.rows ?? [])].map(({ key, code, name }) => ({
        value: key,
        label: code === null ? name : `${code} ${name}`,
      })),
    [data],
  )
}

/** What the list of units calls one; its key where that is not in it. */
export async function unitLabel(year: number | undefined, key: string): Promise<string> {
  const { above, rows } = await readUnits(year)
  const unit = [...above, ...rows].find((one) => one.key === key)
  if (unit === undefined) return key
  return unit.code === null ? unit.name : `${unit.code} ${unit.name}`
}
