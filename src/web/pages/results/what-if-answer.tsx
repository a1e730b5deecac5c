/** What shares that are tried would move: the sums, by department and by grade. */
import { Link } from 'react-router'
import { Pagination } from 'antd'
import type { WhatIf } from '#api/results.ts'
import { GRADES } from '#core/kernel/grade.ts'
import type { WhatIfSum } from '#core/results/rows.ts'
import { COMMON } from '#text/interface/common.ts'
import { RESULTS } from '#text/interface/results.ts'
import { reviewGradeName } from '#text/review.ts'
import { WHAT_IF_SIZE } from '../../api/results.ts'
import { countColumn, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { pagesAs } from '../../lists/every-row.ts'
import { RowsExport } from '../../lists/rows-export.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { Count } from '../../ui/count.tsx'
import table from '../../ui/table.module.css'
import styles from '../../lists/results.module.css'
import { Hit } from './what-if-hit.tsx'

/** Of what goes on and has a result or a decision. */
const movedOf = ({ base, proposed, withoutBase, endingBase }: WhatIfSum) =>
  BigInt(base) - BigInt(withoutBase) - BigInt(endingBase) - BigInt(proposed)
const sizeOf = (amount: bigint) => (amount < 0n ? -amount : amount)

type AnswerProps = {
  readonly answer: WhatIf
  readonly year: number
  readonly shares: string | undefined
  readonly page: number
  readonly onPage: (page: number) => void
}

export function WhatIfAnswer({ answer, year, shares, page, onPage }: AnswerProps) {
  const list = (filter: { readonly [name: string]: string | undefined }) =>
    paths.resultBudget({ year, ...filter, shares, hit: 'yes' })
  return (
    <>
      <Totals total={answer.total} budgetYear={answer.budgetYear} />
      <div className={styles.even}>
        <ByDepartment answer={answer} asked={{ year, shares }} page={page} listOf={list} onPage={onPage} />
        <ByGrade grades={answer.grades} year={year} listOf={list} />
      </div>
      <Hit year={year} shares={shares} count={answer.total.hit} all={list({})} />
    </>
  )
}

function Totals({ total, budgetYear }: Pick<WhatIf, 'total' | 'budgetYear'>) {
  const text = useText(RESULTS)
  const moved = movedOf(total)
  return (
    <dl className={styles.figures}>
      <div className="panel">
        <dt>{moved < 0n ? text.movedUp : text.moved}</dt>
        <dd>
          <Money amount={sizeOf(moved).toString()} unit />
        </dd>
      </div>
      <div className="panel">
        <dt>{text.next(budgetYear)}</dt>
        <dd>
          <Money amount={total.proposed} unit />
          {total.decided === 0 ? null : (
            <span className={styles.quiet}> {text.asDecided(total.decided)}</span>
          )}
        </dd>
      </div>
      <div className="panel">
        <dt>{text.hitCount}</dt>
        <dd>
          {total.hit} <span className={styles.quiet}>{text.ofProjects(total.count)}</span>
        </dd>
      </div>
      {total.ending === 0 ? null : (
        <div className="panel">
          <dt>{text.ending(total.ending)}</dt>
          <dd>
            <Money amount={total.endingBase} unit /> <span className={styles.quiet}>{text.notGoingOn}</span>
          </dd>
        </div>
      )}
      {total.without === 0 ? null : (
        <div className="panel">
          <dt>{text.without(total.without)}</dt>
          <dd>
            <Money amount={total.withoutBase} unit /> <span className={styles.quiet}>{text.notCounted}</span>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The address of the list of what it counts. */
type ListOf = (filter: { readonly [name: string]: string | undefined }) => string

type ByDepartmentProps = {
  readonly answer: WhatIf
  readonly asked: { readonly year: number; readonly shares: string | undefined }
  readonly page: number
  readonly listOf: ListOf
  readonly onPage: (page: number) => void
}

function ByDepartment({ answer, asked, page, listOf, onPage }: ByDepartmentProps) {
  const text = useText(RESULTS)
  const common = useText(COMMON)
  const { departments, departmentTotal } = answer
  const nameOf = ({ code, name }: WhatIf['departments'][number]) =>
    [code, name ?? text.noDepartment].filter(Boolean).join(' ')
  const columns = useSumColumns(text.department, nameOf)
  const pages =
    departmentTotal > WHAT_IF_SIZE ? (
      <Pagination
        className={`${styles.pages ?? ''} no-print`}
        align="end"
        size="small"
        current={page}
        pageSize={WHAT_IF_SIZE}
        total={departmentTotal}
        showSizeChanger={false}
        showTotal={common.totalRows}
        onChange={onPage}
      />
    ) : null
  return (
    <Sums
      title={text.byDepartment}
      first={text.department}
      pages={pages}
      exporting={
        <RowsExport
          title={`${text.whatIfTitle} ${asked.year} ${text.byDepartment}`}
          rows={departments}
          columns={columns}
          keyOf={({ unit }) => unit ?? ''}
          load={pagesAs('/api/results/what-if', { query: asked }, (all) => ({
            rows: all.departments,
            total: all.departmentTotal,
          }))}
        />
      }
    >
      {departments.map((row) => {
        const name = row.name ?? text.noDepartment
        return (
          <Cells
            key={row.unit ?? ''}
            name={nameOf(row)}
            cell={row}
            link={
              row.hit === 0 || row.unit === null
                ? null
                : { to: listOf({ unit: row.unit }), label: text.seeList(name) }
            }
          />
        )
      })}
    </Sums>
  )
}

/** How many there are, their budget, what moves, and how many lose: of a department or a grade. */
function useSumColumns<R extends WhatIfSum>(first: string, nameOf: (row: R) => string): ListColumn<R>[] {
  const text = useText(RESULTS)
  return [
    { key: 'name', title: first, cell: nameOf },
    countColumn({ key: 'count', title: text.count, count: ({ count }) => count }),
    moneyColumn({ key: 'base', title: text.base, amount: ({ base }) => base }),
    moneyColumn({ key: 'moved', title: text.moved, amount: (row) => movedOf(row).toString() }),
    countColumn({ key: 'hit', title: text.hitCount, count: ({ hit }) => hit }),
  ]
}

type ByGradeProps = Pick<WhatIf, 'grades'> & { readonly year: number; readonly listOf: ListOf }

function ByGrade({ grades, year, listOf }: ByGradeProps) {
  const text = useText(RESULTS)
  const language = useLanguage()
  const columns = useSumColumns<WhatIfSum & { readonly name: string }>(text.grade, ({ name }) => name)
  const rows = [
    ...GRADES.map((grade) => ({ ...grades[grade], name: reviewGradeName(grade, language) })),
    { ...grades.none, name: text.noGrade },
  ]
  return (
    <Sums
      title={text.byGrade}
      first={text.grade}
      exporting={
        <RowsExport
          title={`${text.whatIfTitle} ${year} ${text.byGrade}`}
          rows={rows}
          columns={columns}
          keyOf={({ name }) => name}
        />
      }
    >
      {GRADES.map((grade) => (
        <Cells
          key={grade}
          name={reviewGradeName(grade, language)}
          cell={grades[grade]}
          link={
            grades[grade].hit === 0
              ? null
              : { to: listOf({ grade }), label: text.seeList(reviewGradeName(grade, language)) }
          }
        />
      ))}
      <Cells name={text.noGrade} cell={grades.none} link={null} />
    </Sums>
  )
}

function Sums({
  title,
  first,
  pages = null,
  exporting,
  children,
}: {
  readonly title: string
  readonly first: string
  readonly pages?: React.ReactNode
  readonly exporting: React.ReactNode
  readonly children: React.ReactNode
}) {
  const text = useText(RESULTS)
  return (
    <section className="panel" aria-label={title}>
      <div className={styles.sumsHead}>
        <h2 className={styles.tableTitle}>{title}</h2>
        {exporting}
      </div>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>{first}</th>
              <th className="number">{text.count}</th>
              <th className="number">{text.base}</th>
              <th className="number">{text.moved}</th>
              <th className="number">{text.hitCount}</th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      {pages}
    </section>
  )
}

function Cells({
  name,
  cell,
  link,
}: {
  readonly name: string
  readonly cell: WhatIfSum
  readonly link: { readonly to: string; readonly label: string } | null
}) {
  const moved = movedOf(cell)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">
        <Count of={cell.count} />
      </td>
      <td className="number">
        <Money amount={cell.base} dashed />
      </td>
      <td className="number">
        {moved === 0n ? (
          '—'
        ) : (
          <>
            {moved < 0n ? '−' : ''}
            <Money amount={sizeOf(moved).toString()} />
          </>
        )}
      </td>
      <td className="number">
        {link === null ? (
          <Count of={cell.hit} />
        ) : (
          <Link to={link.to}>
            {cell.hit}
            <span className="visually-hidden"> {link.label}</span>
          </Link>
        )}
      </td>
    </tr>
  )
}
