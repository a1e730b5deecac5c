/** How much was handed over, in words: whole rows, and the cells beside them. */
import { partSize } from '#core/delegation/blocks.ts'
import type { DelegatedPart } from '#core/delegation/delegation.ts'
import type { DELEGATION } from '#text/interface/delegation.ts'
import type { Spoken } from '#text/interface/words.ts'

export function sizeWords(part: DelegatedPart, text: Spoken<typeof DELEGATION>): string {
  const size = partSize(part)
  return size === 'whole' ? text.whole : text.handedSize(size.rows, size.cells)
}
