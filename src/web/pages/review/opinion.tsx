/** The reviewer's comment and conclusion. The sheet proposes; the conclusion is the reviewer's. */
import { useId, useState, type FormEvent } from 'react'
import { Button } from 'antd'
import { GRADES, type Grade } from '#core/kernel/grade.ts'
import { CONSEQUENCE_OF } from '#core/review/form.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import type { ReviewDetail } from '#api/review.ts'
import { REVIEW } from '#text/interface/review.ts'
import { consequenceText, reviewGradeName } from '#text/review.ts'
import { useWriteOpinion } from '../../api/reviews.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { momentText } from '../../ui/time.ts'
import styles from './sheet.module.css'

/** @param note what the findings ask the unit to mend; '' for nothing */
export function Opinion({
  review,
  note,
  may,
}: {
  readonly review: ReviewDetail
  readonly note: string
  readonly may: boolean
}) {
  const text = useText(REVIEW)
  const write = useWriteOpinion(review.row.id)
  const refused = useProblemText(write.error)
  const { opinion } = review
  const [comment, setComment] = useState(opinion?.comment ?? '')
  const [conclusion, setConclusion] = useState<Grade | null>(opinion?.conclusion ?? null)
  const isChanged =
    comment.trim() !== (opinion?.comment ?? '') || conclusion !== (opinion?.conclusion ?? null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate({ comment: comment.trim(), conclusion }, { onSuccess: () => notify(text.savedOpinion) })
  }
  return (
    <section aria-label={text.opinion}>
      <h3 className={styles.dimension}>
        <span>{text.opinion}</span>
      </h3>
      <form className={styles.editor} onSubmit={submit}>
        <CommentField value={comment} may={may} onChange={setComment} />
        <Conclusions value={conclusion} may={may} onChange={setConclusion} />
        <Notes review={review} conclusion={conclusion} />
        {write.error ? (
          <p role="alert" className={styles.fault}>
            {refused}
          </p>
        ) : null}
        <div className={styles.buttons}>
          {comment.trim() === '' && note !== '' ? (
            <Button size="small" disabled={!may} onClick={() => setComment(note)}>
              {text.fillComment}
            </Button>
          ) : null}
          <Button
            size="small"
            type="primary"
            htmlType="submit"
            disabled={!may || !isChanged}
            loading={write.isPending}
            title={may ? undefined : text.mayNotWrite}
          >
            {text.saveOpinion}
          </Button>
        </div>
      </form>
    </section>
  )
}

type CommentProps = {
  readonly value: string
  readonly may: boolean
  readonly onChange: (comment: string) => void
}

function CommentField({ value, may, onChange }: CommentProps) {
  const text = useText(REVIEW)
  const field = useId()
  return (
    <label htmlFor={`${field}-comment`}>
      {text.comment}
      <textarea
        id={`${field}-comment`}
        className={`${styles.input} ${styles.comment}`}
        rows={3}
        maxLength={COMMENT_MAX}
        placeholder={text.commentHint}
        value={value}
        disabled={!may}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

type ConclusionsProps = {
  readonly value: Grade | null
  readonly may: boolean
  readonly onChange: (grade: Grade | null) => void
}

function Conclusions({ value, may, onChange }: ConclusionsProps) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const field = useId()
  return (
    <fieldset className={styles.grades} aria-label={text.conclusion} disabled={!may}>
      <span>{text.conclusion}</span>
      {[null, ...GRADES].map((one) => (
        <label
          key={one ?? 'none'}
          title={one === null ? undefined : consequenceText(CONSEQUENCE_OF[one], language)}
        >
          <input
            type="radio"
            name={`${field}-conclusion`}
            checked={value === one}
            onChange={() => onChange(one)}
          />{' '}
          {one === null ? text.noConclusion : reviewGradeName(one, language)}
        </label>
      ))}
    </fieldset>
  )
}

type NotesProps = { readonly review: ReviewDetail; readonly conclusion: Grade | null }

/** What follows from the conclusion, who wrote the opinion, and whether the sheet changed since. */
function Notes({ review: { opinion, sheet }, conclusion }: NotesProps) {
  const text = useText(REVIEW)
  const language = useLanguage()
  return (
    <>
      {conclusion === null ? null : (
        <p className={styles.quiet}>
          {consequenceText(CONSEQUENCE_OF[conclusion], language)}
          {conclusion === sheet.grade ? `（${text.asProposed}）` : ''}
        </p>
      )}
      {opinion === null ? null : (
        <p className={styles.quiet}>{text.changedBy(opinion.by ?? text.someone, momentText(opinion.at))}</p>
      )}
      {opinion?.stale ? <p className={styles.stale}>▲ {text.stale}</p> : null}
    </>
  )
}
