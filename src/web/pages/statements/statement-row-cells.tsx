/** What is drawn in a row of the text: its cells, the sum beside an amount, the projects that it covers. */
import { asWan } from '#core/kernel/money.ts'
import { coveredBy, type DepartmentProject, type SumCheck } from '#core/writing/covered.ts'
import type { StatementRow } from '#core/writing/statement-form.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { useText } from '../../preferences/language.ts'
import { CellMarks, NO_MARKS } from '../../components/writing/sheet-cells.tsx'
import { AMOUNTS, typedWanText } from './amounts.ts'
import { dragAs } from './duty-drag.ts'
import { nameOfCell, nameOfRow, type StatementColumn } from './places.ts'
import { keyOfPlace, type StatementMarks } from './statement-marks.ts'
import paper from '../../components/paper/target-table.module.css'
import writing from '../../components/writing/writing.module.css'
import styles from './statement.module.css'

type CellProps = {
  readonly row: StatementRow
  readonly column: StatementColumn
  readonly span: number
  readonly marks: StatementMarks
  readonly check: SumCheck | undefined
  readonly onTake: ((check: SumCheck) => void) | null
}

export function StatementRowCell({ row, column: { field, align }, span, marks, check, onTake }: CellProps) {
  if (span === 0) return null
  const words = AMOUNTS.has(field)
    ? asWan(row.cells[field] === '' ? null : row.cells[field])
    : row.cells[field]
  const shared = {
    rowSpan: span,
    'data-field': field,
    'data-of': row.id,
    className: `${align === undefined ? '' : paper[align]} ${writing.cell}`,
  }
  const content = (
    <>
      {words}
      <CellMarks findings={marks.get(keyOfPlace({ row: row.id, field })) ?? NO_MARKS} />
    </>
  )
  if (field === 'level1' || field === 'level2')
    return (
      <th scope={span > 1 ? 'rowgroup' : 'row'} {...shared}>
        {content}
      </th>
    )
  return (
    <td {...shared}>
      {content}
      {check === undefined ? null : <Sum check={check} name={nameOfCell(field, null)} onTake={onTake} />}
    </td>
  )
}

function Sum({
  check,
  name,
  onTake,
}: {
  readonly check: SumCheck
  readonly name: string
  readonly onTake: ((check: SumCheck) => void) | null
}) {
  const text = useText(STATEMENT)
  const { sum, difference, of } = check
  if (difference === '0') return null
  return (
    <span className={styles.sum}>
      {of === 'projects' ? text.sumOfProjects(asWan(sum)) : text.sumOfParts(asWan(sum))}
      {difference === null ? '' : ` · ${text.difference(asWan(difference))}`}
      {onTake === null ? null : (
        <button type="button" aria-label={text.takeFor(name)} onClick={() => onTake(check)}>
          {text.take}
        </button>
      )}
    </span>
  )
}

/** By what the mouse takes an activity: for the mouse alone, keys move it as they move any row. */
export function Grip({ id, name }: { readonly id: string; readonly name: string }) {
  const text = useText(STATEMENT)
  return (
    <span
      aria-hidden="true"
      className={styles.grip}
      title={text.dragActivity(name)}
      {...dragAs('activity', id)}
    >
      ⠿
    </span>
  )
}

type LinksProps = {
  readonly row: StatementRow
  readonly projects: readonly DepartmentProject[]
  readonly draggable: boolean
  readonly onLink: (() => void) | null
}

export function Links({ row, projects, draggable, onLink }: LinksProps) {
  const text = useText(STATEMENT)
  const { projects: covered, gone } = coveredBy(row, projects)
  const noLinks = covered.length === 0 ? text.noLinks : null
  return (
    <>
      {covered.map((project) => (
        <span
          key={project.id}
          className={styles.project}
          {...(draggable && { ...dragAs('project', project.id), title: text.dragProjectHint })}
        >
          {project.name}
        </span>
      ))}
      {gone.map((project) => (
        <s key={`${project.code ?? ''} ${project.name}`} className={styles.project}>
          {project.name}
        </s>
      ))}
      {covered.length > 1 ? (
        <span className={styles.linkSum}>{text.links(covered.length, typedWanText(covered))}</span>
      ) : null}
      {onLink === null ? (
        noLinks
      ) : (
        <button
          type="button"
          className={styles.link}
          aria-label={row.list === 'duties' ? text.hangTitle(nameOfRow(row)) : text.linkTitle(nameOfRow(row))}
          onClick={onLink}
        >
          {row.list === 'duties' ? text.hang : text.link}
        </button>
      )}
    </>
  )
}
