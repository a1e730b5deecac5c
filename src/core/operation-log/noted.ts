/** A hash that somebody wrote down (抄录), to be compared with the log later. */

export type NotedLogEnd = { readonly sequence: number | null; readonly hash: string }

/** 64 bits: nobody makes another record with the same beginning. */
const NOTED_LEAST = 16
const NOTED_MOST = 64

/**
 * Reads what was written down: `12:ab12cd34…`, the number of the record and the hash or its first 16 digits
 * and more, or the hash alone. Spaces, capitals and full-width signs do no harm. null when it is nothing of
 * the kind.
 */
export function parseNoted(text: string): NotedLogEnd | null {
  const [, number, hash = ''] =
    /^(?:(\d{1,15}):)?([0-9a-f]+)$/.exec(text.normalize('NFKC').toLowerCase().replace(/\s/g, '')) ?? []
  if (hash.length < NOTED_LEAST || hash.length > NOTED_MOST) return null
  return { sequence: number === undefined ? null : Number(number), hash }
}

/** As it is shown to be written down: in groups of four. */
export function inGroups(hash: string): string {
  return hash.replace(/(.{4})(?=.)/g, '$1 ')
}
