/** Writing a 批注 on a place, and one with its answers: settle it, or accept what it proposes. */
import { useState, type KeyboardEvent } from 'react'
import { Button, Select } from 'antd'
import { isOnWhole, type CommentState } from '#core/comments/comment.ts'
import type { CommentRow } from '#core/comments/rows.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { fieldWords } from '#text/field-words.ts'
import { whenDone } from '../../api/when-done.ts'
import { useAnswerComment, useSettleComment, useWriteComment } from '../../api/comments.ts'
import type { FilingRef } from '../../api/filings.ts'
import { useMay } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { momentText } from '../../ui/time.ts'
import { needed, useForm } from '../../ui/use-form.ts'
import { commentPlace } from './place-words.ts'
import type { Placed } from './places.ts'
import styles from './comments.module.css'

/** Places that hold one text: something can be proposed to be written there. */
const ONE_TEXT = /^(?:code|name|purpose|overallGoal|subGoals\..+|safeguards\..+)$/

type WriteProps = {
  readonly way: FilingRef
  readonly placed: Placed
  /** Where the place can be chosen, all of them. */ readonly among: readonly Placed[] | null
  readonly onClose: () => void
}

export function CommentDialog({ way, placed, among, onClose }: WriteProps) {
  const text = useText(COMMENTS)
  const language = useLanguage()
  const write = useWriteComment(way)
  const form = useForm({
    first: { chosen: placed, text: '', suggestion: '' },
    checks: { text: needed(text.textMissing) },
    send: ({ chosen: { place }, text: typed, suggestion }) =>
      write.mutateAsync({
        ...place,
        text: typed.trim(),
        suggestion: suggestion.trim() === '' ? null : suggestion.trim(),
      }),
    onDone: () => {
      notify(text.saved)
      onClose()
    },
  })
  const { chosen } = form.values
  const { place, text: written } = chosen
  return (
    <FormDialog
      title={text.write(fieldWords(place, language))}
      confirm={text.name}
      form={form}
      onClose={onClose}
    >
      {among === null ? null : (
        <PlaceField chosen={chosen} among={among} onChoose={(one) => form.change({ chosen: one })} />
      )}
      {isOnWhole(place) ? null : (
        <p className={styles.stands}>
          <span>{text.stands}</span> <q lang="zh-CN">{written === '' ? text.blank : written}</q>
        </p>
      )}
      <TextArea {...form.field('text')} label={text.text} required rows={3} maxLength={COMMENT_MAX} />
      {takesText(chosen) ? (
        <TextArea
          {...form.field('suggestion')}
          label={text.suggest}
          hint={text.suggestHint}
          rows={2}
          maxLength={COMMENT_MAX}
        />
      ) : null}
    </FormDialog>
  )
}

type PlaceProps = {
  readonly chosen: Placed
  readonly among: readonly Placed[]
  readonly onChoose: (placed: Placed) => void
}

/** The place that the 批注 is about, found by words of its name or of its text. */
function PlaceField({ chosen, among, onChoose }: PlaceProps) {
  const text = useText(COMMENTS)
  const language = useLanguage()
  const [sought, seek] = useState('')
  const options = among.map((one) => ({
    value: keyOf(one),
    label: isOnWhole(one.place)
      ? fieldWords(one.place, language)
      : `${fieldWords(one.place, language)}：${one.text === '' ? text.blank : one.text}`,
  }))
  // Enter would leave what was chosen before, as if it had been found, and would send the form.
  const keepSeeking = (event: KeyboardEvent) => {
    if (
      event.key === 'Enter' &&
      sought !== '' &&
      !options.some(({ label }) => label.toLowerCase().includes(sought.toLowerCase()))
    ) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  return (
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
            onChange={(key: string) => onChoose(among.find((one) => keyOf(one) === key) ?? chosen)}
          />
        </div>
      )}
    </FieldFrame>
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
  readonly way: FilingRef
  readonly comment: CommentRow
  readonly mayWrite: boolean
  readonly onClose: () => void
  /** What it proposes was accepted. */ readonly onAccepted?: () => void
}

export function ThreadDialog({ way, comment, mayWrite, onClose, onAccepted }: ThreadProps) {
  const text = useText(COMMENTS)
  const language = useLanguage()
  const answer = useAnswerComment(way)
  const settle = useSettleComment(way)
  const { id, state } = comment
  const form = useForm({
    first: { text: '' },
    checks: { text: needed(text.textMissing) },
    send: ({ text: typed }) => answer.mutateAsync({ comment: id, text: typed.trim() }),
    onDone: (_, sent) => {
      sent.change({ text: '' })
      sent.forgetTry()
    },
  })
  const error = form.error ?? settle.error
  const refused = useErrorText(error)
  const set = (next: CommentState) =>
    whenDone(settle.mutateAsync({ comment: id, state: next }), () => {
      if (next === 'accepted') {
        notify(text.didAccept)
        onAccepted?.()
      }
      if (next !== 'open') onClose()
    })
  return (
    <Dialog title={text.write(commentPlace(comment, language))} footer={null} onCancel={onClose} width={520}>
      <FormElement form={form} className={styles.thread}>
        {error ? <Callout kind="error">{refused}</Callout> : null}
        <Said by={comment.by} at={comment.at} words={comment.text} />
        <Suggested comment={comment} />
        {comment.answers.map((one) => (
          <Said key={one.id} by={one.by} at={one.at} words={one.text} />
        ))}
        {state === 'open' ? null : <Ended comment={comment} />}
        {mayWrite && state === 'open' ? (
          <TextArea {...form.field('text')} label={text.answerLabel} rows={2} maxLength={COMMENT_MAX} />
        ) : null}
        {mayWrite ? (
          <div className={styles.buttons}>
            {state === 'open' ? (
              <Button htmlType="submit" disabled={form.isFaulty} loading={form.isBusy}>
                {text.answer}
              </Button>
            ) : null}
            <StateButtons comment={comment} busy={settle.isPending} onSet={set} />
          </div>
        ) : null}
      </FormElement>
    </Dialog>
  )
}

function Suggested({ comment: { suggestion, found } }: { readonly comment: CommentRow }) {
  const text = useText(COMMENTS)
  if (suggestion === null) return null
  return (
    <div className={styles.suggestion}>
      <span>{text.suggested}</span>
      <del lang="zh-CN">{found ?? text.blank}</del> → <ins lang="zh-CN">{suggestion}</ins>
    </div>
  )
}

function Ended({ comment: { state, endedBy, endedAt } }: { readonly comment: CommentRow }) {
  const text = useText(COMMENTS)
  return (
    <p className={styles.ended}>
      {text[state]}
      {'　'}
      {text.endedBy(endedBy ?? text.someone, momentText(endedAt))}
    </p>
  )
}

type StateProps = {
  readonly comment: CommentRow
  readonly busy: boolean
  readonly onSet: (next: CommentState) => void
}

/** Taking what it proposes, settling it, opening it again. */
function StateButtons({ comment: { state, suggestion, gone }, busy, onSet }: StateProps) {
  const text = useText(COMMENTS)
  const may = useMay()
  return (
    <>
      {state === 'open' && suggestion !== null && !gone && may('document.edit') ? (
        <Button type="primary" loading={busy} onClick={() => onSet('accepted')}>
          {text.accept}
        </Button>
      ) : null}
      {state === 'open' ? (
        <Button loading={busy} onClick={() => onSet('resolved')}>
          {text.resolve}
        </Button>
      ) : null}
      {state === 'resolved' ? (
        <Button loading={busy} onClick={() => onSet('open')}>
          {text.reopen}
        </Button>
      ) : null}
    </>
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
