/**
 * Beside the text: which targets of the department its 分项绩效目标 cover, and where a written amount is not the
 * sum.
 */
import { Button } from 'antd'
import { coveredBy, uncovered, type DepartmentProject, type SumCheck } from '#core/writing/covered.ts'
import { asWan } from '#core/kernel/money.ts'
import { rowsOfList, type StatementForm } from '#core/writing/statement-form.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { useText } from '../../preferences/language.ts'
import { nameOfCell } from './places.ts'
import { typedWanText } from './amounts.ts'
import writing from '../../components/writing/writing.module.css'
import styles from './statement.module.css'

type CoverageProps = {
  readonly form: StatementForm
  readonly projects: readonly DepartmentProject[]
  readonly readOnly: boolean
  readonly onLinkByName: () => void
  readonly onAddGoal: (project: DepartmentProject) => void
}

export function CoveragePanel({ form, projects, readOnly, onLinkByName, onAddGoal }: CoverageProps) {
  const text = useText(STATEMENT)
  const open = uncovered(form, projects)
  const covered = projects.length - open.length
  const linkable = rowsOfList(form, 'subGoals').some((row) => coveredBy(row, projects).projects.length === 0)
  const standing =
    open.length === 0 ? (
      <div className={styles.good}>✓ {text.allCovered}</div>
    ) : (
      <div>{text.uncovered(open.length, typedWanText(open))}</div>
    )
  return (
    <section className={writing.panel} aria-label={text.coverage}>
      <header className={writing.panelHead}>
        <h2>
          {text.coverage}{' '}
          <span className={writing.count}>
            {covered}/{projects.length}
          </span>
        </h2>
      </header>
      <div className={styles.coverage}>
        <div className={styles.amount}>
          {projects.length === 0 ? text.linkNone : text.coverageHint(projects.length, typedWanText(projects))}
        </div>
        {projects.length === 0 ? null : standing}
        {open.length === 0 ? null : (
          <ul>
            {open.map((project) => (
              <li key={project.id}>
                <span lang="zh-CN">
                  {project.name} <span className={styles.amount}>{typedWanText([project])}</span>
                </span>
                {readOnly ? null : (
                  <Button
                    size="small"
                    type="link"
                    aria-label={text.addGoalFor(project.name)}
                    onClick={() => onAddGoal(project)}
                  >
                    {text.addGoal}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {readOnly || open.length === 0 || !linkable ? null : (
          <div className={styles.actions}>
            <Button size="small" onClick={onLinkByName}>
              {text.linkByName}
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}

type SumsProps = {
  readonly form: StatementForm
  readonly sums: readonly SumCheck[]
  readonly readOnly: boolean
  readonly onShow: (check: SumCheck) => void
  readonly onTake: (check: SumCheck) => void
}

/** Nothing where every written amount is the sum. */
export function Sums({ form, sums, readOnly, onShow, onTake }: SumsProps) {
  const text = useText(STATEMENT)
  const differing = sums.filter(({ difference }) => difference !== '0')
  if (differing.length === 0) return null
  return (
    <section className={writing.panel} aria-label={text.sums}>
      <header className={writing.panelHead}>
        <h2>
          {text.sums} <span className={writing.count}>{differing.length}</span>
        </h2>
      </header>
      <p className={writing.hint}>{text.sumsHint}</p>
      <ol className={writing.list}>
        {differing.map((check) => (
          <li key={`${check.row} ${check.field}`} className={writing.item}>
            <button type="button" className={writing.message} lang="zh-CN" onClick={() => onShow(check)}>
              {nameOf(form, check)}
            </button>
            <div className={writing.better}>
              <span>
                {check.of === 'projects'
                  ? text.sumOfProjects(asWan(check.sum))
                  : text.sumOfParts(asWan(check.sum))}
              </span>
              <span>
                {check.difference === null ? text.notWritten : text.difference(asWan(check.difference))}
              </span>
              {readOnly ? null : (
                <Button
                  size="small"
                  aria-label={text.takeFor(nameOf(form, check))}
                  onClick={() => onTake(check)}
                >
                  {text.take}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function nameOf(form: StatementForm, { row, field }: SumCheck): string {
  const cells = form.rows.find(({ id }) => id === row)?.cells
  return cells?.label === '' || cells === undefined
    ? `${cells?.name ?? ''} · ${nameOfCell(field, 'tasks')}`
    : `总体资金情况 · ${cells.label}`
}
