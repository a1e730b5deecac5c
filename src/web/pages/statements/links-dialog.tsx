/** Which targets of the department a 分项绩效目标 or a task covers: those of no other first. */
import { useState } from 'react'
import { Input } from 'antd'
import { foldLabel } from '#core/kernel/characters.ts'
import { coveredBy, isProject, projectsOfLines, type DepartmentProject } from '#core/writing/covered.ts'
import { rowList, rowsOfList, type StatementForm, type StatementRow } from '#core/writing/statement-form.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useForm } from '../../ui/use-form.ts'
import { nameOfRow } from './places.ts'
import { typedWanText } from './amounts.ts'
import styles from './statement.module.css'

type Props = {
  readonly form: StatementForm
  readonly row: StatementRow
  readonly projects: readonly DepartmentProject[]
  readonly onUse: (taken: readonly DepartmentProject[]) => void
  readonly onClose: () => void
}

/** Those that are ticked. */
function useTicked(
  projects: readonly DepartmentProject[],
  before: readonly DepartmentProject[],
  onUse: Props['onUse'],
) {
  const ticked = (ids: ReadonlySet<string>) => projects.filter(({ id }) => ids.has(id))
  const form = useForm({
    first: { chosen: new Set(before.map(({ id }) => id)) as ReadonlySet<string> },
    send: (typed) => onUse(ticked(typed.chosen)),
  })
  const { chosen } = form.values
  const toggle = (id: string) => {
    const others = [...chosen].filter((one) => one !== id)
    form.change({ chosen: new Set(chosen.has(id) ? others : [...others, id]) })
  }
  return { form, chosen, taken: ticked(chosen), toggle }
}

export function LinksDialog({ form: statement, row, projects, onUse, onClose }: Props) {
  const text = useText(STATEMENT)
  const { projects: before, gone } = coveredBy(row, projects)
  const { form, chosen, taken, toggle } = useTicked(projects, before, onUse)
  const [typed, setTyped] = useState('')
  const list = rowList(row)
  const elsewhere = (project: DepartmentProject) =>
    rowsOfList(statement, list).find(
      (other) =>
        other.id !== row.id && projectsOfLines(other.cells.projects).some((one) => isProject(one, project)),
    )
  const wanted = foldLabel(typed)
  const shown = projects
    .filter(({ code, name, unit }) => foldLabel(`${code ?? ''}${name}${unit}`).includes(wanted))
    .toSorted((a, b) => Number(elsewhere(a) !== undefined) - Number(elsewhere(b) !== undefined))
  return (
    <FormDialog
      title={list === 'duties' ? text.hangTitle(nameOfRow(row)) : text.linkTitle(nameOfRow(row))}
      confirm={text.linkUse}
      form={form}
      onClose={onClose}
    >
      {projects.length === 0 ? (
        <p>{text.linkNone}</p>
      ) : (
        <>
          <Input
            allowClear
            value={typed}
            placeholder={text.linkSearch}
            aria-label={text.linkSearch}
            maxLength={100}
            onChange={({ target }) => setTyped(target.value)}
          />
          <div className={styles.choices} lang="zh-CN">
            {shown.map((project) => (
              <ProjectChoice
                key={project.id}
                project={project}
                other={elsewhere(project)}
                isChosen={chosen.has(project.id)}
                onToggle={() => toggle(project.id)}
              />
            ))}
          </div>
          {list === 'duties' ? <p>{text.hangHint}</p> : null}
          {gone.length === 0 ? null : <p>{text.linkGone(gone.map(({ name }) => name).join('、'))}</p>}
          <output className={styles.total}>{text.linkSum(taken.length, typedWanText(taken))}</output>
        </>
      )}
    </FormDialog>
  )
}

type ChoiceProps = {
  readonly project: DepartmentProject
  /** The row that covers it already. */
  readonly other: StatementRow | undefined
  readonly isChosen: boolean
  readonly onToggle: () => void
}

function ProjectChoice({ project, other, isChosen, onToggle }: ChoiceProps) {
  const text = useText(STATEMENT)
  const { code, name, unit } = project
  const known = [code, unit, other === undefined ? null : text.linkElsewhere(nameOfRow(other))]
  return (
    <label>
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      <span>
        {name}
        <small>{known.filter((one) => one !== null && one !== '').join(' · ')}</small>
      </span>
      <span className={styles.amount}>{typedWanText([project])}</span>
    </label>
  )
}
