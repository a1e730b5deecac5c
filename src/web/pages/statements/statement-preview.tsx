/** The first part as it is printed and exported: headings, numbered items, and the whole-department table. */
import type { StatementView } from '#api/statements/statements.ts'
import { isBlankDepartment } from '#core/target/department.ts'
import type { Statement, TargetDocument } from '#core/target/document.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { DepartmentTable } from '../../components/paper/target-table.tsx'
import { useText } from '../../preferences/language.ts'
import { DutiesTable } from './duties-table.tsx'
import paper from '../../components/paper/target-table.module.css'
import styles from './statement.module.css'

export function StatementPreview({
  view,
  document,
}: {
  readonly view: StatementView
  readonly document: TargetDocument
}) {
  const text = useText(STATEMENT)
  const [department] = document.departments ?? []
  return (
    <div className={styles.preview}>
      <article className={paper['sheet']} lang="zh-CN" aria-label={document.title ?? ''}>
        <h2 className={paper['title']}>{document.title}</h2>
        <h3 className={styles.part}>第一部分　部门整体绩效目标</h3>
        {document.statement === null ? null : <Words statement={document.statement} />}
        {document.statement?.duties === undefined ? null : (
          <DutiesTable duties={document.statement.duties} projects={view.projects} />
        )}
      </article>
      {department === undefined || isBlankDepartment(department) ? null : (
        <section aria-label="部门整体绩效目标表">
          <DepartmentTable department={department} fiscalYear={document.fiscalYear} />
        </section>
      )}
      {view.projects.length === 0 ? null : (
        <section className="no-print">{text.appended(view.projects.length)}</section>
      )}
    </div>
  )
}

function Words({ statement: { overallGoal, subGoals, safeguards } }: { readonly statement: Statement }) {
  const goals = numbering(subGoals)
  const measures = numbering(safeguards)
  return (
    <>
      <h4 className={styles.section}>一、总体绩效目标</h4>
      <Body text={overallGoal ?? ''} />
      <h4 className={styles.section}>二、分项绩效目标</h4>
      {subGoals.map(({ label, title, goal, indicators }, i) => (
        // Places of items are their names here.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i}>
          {title === null && indicators === null ? (
            <Body text={goals(label, goal ?? '')} />
          ) : (
            <>
              <p className={styles.subHeading}>{goals(label, title ?? '')}</p>
              {goal === null ? null : <Body text={`绩效目标：${goal}`} />}
              {indicators === null ? null : <Body text={`绩效指标：${indicators}`} />}
            </>
          )}
        </div>
      ))}
      <h4 className={styles.section}>三、工作保障措施</h4>
      {safeguards.map(({ label, title, text }, i) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i}>
          {title === null ? (
            <Body text={measures(label, text)} />
          ) : (
            <>
              <p className={styles.subHeading}>{measures(label, title)}</p>
              <Body text={text} />
            </>
          )}
        </div>
      ))}
    </>
  )
}

function Body({ text }: { readonly text: string }) {
  return text === ''
    ? null
    : text.split('\n').map((line, i) => (
        // oxlint-disable-next-line react/no-array-index-key
        <p key={i}>{line}</p>
      ))
}

/** With a point, 1. 2., when all have figures; otherwise in brackets, （一）（二）: as the exported paper. */
function numbering(
  items: readonly { readonly label: string | null }[],
): (label: string | null, text: string) => string {
  const figures = items.every(({ label }) => label === null || /^\d+$/u.test(label))
  return (label, text) => {
    if (label === null) return text
    return figures ? `${label}.${text}` : `（${label}）${text}`
  }
}
