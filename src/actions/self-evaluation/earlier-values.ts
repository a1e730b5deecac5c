/** What the indicators of a project reached in an earlier year, to hold this year's values against. */
import type { EarlierValue } from '#core/indicator/plausible.ts'
import type { Db } from '#store/kernel/store.ts'
import { earlierProof } from '#store/self-evaluation/self-evaluations.ts'
import { earlierProjects } from '../rectification/open-rectifications.ts'

/**
 * By name, of the newest confirmed self-evaluation of the same project in an earlier year; null where the name
 * stood there twice or not at all, or its target was no number.
 */
export async function earlierValues(
  db: Db,
  { project, year }: { readonly project: string; readonly year: number },
  indicators: readonly { readonly level3: string }[],
): Promise<readonly (EarlierValue | null)[]> {
  const proof = await earlierProof(db, await earlierProjects(db, project), year)
  return indicators.map(({ level3 }) => {
    const same = proof?.indicators.filter(({ name }) => name === level3) ?? []
    const [only] = same
    const reached = only?.outcome.state === 'scored' ? only.outcome.terms['a'] : undefined
    if (proof === null || same.length !== 1 || only?.target.kind !== 'number' || reached === undefined)
      return null
    return { year: proof.about.year, number: reached, unit: only.target.unit }
  })
}
