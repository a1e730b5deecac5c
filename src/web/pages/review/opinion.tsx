/** The reviewer's comment and conclusion. The sheet proposes; the conclusion is the reviewer's. */
import { useId } from 'react'
import { Button } from 'antd'
import { GRADES, type Grade } from '#core/kernel/grade.ts'
import { CONSEQUENCE_OF } from '#core/review/form.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import type { ReviewDetail } from '#api/review.ts'
import { REVIEW } from '#text/interface/review.ts'
import { consequenceText, reviewGradeName } from '#text/review.ts'
import { useWriteOpinion } from '../../api/reviews.ts'
import { useSession } from '../../api/session.ts'
import { EarlierWords } from './earlier-words.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormElement } from '../../ui/form-element.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { RestoredNote } from '../../ui/restored-note.tsx'
import { momentText } from '../../ui/time.ts'
import { useForm, type FieldProps } from '../../ui/use-form.ts'
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
  const { opinion } = review
  const { user } = useSession()
  // Words about another version are read beside, not said of this one.
  const said = opinion === null || opinion.stale ? '' : opinion.comment
  const form = useForm({
    first: { comment: said, conclusion: opinion?.conclusion ?? null },
    keeps: may ? `${user.id} opinion ${review.row.id}` : undefined,
    send: ({ comment, conclusion }) => write.mutateAsync({ comment: comment.trim(), conclusion }),
    onDone: () => notify(text.savedOpinion),
  })
  const refused = useErrorText(form.error)
  const { comment, conclusion } = form.values
  const isChanged =
    comment.trim() !== said || conclusion !== (opinion?.conclusion ?? null) || opinion?.stale === true
  return (
    <section aria-label={text.opinion}>
      <h3 className={styles.dimension}>
        <span>{text.opinion}</span>
      </h3>
      <FormElement form={form} className={styles.editor}>
        <RestoredNote form={form} />
        <CommentField {...form.field('comment')} may={may} />
        <Conclusions {...form.field('conclusion')} may={may} />
        <Notes review={review} conclusion={conclusion} />
        {form.error ? (
          <p role="alert" className={styles.fault}>
            {refused}
          </p>
        ) : null}
        <div className={styles.buttons}>
          {comment.trim() === '' && note !== '' ? (
            <Button size="small" disabled={!may} onClick={() => form.change({ comment: note })}>
              {text.fillComment}
            </Button>
          ) : null}
          <Button
            size="small"
            type="primary"
            htmlType="submit"
            disabled={!may || !isChanged}
            loading={form.isBusy}
            title={may ? undefined : text.mayNotWrite}
          >
            {text.saveOpinion}
          </Button>
        </div>
      </FormElement>
    </section>
  )
}

type Field<Value> = FieldProps<Value> & { readonly may: boolean }

function CommentField({ value, fault, may, onChange }: Field<string>) {
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
        aria-invalid={fault === null ? undefined : true}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault === null ? null : <p className={styles.fault}>{fault}</p>}
    </label>
  )
}

function Conclusions({ value, may, onChange }: Field<Grade | null>) {
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
      {opinion?.stale ? (
        <>
          <p className={styles.stale}>▲ {text.stale}</p>
          {opinion.comment === '' ? null : <EarlierWords {...opinion} words={opinion.comment} />}
        </>
      ) : null}
    </>
  )
}
