/**
 * Beside the form, where the project of last year is known, or one of the unit that is like it: what was in the
 * chosen cell then, to be taken over with one click.
 */
import { useMemo } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router'
import { setCells } from '#core/writing/commands.ts'
import { cellText, type CellPlace, type WrittenForm } from '#core/writing/form.ts'
import { lastYearText, takeRowOfLastYear } from '#core/writing/last-year.ts'
import type { Operation } from '#core/writing/operation.ts'
import { WRITING } from '#text/interface/writing.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { fieldName } from './columns.ts'
import type { LastYear } from './use-last-year.ts'
import styles from './writing.module.css'

type Props = {
  readonly last: LastYear
  readonly form: WrittenForm
  readonly at: CellPlace
  readonly readOnly: boolean
  readonly onUse: (operations: readonly Operation[]) => void
}

export function LastYearPanel({ last: known, form, at, readOnly, onUse }: Props) {
  const text = useText(WRITING)
  const { target, form: last } = known
  const title = target.same ? text.lastYear(target.year) : text.lastYearLike(target.year)
  const words = useMemo(() => lastYearText(form, last, at), [form, last, at])
  const row = useMemo(() => (at.row === null ? [] : takeRowOfLastYear(form, last, at.row)), [form, last, at])
  const isSame = words !== null && words === cellText(form, at)
  return (
    <section className={styles.panel} aria-label={title}>
      <header className={styles.panelHead}>
        <h2>{title}</h2>
        <Link to={paths.project(target.project)}>{text.opened}</Link>
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
