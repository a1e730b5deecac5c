/** Reads a file again and opens what came of it. */
import { useNavigate } from 'react-router'
import { DECISIONS } from '#text/interface/decisions.ts'
import { LAYOUT_WORDS } from '#text/interface/layouts.ts'
import { useReadAgain } from '../../api/layouts.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import type { MappedFile } from './mapped-file.ts'

type Outcome = NonNullable<ReturnType<typeof useReadAgain>['data']>

export function useReadAndOpen({ of }: MappedFile) {
  const text = useText(LAYOUT_WORDS)
  const decisions = useText(DECISIONS)
  const navigate = useNavigate()
  const read = useReadAgain()
  /** @param remembered the name of the layout that was remembered just before; null for none */
  const open = (outcome: Outcome, remembered: string | null) => {
    if ('job' in outcome) {
      notify(remembered === null ? text.notReadAgain : text.stillFails(remembered), 'error')
      return void navigate(paths.documents())
    }
    const { figures } = outcome
    if (figures !== null) notify(text.readResult(figures.projects, figures.indicators, figures.unplaced))
    else notify(remembered === null ? text.becameDocument : text.remembered(remembered))
    if (outcome.edits !== null && outcome.edits.kept + outcome.edits.lost > 0)
      notify(
        decisions.editsKept(outcome.edits.kept, outcome.edits.lost),
        outcome.edits.lost === 0 ? 'good' : 'error',
      )
    void navigate(paths.document(outcome.document))
  }
  return {
    start: () => read.mutate(of, { onSuccess: (outcome) => open(outcome, null) }),
    read: () => read.mutateAsync(of),
    open,
    busy: read.isPending,
    error: read.error,
  }
}
