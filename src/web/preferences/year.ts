/**
 * The fiscal year looked at: in the address where it was set (?year=), otherwise the one last chosen, otherwise the
 * one that is worked on in this area; undefined is every year.
 */
import { useCallback } from 'react'
import { isFiscalYear, workingYear } from '#core/kernel/period.ts'
import { useSession } from '../api/session.ts'
import { useArea, type Area } from '../frame/places.ts'
import { useAddress } from '../lists/use-address.ts'
import { dayOfToday } from '../ui/day.ts'
import { stored, useStored } from './stored.ts'

const ALL = 'all'
const WORKING = 'working'
const choice = stored<string>(
  'jichi.year',
  (value): value is string => value === ALL || value === WORKING || isFiscalYear(Number(value)),
  WORKING,
)

/**
 * Areas where targets are worked on, which is one year ahead. Monitoring, evaluation and results are of the years
 * before, several at a time: their pages begin with what is open, of whatever year.
 */
const OF_TARGETS: ReadonlySet<Area> = new Set<Area>(['desk', 'targets', 'review', 'statistics', 'reference'])

/** undefined: every year. */
type YearChoice = number | typeof WORKING | undefined

export function useYear(): readonly [number | undefined, (year: YearChoice) => void] {
  const [parameters, setParameters] = useAddress()
  const remembered = useStored(choice)
  const chosen = parameters.get('year') ?? remembered
  const working = useWorkingYear()
  const isOfTargets = OF_TARGETS.has(useArea() ?? 'targets')
  const year = yearSaid(chosen, isOfTargets ? working : undefined)
  const set = useCallback(
    (next: YearChoice) => {
      const said = next === undefined ? ALL : String(next)
      choice.set(said)
      setParameters((now) => {
        if (said === WORKING) now.delete('year')
        else now.set('year', said)
        now.delete('page')
        return now
      })
    },
    [setParameters],
  )
  return [year, set]
}

function yearSaid(chosen: string, working: number | undefined): number | undefined {
  if (chosen === WORKING) return working
  return isFiscalYear(Number(chosen)) ? Number(chosen) : undefined
}

/** Of the years that there is something of, the one that is worked on now. */
function useWorkingYear(): number | undefined {
  return workingYear(useSession().years, dayOfToday())
}

/** Whether nothing was chosen: every area opens with the year that is worked on there. */
export function useIsWorkingYear(): boolean {
  const [parameters] = useAddress()
  const remembered = useStored(choice)
  return (parameters.get('year') ?? remembered) === WORKING
}

/** The choice for all pages; null: the year that is worked on. */
export function chooseYear(year: number | null): void {
  choice.set(year === null ? WORKING : String(year))
}

/**
 * The year that sums are of, for no sum adds years: the one looked at, otherwise the one that is worked on;
 * undefined where no document says one.
 */
export function useSumYear(): number | undefined {
  const [chosen] = useYear()
  const working = useWorkingYear()
  return chosen ?? working
}

/** Whether a sum over what is listed would add several years. */
export function useAddsYears(): boolean {
  const [chosen] = useYear()
  return useSession().years.length > 1 && chosen === undefined
}
