/** Says what was passed, with the way to take it back; of one sheet. */
import type { FilingsActed } from '#api/filing/filings.ts'
import type { EachActed } from '#api/kernel/common.ts'
import { FILING } from '#text/interface/filing.ts'
import { REVIEW } from '#text/interface/review.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { errorText } from '../../ui/error-text.ts'
import { notify } from '../../ui/notices.tsx'
import { problemText } from '../../ui/problem-text.ts'

type Passed = {
  readonly name: string
  /** null: it cannot be taken back. */
  readonly undo: (() => Promise<EachActed>) | null
}

/** What came of taking acts back, as the notice reads it. */
export function eachOf({ results, done }: FilingsActed): EachActed {
  return { results: results.map((one) => ({ id: one.id, problem: one.ok ? null : one.problem })), done }
}

export function usePassedNotice() {
  const text = useText(FILING)
  const own = useText(REVIEW)
  const language = useLanguage()
  const takeBack = async (name: string, undo: () => Promise<EachActed>) => {
    try {
      const { results } = await undo()
      const refused = results.find(({ problem }) => problem !== null)?.problem ?? null
      if (refused === null) notify(own.undone(name))
      else notify(problemText(refused, language), 'error')
    } catch (error) {
      notify(errorText(error, language), 'error')
    }
  }
  /** @param act what was done, by its name */
  const say = (act: string, { name, undo }: Passed) =>
    notify(
      text.didAct(act, name),
      'good',
      undo === null ? null : { label: own.undo, onPress: () => void takeBack(name, undo) },
    )
  return { say, takeBack }
}
