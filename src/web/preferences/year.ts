/**
 * The fiscal year looked at: in the address where it was set (?year=), otherwise the one last chosen;
 * undefined is every year.
 */
import { useCallback } from 'react'
import { isFiscalYear, workingYear } from '#core/kernel/period.ts'
import { useSession } from '../api/session.ts'
import { useAddress } from '../lists/use-address.ts'
import { dayOfToday } from '../ui/day.ts'
import { stored, useStored } from './stored.ts'

const ALL = 'all'
const choice = stored<string>(
  'jichi.year',
  (value): value is string => value === ALL || isFiscalYear(Number(value)),
  ALL,
)

export function useYear(): readonly [number | undefined, (year: number | undefined) => void] {
  const [parameters, setParameters] = useAddress()
  const remembered = useStored(choice)
  const chosen = parameters.get('year') ?? remembered
  const year = isFiscalYear(Number(chosen)) ? Number(chosen) : undefined
  const set = useCallback(
    (next: number | undefined) => {
      choice.set(next === undefined ? ALL : String(next))
      setParameters((now) => {
        now.set('year', next === undefined ? ALL : String(next))
        now.delete('page')
        return now
      })
    },
    [setParameters],
  )
  return [year, set]
}

/**
 * The year that sums are of, for no sum adds years: the one looked at, otherwise the one that is worked on;
 * undefined where no document says one.
 */
export function useSumYear(): number | undefined {
  const [chosen] = useYear()
  const { years } = useSession()
  return chosen ?? workingYear(years, dayOfToday())
}

/** Whether a sum over what is listed would add several years. */
export function useAddsYears(): boolean {
  const [chosen] = useYear()
  return useSession().years.length > 1 && chosen === undefined
}
