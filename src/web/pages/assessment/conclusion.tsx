/** Opinion and conclusion: it follows the scores; another one needs a reason, 调整后支持 says what must change. */
import { Button } from 'antd'
import { conclusionOfContent } from '#core/assessment/complete.ts'
import {
  ASSESSMENT_CHANGES_MAX,
  ASSESSMENT_REASON_MAX,
  ASSESSMENT_TEXT_MAX,
  type AssessmentContent,
} from '#core/assessment/content.ts'
import { countAssessment } from '#core/assessment/count.ts'
import { ASSESSMENT_CONCLUSIONS } from '#core/assessment/form.ts'
import type { AssessmentScheme } from '#core/assessment/scheme.ts'
import { assessmentConclusionName } from '#text/assessment.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import type { EditAssessment } from './edit.ts'
import { ConclusionMark } from '../../components/assessment/conclusion-mark.tsx'
import { WordsField } from './words.tsx'
import styles from './assessment.module.css'

type Props = {
  readonly content: AssessmentContent
  readonly scheme: AssessmentScheme
  readonly edit: EditAssessment | null
}

export function ConclusionFields({ content, scheme, edit }: Props) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const { byScore } = countAssessment(content, scheme)
  const concluded = conclusionOfContent(content, scheme)
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.concluding}>
      <div className={styles.head}>
        <h2>{text.concluding}</h2>
        <span className={styles.quiet}>
          {byScore === null ? text.byScoreOpen : text.byScore(assessmentConclusionName(byScore, language))}
        </span>
      </div>
      <WordsField
        label={text.summary}
        value={content.summary}
        most={ASSESSMENT_TEXT_MAX}
        rows={4}
        required
        onChange={edit === null ? null : (summary) => edit({ summary })}
      />
      <WordsField
        label={text.problems}
        value={content.problems}
        most={ASSESSMENT_TEXT_MAX}
        onChange={edit === null ? null : (problems) => edit({ problems })}
      />
      <Chosen chosen={content.conclusion} concluded={concluded} edit={edit} />
      {concluded !== null && concluded !== byScore ? (
        <WordsField
          label={text.deviation}
          value={content.deviation}
          most={ASSESSMENT_REASON_MAX}
          rows={2}
          required
          onChange={edit === null ? null : (deviation) => edit({ deviation })}
        />
      ) : null}
      {concluded === 'adjust' ? <Changes changes={content.changes} edit={edit} /> : null}
    </section>
  )
}

type ChosenProps = {
  readonly chosen: AssessmentContent['conclusion']
  /** What it comes to. */
  readonly concluded: ReturnType<typeof conclusionOfContent>
  readonly edit: EditAssessment | null
}

/** The conclusion: that of the scores, or another one. */
function Chosen({ chosen, concluded, edit }: ChosenProps) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  if (edit === null)
    return concluded === null ? null : (
      <p>
        <ConclusionMark conclusion={concluded} />
      </p>
    )
  return (
    <fieldset className={styles.checks} aria-label={text.conclusion}>
      <label>
        <input type="radio" checked={chosen === null} onChange={() => edit({ conclusion: null })} />{' '}
        {text.follow}
      </label>
      {ASSESSMENT_CONCLUSIONS.map((one) => (
        <label key={one}>
          <input type="radio" checked={chosen === one} onChange={() => edit({ conclusion: one })} />{' '}
          {assessmentConclusionName(one, language)}
        </label>
      ))}
    </fieldset>
  )
}

function Changes({
  changes,
  edit,
}: {
  readonly changes: readonly string[]
  readonly edit: EditAssessment | null
}) {
  const text = useText(ASSESSMENTS)
  if (edit === null)
    return (
      <div>
        <div className={styles.quiet}>{text.changes}</div>
        <ol className={styles.list}>
          {changes.map((change, i) => (
            <li key={i}>{change}</li>
          ))}
        </ol>
      </div>
    )
  const rows = changes.length === 0 ? [''] : changes
  const put = (at: number, next: string) => edit({ changes: rows.map((one, i) => (i === at ? next : one)) })
  return (
    <fieldset className={styles.changes} aria-label={text.changes}>
      <legend>{text.changes}</legend>
      {rows.map((change, i) => (
        <div key={i} className={styles.change}>
          <Field
            label={text.change(i + 1)}
            value={change}
            maxLength={ASSESSMENT_REASON_MAX}
            required={i === 0}
            onChange={(next) => put(i, next)}
          />
          {rows.length > 1 ? (
            <Button
              size="small"
              type="link"
              danger
              aria-label={text.remove(text.change(i + 1))}
              onClick={() => edit({ changes: rows.filter((_, at) => at !== i) })}
            >
              {text.removeShort}
            </Button>
          ) : null}
        </div>
      ))}
      {rows.length >= ASSESSMENT_CHANGES_MAX ? null : (
        <Button size="small" onClick={() => edit({ changes: [...rows, ''] })}>
          {text.addChange}
        </Button>
      )}
    </fieldset>
  )
}
