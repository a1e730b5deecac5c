/**
 * What one key does with a target: 通过 at once, or with a word where that is needed; anything that needs more
 * is asked for in a dialog.
 */
import { useState } from 'react'
import type { FilingAct, FilingView } from '#api/filing/filings.ts'
import { actName } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { REVIEW } from '#text/interface/review.ts'
import { useActAndGoOn, useUndoFilings } from '../../api/filings.ts'
import type { Offer } from '../../components/filing/offers.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { errorText } from '../../ui/error-text.ts'
import { problemText } from '../../ui/problem-text.ts'

/** at-once: nothing is asked; opinion: one is chosen of a list; dialog: the whole of it is asked. */
export type QuickWay = 'at-once' | 'opinion' | 'dialog'

/** What a pass has to be asked about. */
export type PassDoubts = {
  /** What was written about the target already. */
  readonly comment: string
  /** Errors that nobody dealt with. */
  readonly errors: number
  /** The target is another than the one that was reviewed. */
  readonly isStale: boolean
}

export function quickWay(
  { kind, isConsult, asksGrade }: Pick<Offer, 'kind' | 'isConsult' | 'asksGrade'>,
  grade: FilingView['grade'],
  { comment, errors, isStale }: PassDoubts,
): QuickWay {
  if (isConsult) return 'dialog'
  if (kind === 'return') return 'opinion'
  if (kind !== 'pass') return 'dialog'
  // One key is too little for what its own review speaks against.
  if (asksGrade && (errors > 0 || isStale)) return 'dialog'
  // 良 goes on only with a word.
  return asksGrade && grade === '良' && comment === '' ? 'opinion' : 'at-once'
}

type Taking = {
  readonly view: FilingView
  readonly name: string
  readonly onDone: () => void
}

/** Takes the act; nothing else is heard until it is done. */
export function useQuickActs({ view, name, onDone }: Taking) {
  const text = useText(FILING)
  const language = useLanguage()
  const own = useText(REVIEW)
  const act = useActAndGoOn({ of: 'projects', id: view.project })
  const undo = useUndoFilings()
  const [busy, setBusy] = useState(false)
  const take = async ({ kind, task, isConfirmation }: Offer, comment: string) => {
    if (busy || (kind !== 'pass' && kind !== 'return')) return
    setBusy(true)
    const asked: FilingAct =
      kind === 'pass' ? { kind, task, comment } : { kind, task, comment, to: 'previous' }
    try {
      const request = crypto.randomUUID()
      await act.mutateAsync({ act: asked, request, steps: view.steps })
      const takeBack = async () => {
        const { results } = await undo.mutateAsync(request)
        const refused = results.find(({ ok }) => !ok)
        if (refused === undefined) notify(own.undone(name))
        else if (!refused.ok) notify(problemText(refused.problem, language), 'error')
      }
      notify(text.didAct(actName(kind, isConfirmation, language), name), 'good', {
        label: own.undo,
        onPress: () => void takeBack(),
      })
      onDone()
    } catch (error) {
      notify(errorText(error, language), 'error')
    } finally {
      setBusy(false)
    }
  }
  return { take, busy }
}
