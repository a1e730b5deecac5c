/** 批注 beside the paper, folded to the open ones' count until asked for. */
import { Button } from 'antd'
import { COMMENTS } from '#text/interface/comments.ts'
import type { CommentRow } from '#core/comments/rows.ts'
import { useText } from '../../preferences/language.ts'
import { CommentRows } from './comment-list.tsx'
import styles from './comments.module.css'

type Props = {
  readonly rows: readonly CommentRow[]
  readonly onOpen: (comment: CommentRow) => void
  readonly onShow?: (comment: CommentRow) => void
  /** Writes one on the whole; null: nobody here may. */
  readonly onAdd?: (() => void) | null
  /** Below one another with the page, not beside the paper. */
  readonly isWhole?: boolean
  /** Of a panel that has more. */
  readonly isPart?: boolean
}

/** Nothing where there is none and none can be written. */
export function CommentsPanel({
  rows,
  onOpen,
  onShow,
  onAdd = null,
  isWhole = false,
  isPart = false,
}: Props) {
  const text = useText(COMMENTS)
  if (rows.length === 0 && onAdd === null) return null
  const open = rows.filter(({ state }) => state === 'open').length
  return (
    <details
      className={isPart ? styles.part : `panel ${styles.panel} ${isWhole ? styles.whole : ''}`}
      open={open > 0}
    >
      <summary>{text.title(open)}</summary>
      {onAdd === null ? null : (
        <Button size="small" className={styles.onWhole} onClick={onAdd}>
          {text.addOnWhole}
        </Button>
      )}
      <CommentRows rows={rows} onOpen={onOpen} {...(onShow !== undefined && { onShow })} />
    </details>
  )
}
