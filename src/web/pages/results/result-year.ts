/** The year whose results are applied. */
import { useSelfEvaluations } from '../../api/self-evaluations.ts'
import { useYear } from '../../preferences/year.ts'

/** The year chosen at the top of the page, otherwise the latest one that is evaluated; undefined while that is asked, null where there is none. */
export function useResultYear(): number | null | undefined {
  const [chosen] = useYear()
  const evaluated = useSelfEvaluations({ page: 1, size: 1 }).data
  if (chosen !== undefined) return chosen
  if (evaluated === undefined) return undefined
  return evaluated.years.length === 0 ? null : evaluated.year
}
