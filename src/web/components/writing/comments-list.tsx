/**
 * 批注 that are open, beside the form in which they are dealt with: each leads to its cell, what it proposes is
 * accepted with one press.
 */
import { useEffect, useRef, useState } from 'react'
import { Button } from 'antd'
import { COMMENTS } from '#text/interface/comments.ts'
import type { CommentRow } from '#core/comments/rows.ts'
import { whenDone } from '../../api/when-done.ts'
import { useComments, useSettleComment } from '../../api/comments.ts'
import type { FilingRef } from '../../api/filings.ts'
import { forgetKeys } from '../../api/query-client.ts'
import { ThreadDialog } from '../comments/comment-dialogs.tsx'
import { commentPlace } from '../comments/place-words.ts'
import { hasCell } from '../comments/places.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { momentText } from '../../ui/time.ts'
import styles from './writing.module.css'

type Props = {
  readonly way: FilingRef
  readonly readOnly: boolean
  /** The rows as they were last saved: 批注 go with theirs. */
  readonly listed: readonly string[]
  readonly onShow: (comment: CommentRow) => void
  /** What it proposed is in the target or the text now, and is to be in the form. */
  readonly onAdopted: (comment: CommentRow) => void
}

/** Nothing where none is open. */
export function CommentsList({ way, readOnly, listed, onShow, onAdopted }: Props) {
  const text = useText(COMMENTS)
  const { data } = useComments(way)
  const settle = useSettleComment(way)
  const refused = useErrorText(settle.error)
  const [opened, open] = useState<string | null>(null)
  const rows = data?.rows.filter(({ state }) => state === 'open') ?? []
  const one = data?.rows.find(({ id }) => id === opened)
  const rowsKept = listed.join(' ')
  const known = useRef(rowsKept)
  useEffect(() => {
    if (known.current === rowsKept) return
    known.current = rowsKept
    void forgetKeys('comments')
  }, [rowsKept])
  const may = data?.mayWrite === true && !readOnly
  return (
    <>
      {rows.length === 0 ? null : (
        <section className={`${styles.panel} ${styles.comments}`} aria-label={text.name}>
          <header className={styles.panelHead}>
            <h2>
              {text.name} <span className={styles.count}>{rows.length}</span>
            </h2>
          </header>
          {settle.error ? <Callout kind="error">{refused}</Callout> : null}
          <ol className={styles.list}>
            {rows.map((comment) => (
              <Item
                key={comment.id}
                settle={settle}
                comment={comment}
                mayWrite={may}
                onShow={() => (hasCell(comment) ? onShow(comment) : open(comment.id))}
                onAdopted={() => onAdopted(comment)}
                onOpen={() => open(comment.id)}
              />
            ))}
          </ol>
        </section>
      )}
      {one === undefined ? null : (
        <ThreadDialog
          way={way}
          comment={one}
          mayWrite={may}
          onClose={() => open(null)}
          onAccepted={() => onAdopted(one)}
        />
      )}
    </>
  )
}

type ItemProps = {
  readonly settle: ReturnType<typeof useSettleComment>
  readonly comment: CommentRow
  readonly mayWrite: boolean
  readonly onShow: () => void
  readonly onAdopted: () => void
  /** Shows the answers. */
  readonly onOpen: () => void
}

function Item({ settle, comment, mayWrite, onShow, onAdopted, onOpen }: ItemProps) {
  const text = useText(COMMENTS)
  const language = useLanguage()
  const { id, suggestion, gone, answers } = comment
  return (
    <li className={styles.item}>
      {gone ? (
        <p className={styles.message}>{comment.text}</p>
      ) : (
        <button type="button" className={styles.message} onClick={onShow}>
          {comment.text}
        </button>
      )}
      <div className={styles.where}>
        {commentPlace(comment, language)} · {comment.by ?? text.someone} {momentText(comment.at)}
      </div>
      {suggestion === null ? null : (
        <div className={styles.better}>
          <span>{text.suggested}</span>
          <del lang="zh-CN">{comment.found ?? text.blank}</del> → <q lang="zh-CN">{suggestion}</q>
        </div>
      )}
      <div className={styles.choices}>
        {mayWrite && suggestion !== null && !gone ? (
          <Button
            size="small"
            loading={settle.isPending}
            onClick={() =>
              whenDone(settle.mutateAsync({ comment: id, state: 'accepted' }), () => onAdopted())
            }
          >
            {text.accept}
          </Button>
        ) : null}
        {mayWrite ? (
          <Button
            size="small"
            loading={settle.isPending}
            onClick={() => settle.mutate({ comment: id, state: 'resolved' })}
          >
            {text.resolve}
          </Button>
        ) : null}
        <Button size="small" type="text" onClick={onOpen}>
          {answers.length === 0 ? text.answerMore : text.answers(answers.length)}
        </Button>
      </div>
    </li>
  )
}
