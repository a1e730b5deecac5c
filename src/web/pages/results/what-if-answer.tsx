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
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { Count } from '../../ui/count.tsx'
import table from '../../ui/table.module.css'
import styles from '../../lists/results.module.css'
import { Hit } from './what-if-hit.tsx'

/** Of what has a result or a decision. */
const movedOf = ({ base, proposed, withoutBase }: Pick<WhatIfSum, 'base' | 'proposed' | 'withoutBase'>) =>
  BigInt(base) - BigInt(withoutBase) - BigInt(proposed)
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
      <Totals total={answer.total} />
      <div className={styles.even}>
        <ByDepartment answer={answer} page={page} listOf={list} onPage={onPage} />
        <ByGrade grades={answer.grades} listOf={list} />
      </div>
      <Hit year={year} shares={shares} count={answer.total.hit} all={list({})} />
    </>
  )
}

function Totals({ total }: Pick<WhatIf, 'total'>) {
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
        <dt>{text.next}</dt>
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
  readonly page: number
  readonly listOf: ListOf
  readonly onPage: (page: number) => void
}

function ByDepartment({ answer, page, listOf, onPage }: ByDepartmentProps) {
  const text = useText(RESULTS)
  const common = useText(COMMON)
  const { departments, departmentTotal } = answer
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
    <Sums title={text.byDepartment} first={text.department} pages={pages}>
      {departments.map((row) => {
        const name = row.name ?? text.noDepartment
        return (
          <Cells
            key={row.unit ?? ''}
            name={[row.code, name].filter(Boolean).join(' ')}
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

function ByGrade({ grades, listOf }: Pick<WhatIf, 'grades'> & { readonly listOf: ListOf }) {
  const text = useText(RESULTS)
  const language = useLanguage()
  return (
    <Sums title={text.byGrade} first={text.grade}>
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
  children,
}: {
  readonly title: string
  readonly first: string
  readonly pages?: React.ReactNode
  readonly children: React.ReactNode
}) {
  const text = useText(RESULTS)
  return (
    <section className="panel" aria-label={title}>
      <h2 className={styles.tableTitle}>{title}</h2>
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
