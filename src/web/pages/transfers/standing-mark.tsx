/** How far a transfer is: a sign and a word. */
import type { TransferStandingWord } from '#core/transfers/rows.ts'
import { TRANSFER_STANDING_NAMES } from '#text/transfers.ts'
import { useLanguage } from '../../preferences/language.ts'

const SIGNS: Record<TransferStandingWord, string> = {
  received: '○',
  split: '◐',
  filling: '✎',
  checking: '→',
  reported: '✓',
}

export function TransferStandingMark({ standing }: { readonly standing: TransferStandingWord }) {
  const language = useLanguage()
  return (
    <span>
      <span aria-hidden="true">{SIGNS[standing]}</span> {TRANSFER_STANDING_NAMES[standing][language]}
    </span>
  )
}
