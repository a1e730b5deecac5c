/** What was done about each thing that must change, of the version signed last. */
import { Button } from 'antd'
import { ASSESSMENT_REASON_MAX } from '#core/assessment/content.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { assessedOf, useAnswerAssessment, type AssessedView } from '../../api/assessments.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { useForm } from '../../ui/use-form.ts'
import styles from './assessment.module.css'

export function Answers({ view }: { readonly view: AssessedView }) {
  const text = useText(ASSESSMENTS)
  const policies = useText(POLICIES)
  const save = useAnswerAssessment(assessedOf(view))
  const changes = view.signed?.content.changes ?? []
  const [last] = view.versions
  const form = useForm({
    first: { given: changes.map((_, i) => view.signed?.answers[i] ?? '') },
    send: ({ given }) => save.mutateAsync({ version: last?.number ?? 0, answers: given }),
    onDone: () => notify(text.answersSaved),
  })
  const refused = useErrorText(form.error)
  const answers = form.values.given
  if (last === undefined || last.conclusion !== 'adjust' || changes.length === 0) return null
  const isSame = changes.every((_, i) => (answers[i] ?? '').trim() === (view.signed?.answers[i] ?? ''))
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.answersTitle}>
      <div className={styles.head}>
        <h2>{text.answersTitle}</h2>
      </div>
      <p className={styles.quiet}>{'policy' in view ? policies.answersWords : text.answersWords}</p>
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      <ol className={styles.list}>
        {changes.map((change, i) => (
          <li key={i}>
            {change}
            {view.mayAnswer ? (
              <Field
                label={text.answer(i + 1)}
                value={answers[i] ?? ''}
                maxLength={ASSESSMENT_REASON_MAX}
                onChange={(next) => form.change({ given: answers.map((one, at) => (at === i ? next : one)) })}
              />
            ) : (
              <p className={styles.read}>{answers[i] === '' ? '—' : answers[i]}</p>
            )}
          </li>
        ))}
      </ol>
      {view.mayAnswer ? (
        <div>
          <Button
            disabled={isSame}
            title={isSame ? text.answersSaved : undefined}
            loading={form.isBusy}
            onClick={form.send}
          >
            {text.saveAnswers}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
