/** Above a closed project: since when, by which document, why, and what was taken back. */
import { joinClauses } from '#core/kernel/clauses.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import { closedNote } from '#text/closing.ts'
import { CLOSING } from '#text/interface/closing.ts'
import { useClosing } from '../../api/closing.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { momentText } from '../../ui/time.ts'

export function ClosedNote({ project }: { readonly project: string }) {
  const text = useText(CLOSING)
  const language = useLanguage()
  const closed = useClosing(project).data?.closed ?? null
  if (closed === null) return null
  const taken = BigInt(closed.fiscal) + BigInt(closed.other)
  return (
    <Callout kind="warning">
      {joinClauses(
        [
          closedNote(closed, language),
          taken === 0n ? null : text.takenBack(wanText(fen(taken))),
          text.by(closed.by ?? text.someone, momentText(closed.at)),
        ],
        language === 'zh-CN' ? '；' : '; ',
      )}
    </Callout>
  )
}
