/**
 * The fiscal year looked at: in the address where it was set (?year=), otherwise the one last chosen, otherwise the
 * one that is worked on in this area; undefined is every year.
 */
import { useCallback, useEffect, useSyncExternalStore } from 'react'
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

/** The year that the page at hand says it works with, whatever was chosen. */
const told = (() => {
  const listeners = new Set<() => void>()
  let now: number | null = null
  return {
    get: () => now,
    put: (next: number | null) => {
      now = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
})()

/** Tells the header which year the page is of, where that is not simply the one looked at; nothing: not known. */
export function usePageYear(year: number | null | undefined): void {
  useEffect(() => {
    if (year === null || year === undefined) return undefined
    told.put(year)
    return () => told.put(null)
  }, [year])
}

/** What the header shows of years. */
type ShownYear = {
  /** What was chosen; it stays until another is: undefined, every year. */
  readonly chosen: YearChoice
  /** The one that is worked on; undefined: no document says one. */
  readonly working: number | undefined
  /** The page is of another year than the one chosen; 'several': of more than one. null: it is of that one. */
  readonly other: number | 'several' | null
}

/** What was chosen, and which year the page at hand is of where that is another. */
export function useShownYear(): ShownYear {
  const [parameters] = useAddress()
  const remembered = useStored(choice)
  const [looked] = useYear()
  const pageYear = useSyncExternalStore(told.subscribe, told.get) ?? undefined
  const working = useWorkingYear()
  const said = parameters.get('year') ?? remembered
  const ofPage = pageYear ?? looked
  if (said !== WORKING) {
    const chosen = yearSaid(said, undefined)
    return { chosen, working, other: ofPage === chosen ? null : (ofPage ?? 'several') }
  }
  return { chosen: WORKING, working, other: ofPage === working ? null : (ofPage ?? 'several') }
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
