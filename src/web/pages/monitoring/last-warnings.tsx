/** What was done to warnings last, and the way to take it back. */
import type { WarningActs, WarningView } from '#api/monitoring/monitoring.ts'
import { TOGETHER } from '#text/interface/together.ts'
import { WARNING_KIND_NAMES } from '#text/monitoring.ts'
import { useUndoWarnings } from '../../api/monitoring.ts'
import { LastBatch, rememberBatch, undoneOf, useUndoNotice, type UndoBatch } from '../../lists/last-batch.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'

/** Keeps, and says, what was done to those that were not refused. @returns what is called when it is done */
export function useRememberWarnings() {
  const text = useText(TOGETHER)
  const language = useLanguage()
  const notifyUndoable = useUndoNotice('warnings', useUndoDealt())
  /** @param act its name. @param chosen what it was done to */
  return (act: string, { done, refused }: WarningActs, chosen: readonly WarningView[]) => {
    if (done === 0) return
    const left = new Set(refused.map(({ warning }) => warning))
    const rows = chosen
      .filter(({ id }) => !left.has(id))
      .map(({ id, name, kind }) => ({ id, name: `${name} · ${WARNING_KIND_NAMES[kind][language]}` }))
    const title = text.warnings(act, done)
    rememberBatch('warnings', { request: null, title, rows, at: Date.now() })
    notifyUndoable(title)
  }
}

function useUndoDealt(): UndoBatch {
  const text = useText(TOGETHER)
  const language = useLanguage()
  const undo = useUndoWarnings()
  return async ({ rows }) =>
    undoneOf(await undo.mutateAsync(rows.map(({ id }) => id)), text.takenBack, language)
}

export function LastWarnings() {
  return <LastBatch place="warnings" undo={useUndoDealt()} />
}
