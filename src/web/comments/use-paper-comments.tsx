/** 批注 of a project for its paper: marks in the cells, and the dialogs behind them. */
import { useMemo, useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { CommentView } from '#api/comments.ts'
import { useComments } from '../api/comments.ts'
import type { CellPlace } from '../paper/cell-place.ts'
import type { PaperComments } from '../paper/comment-marks.tsx'
import { cellOf } from '../paper/place.ts'
import { CommentDialog, ThreadDialog } from './comment-dialogs.tsx'

/** `dialogs` stand somewhere on the page; `open` shows one comment in full. */
export function usePaperComments(project: string): { readonly comments: PaperComments | undefined; readonly rows: readonly CommentView[]; readonly open: (comment: CommentView) => void; readonly dialogs: ReactNode } {
  const { data } = useComments(project)
  // The address may name one that is opened at once.
  const [parameters] = useSearchParams()
  const [shown, show] = useState<string | null>(() => parameters.get('comment'))
  const [writing, write] = useState<{ readonly place: CellPlace; readonly text: string } | null>(null)
  const comments = useMemo((): PaperComments | undefined => {
    if (data === undefined) return undefined
    const byCell = new Map<string, CommentView[]>()
    for (const comment of data.rows.filter(({ state }) => state === 'open')) {
      const key = cellOf({ project: 0, indicator: comment.indicator, field: comment.field }, 0)
      if (key !== null) byCell.set(key, [...(byCell.get(key) ?? []), comment])
    }
    return { byCell, onOpen: ({ id }) => show(id), onAdd: data.mayWrite ? (place, text) => write({ place, text }) : null }
  }, [data])
  const one = data?.rows.find(({ id }) => id === shown)
  return {
    comments, rows: data?.rows ?? [], open: ({ id }) => show(id),
    dialogs: (
      <>
        {writing === null ? null : <CommentDialog project={project} place={writing.place} written={writing.text} onClose={() => write(null)} />}
        {one === undefined ? null : <ThreadDialog project={project} comment={one} mayWrite={data?.mayWrite === true} onClose={() => show(null)} />}
      </>
    ),
  }
}
