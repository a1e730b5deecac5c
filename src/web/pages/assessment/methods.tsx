/** How it was assessed: methods, what was done, and the files of the target that it rests on. */
import { ASSESSMENT_TEXT_MAX, type AssessmentContent } from '#core/assessment/content.ts'
import { ASSESSMENT_METHODS } from '#core/assessment/form.ts'
import { assessmentMethodName } from '#text/assessment.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { attachmentPath, useAttachments } from '../../api/attachments.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import type { EditAssessment } from './edit.ts'
import { WordsField } from './words.tsx'
import styles from './assessment.module.css'

type Props = {
  /** Whose 佐证材料 it rests on; null: what is assessed has none. */
  readonly project: string | null
  readonly content: AssessmentContent
  readonly edit: EditAssessment | null
}

export function Methods({ project, content, edit }: Props) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const toggled = (method: (typeof ASSESSMENT_METHODS)[number]) =>
    content.methods.includes(method)
      ? content.methods.filter((one) => one !== method)
      : [...content.methods, method]
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.methods}>
      <div className={styles.head}>
        <h2>{text.methods}</h2>
      </div>
      {edit === null ? (
        <p>{content.methods.map((method) => assessmentMethodName(method, language)).join('、') || '—'}</p>
      ) : (
        <fieldset className={styles.checks} aria-label={text.methods}>
          {ASSESSMENT_METHODS.map((method) => (
            <label key={method}>
              <input
                type="checkbox"
                checked={content.methods.includes(method)}
                onChange={() => edit({ methods: toggled(method) })}
              />{' '}
              {assessmentMethodName(method, language)}
            </label>
          ))}
        </fieldset>
      )}
      <WordsField
        label={text.process}
        value={content.process}
        most={ASSESSMENT_TEXT_MAX}
        onChange={edit === null ? null : (process) => edit({ process })}
      />
      {project === null ? null : <Evidence project={project} content={content} edit={edit} />}
    </section>
  )
}

function Evidence({ project, content, edit }: Props & { readonly project: string }) {
  const text = useText(ASSESSMENTS)
  const { data } = useAttachments(project, null)
  const rows = data?.rows ?? []
  const shown = edit === null ? rows.filter(({ id }) => content.evidence.includes(id)) : rows
  const toggled = (id: string) =>
    content.evidence.includes(id) ? content.evidence.filter((one) => one !== id) : [...content.evidence, id]
  if (edit === null && shown.length === 0) return null
  return (
    <fieldset className={styles.files} aria-label={text.evidence}>
      <legend>{text.evidence}</legend>
      {shown.length === 0 ? (
        <p className={styles.quiet}>{text.evidenceNone}</p>
      ) : (
        shown.map(({ id, file }) => (
          <div key={id} className={styles.file}>
            {edit === null ? null : (
              <input
                type="checkbox"
                aria-label={file}
                checked={content.evidence.includes(id)}
                onChange={() => edit({ evidence: toggled(id) })}
              />
            )}
            <a href={attachmentPath(id)} download>
              {file}
            </a>
          </div>
        ))
      )}
    </fieldset>
  )
}
