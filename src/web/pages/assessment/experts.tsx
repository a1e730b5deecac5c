/** Experts by name, each with an opinion and what the expert would conclude. */
import { Button } from 'antd'
import {
  ASSESSMENT_EXPERTS_MAX,
  ASSESSMENT_NAME_MAX,
  ASSESSMENT_TEXT_MAX,
  type AssessmentContent,
  type ExpertOpinion,
} from '#core/assessment/content.ts'
import { ASSESSMENT_CONCLUSIONS } from '#core/assessment/form.ts'
import { assessmentConclusionName } from '#text/assessment.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import type { EditAssessment } from './edit.ts'
import { ConclusionMark } from '../../components/assessment/conclusion-mark.tsx'
import { WordsField } from './words.tsx'
import styles from './assessment.module.css'

const NEW: ExpertOpinion = { name: '', affiliation: '', conclusion: null, opinion: '' }

export function AssessmentExperts({
  content: { experts },
  edit,
}: {
  readonly content: AssessmentContent
  readonly edit: EditAssessment | null
}) {
  const text = useText(ASSESSMENTS)
  if (edit === null && experts.length === 0) return null
  const put = (at: number, next: ExpertOpinion | null) => {
    const here = next === null ? [] : [next]
    edit?.({ experts: experts.flatMap((one, i) => (i === at ? here : [one])) })
  }
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.experts}>
      <div className={styles.head}>
        <h2>{text.experts}</h2>
        {experts.length === 0 ? <span className={styles.quiet}>{text.noExperts}</span> : null}
        {edit === null || experts.length >= ASSESSMENT_EXPERTS_MAX ? null : (
          <Button
            className={styles.right ?? ''}
            size="small"
            onClick={() => edit({ experts: [...experts, NEW] })}
          >
            {text.addExpert}
          </Button>
        )}
      </div>
      {experts.map((expert, i) => (
        <Expert
          key={i}
          title={text.expert(i + 1)}
          expert={expert}
          onChange={edit === null ? null : (next) => put(i, next)}
        />
      ))}
    </section>
  )
}

function Expert({
  title,
  expert,
  onChange,
}: {
  readonly title: string
  readonly expert: ExpertOpinion
  readonly onChange: ((next: ExpertOpinion | null) => void) | null
}) {
  const text = useText(ASSESSMENTS)
  if (onChange === null) return <ReadExpert expert={expert} />
  return (
    <fieldset className={styles.expert} aria-label={title}>
      <div className={styles.pair}>
        <Field
          label={text.expertName}
          value={expert.name}
          maxLength={ASSESSMENT_NAME_MAX}
          required
          onChange={(name) => onChange({ ...expert, name })}
        />
        <Field
          label={text.affiliation}
          value={expert.affiliation}
          maxLength={ASSESSMENT_NAME_MAX}
          onChange={(affiliation) => onChange({ ...expert, affiliation })}
        />
      </div>
      <WordsField
        label={text.opinion}
        value={expert.opinion}
        most={ASSESSMENT_TEXT_MAX}
        required
        onChange={(opinion) => onChange({ ...expert, opinion })}
      />
      <div className={styles.checks}>
        <Conclusions
          chosen={expert.conclusion}
          onChoose={(conclusion) => onChange({ ...expert, conclusion })}
        />
        <Button
          className={styles.right ?? ''}
          size="small"
          type="link"
          danger
          aria-label={text.remove(title)}
          onClick={() => onChange(null)}
        >
          {text.removeShort}
        </Button>
      </div>
    </fieldset>
  )
}

function ReadExpert({ expert }: { readonly expert: ExpertOpinion }) {
  return (
    <div className={styles.expert}>
      <p>
        <strong>{expert.name}</strong>
        {'　'}
        <span className={styles.quiet}>{expert.affiliation}</span>
        {'　'}
        {expert.conclusion === null ? null : <ConclusionMark conclusion={expert.conclusion} />}
      </p>
      <p className={styles.read}>{expert.opinion}</p>
    </div>
  )
}

type ConclusionsProps = {
  readonly chosen: ExpertOpinion['conclusion']
  readonly onChoose: (conclusion: (typeof ASSESSMENT_CONCLUSIONS)[number]) => void
}

function Conclusions({ chosen, onChoose }: ConclusionsProps) {
  const language = useLanguage()
  return ASSESSMENT_CONCLUSIONS.map((one) => (
    <label key={one}>
      <input type="radio" checked={chosen === one} onChange={() => onChoose(one)} />{' '}
      {assessmentConclusionName(one, language)}
    </label>
  ))
}
