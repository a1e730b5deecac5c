/** 批注 beside the paper, folded to the open ones' count until asked for. */
import type { CommentView } from '#api/comments.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { useText } from '../../preferences/language.ts'
import { CommentRows } from './comment-list.tsx'
import styles from './comments.module.css'

type Props = {
  readonly rows: readonly CommentView[]
  readonly onOpen: (comment: CommentView) => void
  readonly onShow?: (comment: CommentView) => void
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
