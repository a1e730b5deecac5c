/** What one can do with findings, each with a notice that takes it back. */
import type { FindingsDecided } from '#api/findings/decisions.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { useApply, useDecideFindings, useUndoEdits } from '../../api/decisions.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { errorText } from '../../ui/error-text.ts'

type Waiver = {
  readonly reason: string
  readonly until: string | null
  readonly published: boolean | undefined
}

type Done = { readonly onDone: () => void }

/** The notices that say what came of a decision. */
function useTelling() {
  const text = useText(DECISIONS)
  const language = useLanguage()
  const left = ({ changed }: FindingsDecided) =>
    changed.length === 0 ? '' : text.someChanged(changed.length)
  const report = async (work: Promise<string>) => {
    try {
      notify(await work)
    } catch (error) {
      notify(errorText(error, language), 'error')
    }
  }
  /** The dialog that asked shows a refusal itself. */
  const settle = async (
    work: Promise<FindingsDecided>,
    words: (n: number) => string,
    back: (done: FindingsDecided) => void,
  ) => {
    const done = await work
    notify(words(done.decided) + left(done), 'good', { label: text.undo, onPress: () => back(done) })
  }
  return { left, report, settle }
}

/** What was decided upon may leave the page before the answer is there: the notice comes all the same. */
export function useDecisions() {
  const text = useText(DECISIONS)
  const language = useLanguage()
  const decide = useDecideFindings()
  const apply = useApply()
  const undoEdits = useUndoEdits()
  const { left, report, settle } = useTelling()

  const undo = (edits: readonly string[]) =>
    void report(undoEdits.mutateAsync(edits).then(({ undone }) => text.undone(undone)))
  /** @param state the state that they have now */
  const reopen = (findings: readonly LivingFinding[], state: 'waived' | 'disputed') =>
    void report(
      decide
        .mutateAsync({ verdict: 'reopen', findings: findings.map(({ id }) => ({ id, state })) })
        .then((done) => text.didReopen(done.decided) + left(done)),
    )
  return {
    busy: decide.isPending || apply.isPending || undoEdits.isPending,
    undo,
    reopen,
    async waive(findings: readonly LivingFinding[], { reason, until, published }: Waiver): Promise<void> {
      const work = decide.mutateAsync({
        verdict: 'waive',
        findings: seen(findings),
        reason,
        until,
        ...(published !== undefined && { published }),
      })
      await settle(work, text.didWaive, (decided) => reopen(without(findings, decided), 'waived'))
    },
    async dispute(findings: readonly LivingFinding[], reason: string): Promise<void> {
      const work = decide.mutateAsync({ verdict: 'dispute', findings: seen(findings), reason })
      await settle(work, text.didDispute, (decided) => reopen(without(findings, decided), 'disputed'))
    },
    async take(findings: readonly { readonly id: string }[], done?: Done): Promise<void> {
      try {
        const { edits, vanished, appeared } = await apply.mutateAsync(findings.map(({ id }) => id))
        notify(text.applied(edits.length, vanished, appeared), 'good', {
          label: text.undo,
          onPress: () => undo(edits),
        })
        done?.onDone()
      } catch (error) {
        notify(errorText(error, language), 'error')
      }
    },
  }
}

function seen(findings: readonly LivingFinding[]): { id: string; state: LivingFinding['state'] }[] {
  return findings.map(({ id, state }) => ({ id, state }))
}

function without(findings: readonly LivingFinding[], { changed }: FindingsDecided): readonly LivingFinding[] {
  const left = new Set(changed.map(({ id }) => id))
  return findings.filter(({ id }) => !left.has(id))
}
