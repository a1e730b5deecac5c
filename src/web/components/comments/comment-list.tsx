/**
 * Every 批注 of a project in one list, open ones first; a press opens one in full, or leads to its cell where a
 * paper is beside it.
 */
import { Button } from 'antd'
import { COMMENTS } from '#text/interface/comments.ts'
import type { CommentRow } from '#core/comments/rows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import { commentPlace } from './place-words.ts'
import { hasCell } from './places.ts'
import styles from './comments.module.css'

type Props = {
  readonly rows: readonly CommentRow[]
  readonly onOpen: (comment: CommentRow) => void
  /** Shows the cell that one is on. */ readonly onShow?: (comment: CommentRow) => void
}

export function CommentRows({ rows, onOpen, onShow }: Props) {
  const text = useText(COMMENTS)
  const language = useLanguage()
  if (rows.length === 0) return <p className={styles.none}>{text.none}</p>
  return (
    <ul className={styles.list}>
      {rows.map((comment) => (
        <li key={comment.id}>
          <button
            type="button"
            data-state={comment.state}
            onClick={() => (onShow !== undefined && hasCell(comment) ? onShow : onOpen)(comment)}
          >
            <span className={styles.listHead}>
              <span>{commentPlace(comment, language)}</span>
              <span>{text[comment.state]}</span>
            </span>
            <span className={styles.words}>{comment.text}</span>
            <span className={styles.faint}>
              {comment.by ?? text.someone} {momentText(comment.at)}
            </span>
          </button>
          {onShow === undefined ? null : (
            <Button
              size="small"
              type="text"
              aria-label={`${text.answerMore}${commentPlace(comment, language)}`}
              onClick={() => onOpen(comment)}
            >
              {comment.answers.length === 0 ? text.answerMore : text.answers(comment.answers.length)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
