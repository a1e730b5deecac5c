/** What the target itself says: shown, never typed again. */
import type { AssessmentView } from '#api/assessment.ts'
import { asWan } from '#core/kernel/money.ts'
import { assessmentReasonName } from '#text/assessment.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { BasicsPanel } from './basics-panel.tsx'
import styles from './assessment.module.css'

export function Basics({ view: { project, reasons, exempt } }: { readonly view: AssessmentView }) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const noReason = exempt === null ? text.noneNeeded : text.exempt(exempt)
  const why =
    reasons.length > 0 ? reasons.map((reason) => assessmentReasonName(reason, language)).join('、') : noReason
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [text.unit, [project.unitCode, project.unitName].filter(Boolean).join(' ') || '—'],
    [text.code, project.code ?? '—'],
    [text.money, <Budget key="money" project={project} />],
    [text.why, why],
    ...project.details
      .filter((detail) => detail.text.trim() !== '')
      .slice(0, 8)
      .map(({ label, text: words }) => [label, words] as const),
  ]
  return (
    <BasicsPanel
      title={text.basics}
      carried={text.carried}
      way={{ to: paths.project(project.id), words: text.toTarget }}
      facts={facts}
    >
      {project.purpose === null ? null : (
        <p>
          <span className={styles.quiet}>{text.purpose}：</span>
          {project.purpose}
        </p>
      )}
      {project.goals.length === 0 ? null : (
        <p>
          <span className={styles.quiet}>{text.goals}：</span>
          {project.goals.join('；')}
          {'　'}
          <span className={styles.quiet}>{text.indicators(project.indicators)}</span>
        </p>
      )}
    </BasicsPanel>
  )
}

/** The whole amount, and of which sources it comes. */
function Budget({ project: { budget, fiscal, other } }: Pick<AssessmentView, 'project'>) {
  const text = useText(ASSESSMENTS)
  return (
    <>
      <Money amount={budget} unit />
      {fiscal === null && other === null ? null : (
        <span className={styles.quiet}>
          （{text.ofThem(fiscal === null ? '—' : asWan(fiscal), other === null ? '—' : asWan(other))}）
        </span>
      )}
    </>
  )
}
