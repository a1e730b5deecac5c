/** What was decided last, of one or several projects, and the way to take it back. */
import { TOGETHER } from '#text/interface/together.ts'
import { useUndoDecisions } from '../../api/results.ts'
import { LastBatch, undoneOf, type UndoBatch } from '../../lists/last-batch.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'

/** @param year whose results were applied */
export function useUndoDecided(year: number): UndoBatch {
  const text = useText(TOGETHER)
  const language = useLanguage()
  const undo = useUndoDecisions()
  return async ({ rows }) => {
    const projects = rows.map(({ id }) => id)
    return undoneOf(await undo.mutateAsync({ year, projects }), text.takenBack, language)
  }
}

export function LastDecided({ year }: { readonly year: number }) {
  return <LastBatch place={`results ${year}`} undo={useUndoDecided(year)} />
}
