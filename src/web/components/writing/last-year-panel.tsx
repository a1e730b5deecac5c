/**
 * Beside the form, where the project of last year is known: what was in the chosen cell then, to be taken
 * over with one click.
 */
import { useMemo } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { DraftView } from '#api/writing/drafts.ts'
import { setCells } from '#core/writing/commands.ts'
import { cellText, type CellPlace, type WrittenForm } from '#core/writing/form.ts'
import { lastYearForm, lastYearText, takeRowOfLastYear } from '#core/writing/last-year.ts'
import type { Operation } from '#core/writing/operation.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useRelated } from '../../api/duplicates.ts'
import { useProject } from '../../api/projects.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { chooseTables, tableYears } from '../comparison/earlier-tables.ts'
import { fieldName } from './columns.ts'
import styles from './writing.module.css'

type Props = {
  readonly view: DraftView
  readonly form: WrittenForm
  readonly at: CellPlace
  readonly readOnly: boolean
  readonly onUse: (operations: readonly Operation[]) => void
}

/** Nothing where no earlier year is known. */
export function LastYearPanel(props: Props) {
  const earlier = useRelated(props.view.project).data?.earlier ?? []
  const year = tableYears(earlier).find(
    (one) => props.view.fiscalYear === null || one < props.view.fiscalYear,
  )
  const tables = year === undefined ? null : chooseTables(earlier, year)
  return year === undefined || tables === null ? null : (
    <Known key={tables.target} {...props} year={year} target={tables.target} />
  )
}

function Known({
  view,
  form,
  at,
  readOnly,
  onUse,
  year,
  target,
}: Props & { readonly year: number; readonly target: string }) {
  const text = useText(WRITING)
  const { data } = useProject(target)
  const last = useMemo(
    () => (data === undefined ? null : lastYearForm(data.project, year, view.fiscalYear ?? year + 1)),
    [data, year, view.fiscalYear],
  )
  const words = useMemo(() => (last === null ? null : lastYearText(form, last, at)), [form, last, at])
  const row = useMemo(
    () => (last === null || at.row === null ? [] : takeRowOfLastYear(form, last, at.row)),
    [form, last, at],
  )
  if (last === null) return null
  const isSame = words !== null && words === cellText(form, at)
  return (
    <section className={styles.panel} aria-label={text.lastYear(year)}>
      <header className={styles.panelHead}>
        <h2>{text.lastYear(year)}</h2>
        <Link to={paths.project(target)}>{text.opened}</Link>
      </header>
      <div className={styles.item}>
        <span className={styles.where}>{fieldName(at.field)}</span>
        {words === null ? (
          <div className={styles.where}>{text.lastYearNothing}</div>
        ) : (
          <div className={styles.lastYear} lang="zh-CN">
            {words}
          </div>
        )}
        {isSame ? <div className={styles.where}>{text.lastYearSame}</div> : null}
        {readOnly ? null : (
          <div className={styles.choices}>
            {words === null || isSame ? null : (
              <Button
                size="small"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onUse(setCells(form, [{ place: at, text: words }]))}
              >
                {text.lastYearUse}
              </Button>
            )}
            {row.length < 2 ? null : (
              <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={() => onUse(row)}>
                {text.lastYearUseRow}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  )
}
