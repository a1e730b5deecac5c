/** The form of last year that is known of a target: of the project itself, or of one of the unit like it. */
import { useMemo } from 'react'
import type { DraftOffers } from '#api/writing/drafts.ts'
import type { WrittenForm } from '#core/writing/form.ts'
import { lastYearForm } from '#core/writing/last-year.ts'
import { useProjectIfAny } from '../../api/projects.ts'

export type LastYear = {
  readonly target: NonNullable<DraftOffers['lastYear']>
  readonly form: WrittenForm
}

/** What was asked of the server, as far as it came. */
export type Asked<T> = {
  readonly data: T | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

/** `data`: null where no earlier target is known. */
export function useLastYear(offers: Asked<DraftOffers>, year: number | null): Asked<LastYear | null> {
  const target = offers.data?.lastYear
  const { data: opened, error, refetch } = useProjectIfAny(target?.project ?? null)
  const data = useMemo(() => {
    if (target === undefined || target === null) return target
    if (opened === undefined) return undefined
    return { target, form: lastYearForm(opened.project, target.year, year ?? target.year + 1) }
  }, [target, opened, year])
  return { data, error, refetch }
}
