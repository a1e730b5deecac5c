/**
 * What was sent back, so that it is known whether it is sent in again as it came: by the digest of all that
 * somebody may have mended since (texts, lists and figures, nothing that tells only when and who).
 */
import { isUnheeded } from '#core/filing/act.ts'

export type SentAgain = {
  readonly unchanged: boolean
  /** Nobody said why, or confirmed it. */ readonly unheeded: boolean
}

/** @param returned digest of what was sent back; null: it was not @param now digest of what is sent in */
export function sentAgain(
  returned: string | null,
  now: string,
  said: { readonly comment: string; readonly confirmed?: boolean },
): SentAgain {
  const unchanged = returned === now
  return { unchanged, unheeded: isUnheeded({ unchanged, confirmed: said.confirmed, comment: said.comment }) }
}
