/** What was done to several targets or texts last, and the way to take it back. */
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { useUndoFilings } from '../../api/filings.ts'
import { LastBatch, type UndoBatch } from '../../lists/last-batch.tsx'
import { useLanguage } from '../../preferences/language.ts'
import { problemText } from '../../ui/problem-text.ts'

export function LastFilings() {
  return <LastBatch place="filings" undo={useUndoBatch()} />
}

export function useUndoBatch(): UndoBatch {
  const language = useLanguage()
  const undo = useUndoFilings()
  return async ({ request }) => {
    if (request === null) return []
    const { results } = await undo.mutateAsync(request)
    return results.map((result) => ({
      id: result.id,
      isDone: result.ok,
      said: result.ok ? FILING_STATE_NAMES[result.state][language] : problemText(result.problem, language),
    }))
  }
}
