/** Writing a 批注 on a place, and one with its answers: settle it, or take up what it proposes. */
import { useState, type KeyboardEvent } from 'react'
import { Button, Select } from 'antd'
import type { CommentView } from '#api/comments.ts'
import type { CommentState } from '#core/flow/comment.ts'
import { COMMENT_MAX } from '#api/constants.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { fieldWords } from '#text/field-words.ts'
import { useAnswerComment, useSettleComment, useWriteComment } from '../api/comments.ts'
import type { WayOf } from '../api/filings.ts'
import { useMay } from '../api/session.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldFrame } from '../ui/field-frame.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notices.tsx'
import { useProblemText } from '../ui/problem-text.ts'
import { TextArea } from '../ui/text-area.tsx'
import { momentText } from '../ui/time.ts'
import { commentPlace } from './place-words.ts'
import type { Placed } from './places.ts'
import styles from './comments.module.css'

/** Places that hold one text: something can be proposed to be written there. */
const ONE_TEXT = /^(?:code|name|purpose|overallGoal|subGoals\..+|safeguards\..+)$/

type WriteProps = {
  readonly way: WayOf
  readonly placed: Placed
  /** Where the place can be chosen, all of them. */ readonly among: readonly Placed[] | null
  readonly onClose: () => void
}

export function CommentDialog({ way, placed, among, onClose }: WriteProps) {
  const text = useText(COMMENTS)
  const language = useLanguage()
  const write = useWriteComment(way)
  const [chosen, choose] = useState(placed)
  const { place, text: written } = chosen
  const [typed, setTyped] = useState('')
  const [suggestion, setSuggestion] = useState('')
  const [tried, setTried] = useState(false)
  const [sought, seek] = useState('')
  const options =
    among?.map((one) => ({
      value: keyOf(one),
      label: `${fieldWords(one.place, language)}：${one.text === '' ? text.blank : one.text}`,
    })) ?? []
  // Enter would leave what was chosen before, as if it had been found.
  const keepSeeking = (event: KeyboardEvent) => {
    if (
      event.key === 'Enter' &&
      sought !== '' &&
      !options.some(({ label }) => label.toLowerCase().includes(sought.toLowerCase()))
    )
      event.stopPropagation()
  }
  const missing = typed.trim() === ''
  const confirm = () => {
    setTried(true)
    if (missing) return
    write.mutate(
      { ...place, text: typed.trim(), suggestion: suggestion.trim() === '' ? null : suggestion.trim() },
      {
        onSuccess: () => {
          notify(text.saved)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.write(fieldWords(place, language))}
      confirm={text.name}
      busy={write.isPending}
      error={write.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {among === null ? null : (
        <FieldFrame label={text.place}>
          {(tie) => (
            <div onKeyDownCapture={keepSeeking}>
              <Select
                {...tie}
                className={styles.place}
                showSearch={{ optionFilterProp: 'label', onSearch: seek }}
                value={keyOf(chosen)}
                options={options}
                notFoundContent={text.noPlace}
                onChange={(key: string) => choose(among.find((one) => keyOf(one) === key) ?? chosen)}
              />
            </div>
          )}
        </FieldFrame>
      )}
      <p className={styles.stands}>
        <span>{text.stands}</span> <q lang="zh-CN">{written === '' ? text.blank : written}</q>
      </p>
      <TextArea
        label={text.text}
        required
        rows={3}
        maxLength={COMMENT_MAX}
        value={typed}
        onChange={setTyped}
        fault={tried && missing ? text.textMissing : null}
      />
      {takesText(chosen) ? (
        <TextArea
          label={text.suggest}
          hint={text.suggestHint}
          rows={2}
          maxLength={COMMENT_MAX}
          value={suggestion}
          onChange={setSuggestion}
        />
      ) : null}
    </FormDialog>
  )
}

/**
 * Whether the text at the place can be written anew at once: a label over several rows is said of all of
 * them.
 */
function takesText({ place: { indicator, field }, rows = 1 }: Placed): boolean {
  return rows === 1 && (indicator !== null || ONE_TEXT.test(field))
}

function keyOf({ place: { indicator, field } }: Placed): string {
  return `${indicator ?? ''}.${field}`
}

type ThreadProps = {
  readonly way: WayOf
  readonly comment: CommentView
  readonly mayWrite: boolean
  readonly onClose: () => void
  /** What it proposes was taken up. */ readonly onAccepted?: () => void
}

export function ThreadDialog({ way, comment, mayWrite, onClose, onAccepted }: ThreadProps) {
  const text = useText(COMMENTS)
  const language = useLanguage()
  const may = useMay()
  const answer = useAnswerComment(way)
  const settle = useSettleComment(way)
  const refused = useProblemText(answer.error ?? settle.error)
  const [typed, setTyped] = useState('')
  const { id, state, suggestion, found } = comment
  const set = (next: CommentState) =>
    settle.mutate(
      { comment: id, state: next },
      {
        onSuccess: () => {
          if (next === 'accepted') {
            notify(text.didAccept)
            onAccepted?.()
          }
          if (next !== 'open') onClose()
        },
      },
    )
  const say = () => answer.mutate({ comment: id, text: typed.trim() }, { onSuccess: () => setTyped('') })
  return (
    <Dialog title={text.write(commentPlace(comment, language))} footer={null} onCancel={onClose} width={520}>
      <div className={styles.thread}>
        {answer.error || settle.error ? <Callout kind="error">{refused}</Callout> : null}
        <Said by={comment.by} at={comment.at} words={comment.text} />
        {suggestion === null ? null : (
          <div className={styles.suggestion}>
            <span>{text.suggested}</span>
            <del lang="zh-CN">{found ?? text.blank}</del> → <ins lang="zh-CN">{suggestion}</ins>
          </div>
        )}
        {comment.answers.map((one) => (
          <Said key={one.id} by={one.by} at={one.at} words={one.text} />
        ))}
        {state === 'open' ? null : (
          <p className={styles.ended}>
            {text[state]}
            {'　'}
            {text.endedBy(comment.endedBy ?? text.someone, momentText(comment.endedAt))}
          </p>
        )}
        {mayWrite && state === 'open' ? (
          <TextArea
            label={text.answerLabel}
            rows={2}
            maxLength={COMMENT_MAX}
            value={typed}
            onChange={setTyped}
          />
        ) : null}
        {mayWrite ? (
          <div className={styles.buttons}>
            {state === 'open' ? (
              <Button disabled={typed.trim() === ''} loading={answer.isPending} onClick={say}>
                {text.answer}
              </Button>
            ) : null}
            {state === 'open' && suggestion !== null && !comment.gone && may('document.edit') ? (
              <Button type="primary" loading={settle.isPending} onClick={() => set('accepted')}>
                {text.accept}
              </Button>
            ) : null}
            {state === 'open' ? (
              <Button loading={settle.isPending} onClick={() => set('resolved')}>
                {text.resolve}
              </Button>
            ) : null}
            {state === 'resolved' ? (
              <Button loading={settle.isPending} onClick={() => set('open')}>
                {text.reopen}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
    </Dialog>
  )
}

function Said({
  by,
  at,
  words,
}: {
  readonly by: string | null
  readonly at: string
  readonly words: string
}) {
  const text = useText(COMMENTS)
  return (
    <div className={styles.said}>
      <div className={styles.who}>
        <strong>{by ?? text.someone}</strong>
        <time dateTime={at}>{momentText(at)}</time>
      </div>
      <p>{words}</p>
    </div>
  )
}
