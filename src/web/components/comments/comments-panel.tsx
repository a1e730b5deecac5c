/** 批注 beside the paper, folded to the open ones' count until asked for. */
import { COMMENTS } from '#text/interface/comments.ts'
import type { CommentRow } from '#core/comments/rows.ts'
import { useText } from '../../preferences/language.ts'
import { CommentRows } from './comment-list.tsx'
import styles from './comments.module.css'

type Props = {
  readonly rows: readonly CommentRow[]
  readonly onOpen: (comment: CommentRow) => void
  readonly onShow?: (comment: CommentRow) => void
  /** Below one another with the page, not beside the paper. */
  readonly isWhole?: boolean
  /** Of a panel that has more. */
  readonly isPart?: boolean
}

export function CommentsPanel({ rows, onOpen, onShow, isWhole = false, isPart = false }: Props) {
  const text = useText(COMMENTS)
  const open = rows.filter(({ state }) => state === 'open').length
  return (
    <details
      className={isPart ? styles.part : `panel ${styles.panel} ${isWhole ? styles.whole : ''}`}
      open={open > 0}
    >
      <summary>{text.title(open)}</summary>
      <CommentRows rows={rows} onOpen={onOpen} {...(onShow !== undefined && { onShow })} />
    </details>
  )
}
