/** The year whose results are applied. */
import type { SelfEvaluationList } from '#api/self-evaluation.ts'
import { useSelfEvaluations } from '../../api/self-evaluations.ts'
import { usePageYear, useYear } from '../../preferences/year.ts'

/**
 * The year chosen at the top of the page, otherwise the latest one that is evaluated; null where there is
 * none.
 */
export function useResultYear() {
  const [chosen] = useYear()
  const { data, error, refetch } = useSelfEvaluations({ page: 1, size: 1 })
  const year = chosen ?? latestOf(data)
  usePageYear(year)
  return { data: year, error, refetch }
}

function latestOf(data: SelfEvaluationList | undefined): number | null | undefined {
  if (data === undefined) return undefined
  return data.years.length === 0 ? null : data.year
}
