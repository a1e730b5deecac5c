/** 批注 of a project for its paper: marks in the cells, and the dialogs behind them. */
import { useMemo, useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { CommentView } from '#api/comments.ts'
import type { Project } from '#core/target/document.ts'
import { useComments } from '../api/comments.ts'
import { useKeys } from '../keys/use-keys.ts'
import type { PaperComments } from '../paper/comment-marks.tsx'
import { cellOf } from '../paper/place.ts'
import { CommentDialog, ThreadDialog } from './comment-dialogs.tsx'
import { placedAt, placesOf, type Placed } from './places.ts'

/**
 * `dialogs` stand somewhere on the page; `open` shows one comment in full. M writes one by the keyboard.
 * @param at where M begins: what the chosen finding speaks of
 */
export function usePaperComments(project: string, paper: Project, at: { readonly indicator: number | null; readonly field: string | null } | null): { readonly comments: PaperComments | undefined; readonly rows: readonly CommentView[]; readonly open: (comment: CommentView) => void; readonly dialogs: ReactNode } {
  const { data } = useComments(project)
  // The address may name one that is opened at once.
  const [parameters] = useSearchParams()
  const [shown, show] = useState<string | null>(() => parameters.get('comment'))
  const [writing, write] = useState<(Placed & { readonly among: readonly Placed[] | null }) | null>(null)
  const comments = useMemo((): PaperComments | undefined => {
    if (data === undefined) return undefined
    const byCell = new Map<string, CommentView[]>()
    for (const comment of data.rows.filter(({ state }) => state === 'open')) {
      const key = cellOf({ project: 0, indicator: comment.indicator, field: comment.field }, 0)
      if (key !== null) byCell.set(key, [...(byCell.get(key) ?? []), comment])
    }
    return { byCell, onOpen: ({ id }) => show(id), onAdd: data.mayWrite ? (place, text) => write({ place, text, among: null }) : null }
  }, [data])
  useKeys({
    m: () => {
      if (data?.mayWrite !== true) return
      const among = placesOf(paper)
      const placed = placedAt(among, at)
      if (placed !== undefined) write({ ...placed, among })
    },
  })
  const one = data?.rows.find(({ id }) => id === shown)
  return {
    comments, rows: data?.rows ?? [], open: ({ id }) => show(id),
    dialogs: (
      <>
        {writing === null ? null : <CommentDialog project={project} placed={writing} among={writing.among} onClose={() => write(null)} />}
        {one === undefined ? null : <ThreadDialog project={project} comment={one} mayWrite={data?.mayWrite === true} onClose={() => show(null)} />}
      </>
    ),
  }
}
