/**
 * Beside the text, where the rule set asks for duties: the projects that hang under no activity, each to be
 * hung by a choice.
 */
import { Select } from 'antd'
import type { DepartmentProject } from '#core/writing/covered.ts'
import { notHung } from '#core/writing/duties.ts'
import { rowsOfList, type StatementForm } from '#core/writing/statement-form.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { useText } from '../../preferences/language.ts'
import { typedWanText } from './amounts.ts'
import { dragAs } from './duty-drag.ts'
import writing from '../../components/writing/writing.module.css'
import styles from './statement.module.css'

type Props = {
  readonly form: StatementForm
  readonly projects: readonly DepartmentProject[]
  readonly readOnly: boolean
  readonly onHang: (row: string, project: DepartmentProject) => void
}

export function DutiesPanel({ form, projects, readOnly, onHang }: Props) {
  const text = useText(STATEMENT)
  const open = notHung(form, projects)
  const activities = rowsOfList(form, 'duties').map(({ id, cells }, i) => ({
    value: id,
    label:
      [cells.level1, cells.name].filter((part) => part !== '').join(' › ') || text.unnamedActivity(i + 1),
  }))
  const canHang = !readOnly && activities.length > 0
  const standing =
    open.length === 0 ? (
      <div className={styles.good}>✓ {text.allHung}</div>
    ) : (
      <div>{text.notHung(open.length, typedWanText(open))}</div>
    )
  return (
    <section className={writing.panel} aria-label={text.duties}>
      <header className={writing.panelHead}>
        <h2>
          {text.duties}{' '}
          <span className={writing.count}>
            {projects.length - open.length}/{projects.length}
          </span>
        </h2>
      </header>
      <div className={styles.coverage}>
        {projects.length === 0 ? <div>{text.linkNone}</div> : standing}
        {open.length === 0 || readOnly || activities.length > 0 ? null : (
          <div className={styles.quiet}>{text.needsActivity}</div>
        )}
        {open.length === 0 ? null : (
          <ul>
            {open.map((project) => (
              <li
                key={project.id}
                {...(canHang && { ...dragAs('project', project.id), title: text.dragProjectHint })}
              >
                <span lang="zh-CN">
                  {project.name} <span className={styles.amount}>{typedWanText([project])}</span>
                </span>
                {readOnly || activities.length === 0 ? null : (
                  <Select<string>
                    size="small"
                    className={styles.hangTo ?? ''}
                    value={null}
                    placeholder={text.hangTo}
                    aria-label={text.hangToFor(project.name)}
                    options={activities}
                    onChange={(row) => onHang(row, project)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
