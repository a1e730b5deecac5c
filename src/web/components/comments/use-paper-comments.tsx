/**
 * 批注 of a project for its paper, or of the words of a department: marks in the places, and the dialogs behind
 * them.
 */
import { useMemo, useState, type ReactNode } from 'react'
import { isOnWhole } from '#core/comments/comment.ts'
import type { CommentRow } from '#core/comments/rows.ts'
import { useComments } from '../../api/comments.ts'
import type { FilingRef } from '../../api/filings.ts'
import { NOT_YET, useKeys } from '../../keys/use-keys.ts'
import { useAddress } from '../../lists/use-address.ts'
import { placeOfCell } from '../paper/cell-place.ts'
import type { PaperComments } from '../paper/comment-marks.tsx'
import { placeCellKey } from '../paper/place.ts'
import type { Pointed } from '../paper/marking.ts'
import { later } from '../../ui/later.tsx'
import { placedAt, WHOLE_PLACED, type Placed } from './places.ts'

const CommentDialog = later(async () => (await import('./comment-dialogs.tsx')).CommentDialog)
const ThreadDialog = later(async () => (await import('./comment-dialogs.tsx')).ThreadDialog)

type Asked = {
  /** What M offers beside the whole, and where it begins: what the chosen finding speaks of, or the whole. */
  readonly places: () => readonly Placed[]
  readonly at: { readonly indicator: number | null; readonly field: string | null } | null
  readonly enabled?: boolean
}

type PaperSaid = {
  readonly comments: PaperComments | undefined
  readonly rows: readonly CommentRow[]
  readonly open: (comment: CommentRow) => void
  /** Writes one on the whole; null: the signed-in person may not write. */
  readonly addWhole: (() => void) | null
  /** Lights the cell that one is on. */
  readonly point: (comment: CommentRow | null) => void
  readonly pointed: Pointed | null
  readonly dialogs: ReactNode
}

/**
 * `dialogs` are somewhere on the page; `open` shows one comment in full. M writes one by the keyboard.
 */
export function usePaperComments(way: FilingRef, { places, at, enabled = true }: Asked): PaperSaid {
  const { of } = way
  const { data } = useComments(way, enabled)
  // The address may name one that is opened at once.
  const [parameters] = useAddress()
  const [shown, show] = useState<string | null>(() => parameters.get('comment'))
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const [writing, write] = useState<(Placed & { readonly among: readonly Placed[] | null }) | null>(null)
  const comments = useMemo((): PaperComments | undefined => {
    if (data === undefined) return undefined
    const byCell = new Map<string, CommentRow[]>()
    for (const comment of data.rows.filter(({ state, gone }) => state === 'open' && !gone)) {
      const key = cellOfComment(of, comment)
      if (key !== null) byCell.set(key, [...(byCell.get(key) ?? []), comment])
    }
    return {
      byCell,
      placeOf: of === 'statements' ? (field) => ({ indicator: null, field }) : placeOfCell,
      onOpen: ({ id }) => show(id),
      onAdd: data.mayWrite
        ? (place, text, rows) => write({ place, text, among: null, ...(rows > 1 && { rows }) })
        : null,
    }
  }, [data, of])
  const writeHere = () => {
    if (data?.mayWrite !== true) return
    const among = [WHOLE_PLACED, ...places()]
    const placed = placedAt(among, at)
    if (placed !== undefined) write({ ...placed, among })
  }
  useKeys({ m: data === undefined ? NOT_YET : writeHere })
  const one = data?.rows.find(({ id }) => id === shown)
  return {
    comments,
    rows: data?.rows ?? [],
    pointed,
    open: ({ id }) => show(id),
    addWhole: data?.mayWrite === true ? () => write({ ...WHOLE_PLACED, among: null }) : null,
    point: (comment) =>
      setPointed((before) => {
        const key = comment === null || comment.gone ? null : cellOfComment(of, comment)
        return key === null ? null : { key, time: (before?.time ?? 0) + 1 }
      }),
    dialogs: (
      <>
        {writing === null ? null : (
          <CommentDialog way={way} placed={writing} among={writing.among} onClose={() => write(null)} />
        )}
        {one === undefined ? null : (
          <ThreadDialog
            way={way}
            comment={one}
            mayWrite={data?.mayWrite === true}
            onClose={() => show(null)}
          />
        )}
      </>
    ),
  }
}

/** The key of the cell that a 批注 is on. */
function cellOfComment(
  of: FilingRef['of'],
  { indicator, field }: Pick<CommentRow, 'indicator' | 'field'>,
): string | null {
  if (isOnWhole({ indicator, field })) return null
  return of === 'statements' ? field : placeCellKey({ project: 0, indicator, field }, 0)
}
