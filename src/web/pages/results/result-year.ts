/** The year whose results are applied. */
import { useSelfEvaluations } from '../../api/self-evaluations.ts'
import { useYear } from '../../preferences/year.ts'

/**
 * The year chosen at the top of the page, otherwise the latest one that is evaluated; null where there is
 * none.
 */
export function useResultYear() {
  const [chosen] = useYear()
  const { data, error, refetch } = useSelfEvaluations({ page: 1, size: 1 })
  const latest = data === undefined ? undefined : data.years.length === 0 ? null : data.year
  return { data: chosen ?? latest, error, refetch }
}
