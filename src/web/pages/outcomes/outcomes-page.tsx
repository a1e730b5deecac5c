/** /statistics/outcomes: 评价得分与支付 of departments, or of the units of one, in one table. */
import { Table } from 'antd'
import { Link } from 'react-router'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { OutcomeList } from '#api/outcomes.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { GRADES } from '#core/kernel/grade.ts'
import { hasGrade, type Outcome, type OutcomeRow } from '#core/outcomes/rows.ts'
import { COMMON } from '#text/interface/common.ts'
import { OUTCOMES } from '#text/interface/outcomes.ts'
import type { Spoken } from '#text/interface/words.ts'
import { asking } from '../../api/calls.ts'
import { wanOf, type FileTotals, type ListColumn } from '../../lists/columns.tsx'
import { choiceField, headFields, keptField, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { OtherYears } from '../../lists/other-years.tsx'
import { rowsHere } from '../../lists/rows-here.ts'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { SumYearNote } from '../../ui/sum-year-note.tsx'
import { OUTCOME_SORTS, outcomeOrders } from './orders.ts'
import { confirmedPercent, useOutcomeColumns } from './outcome-columns.tsx'
import styles from './outcomes.module.css'

export function OutcomesPage() {
  const text = useText(OUTCOMES)
  const year = useSumYear()
  if (year !== undefined) return <OfYear key={year} year={year} />
  return (
    <>
      <PageHeader title={text.title} />
      <EmptyState title={text.none}>{text.noneWords}</EmptyState>
    </>
  )
}

function useOutcomeList() {
  const text = useText(OUTCOMES)
  return useList(
    {
      search: searchField(text.search),
      grade: choiceField(
        text.grade,
        GRADES.map((value) => ({ value, label: value })),
        text.anyGrade,
      ),
      // The department whose units are shown: the page is of it, whatever narrows its rows.
      unit: { ...keptField(/./), narrows: false },
      ...headFields(OUTCOME_SORTS),
    },
    { size: 100 },
  )
}

function OfYear({ year }: { readonly year: number }) {
  const text = useText(OUTCOMES)
  const common = useText(COMMON)
  const list = useOutcomeList()
  const { search = '', grade, unit, order } = list.filter
  const query = useQuery({
    ...asking('/api/outcomes', { query: { year, unit } }),
    placeholderData: keepPreviousData,
  })
  const { data } = query
  const columns = useOutcomeColumns(data)
  const wanted = foldLabel(search)
  const found = data?.rows.filter(
    (row) =>
      foldLabel(`${row.unit?.code ?? ''}${row.unit?.name ?? text.noUnit}`).includes(wanted) &&
      (grade === undefined || hasGrade(row, grade)),
  )
  const department = data?.department ?? null
  const isAll = data !== undefined && found?.length === data.rows.length
  const title = department === null ? text.title : text.ofDepartment(department.name)
  return (
    <ListPage
      name="outcomes"
      text={{ ...text, title, caption: title }}
      year={year}
      list={list}
      {...rowsHere(query, found, list, outcomeOrders(order))}
      columns={columns}
      keyOf={(row) => row.unit?.id ?? ''}
      totals={data !== undefined && isAll ? fileTotals(data.total) : undefined}
      notes={data === undefined ? [] : notesOf(data, text)}
      head={{
        crumbs: department === null ? [] : [{ label: text.title, to: paths.outcomes({ year }) }],
        beside: <SumYearNote className={styles.quiet} />,
      }}
      count={common.totalRows}
      before={data && <Notes list={data} />}
      after={data?.rows.length === 0 ? <OtherYears /> : null}
      shape={{
        width: 1130,
        summary:
          data !== undefined && isAll && data.rows.length > 1 ? (
            <Totals columns={columns} total={data.total} />
          ) : null,
      }}
    />
  )
}

/** Of a year ahead nothing was paid up to any day. */
function notesOf({ rows, day, finalOnly }: OutcomeList, text: Spoken<typeof OUTCOMES>): readonly string[] {
  const isPaid = rows.some(({ paid }) => paid !== null)
  return [
    text.unitsOfMoney,
    ...(isPaid ? [day === null ? text.notBegun : text.asOf(day)] : []),
    finalOnly ? text.dashes : text.dashesOfAll,
  ]
}

/** Up to which day payments are; and where nothing of the year is final, the year that has something. */
function Notes({ list }: { readonly list: OutcomeList }) {
  const text = useText(OUTCOMES)
  const { year, rows, yearWithResults } = list
  const isNothing =
    rows.length > 0 &&
    rows.every(({ self, evaluated, whole }) => self === null && evaluated === null && whole === null)
  return (
    <>
      {isNothing ? (
        <Callout kind="note">
          {text.nothingFinal(year)}{' '}
          {yearWithResults === null ? null : (
            <Link to={paths.outcomes({ year: yearWithResults, sort: 'mean' })}>
              {text.lookAt(yearWithResults)}
            </Link>
          )}
        </Callout>
      ) : null}
      {rows.length === 0 ? null : <p className={styles.note}>{notesOf(list, text).join('')}</p>}
    </>
  )
}

/** The row 合计 of a file. */
function fileTotals({ projects, budget, paid, rate, self, evaluated }: Outcome): FileTotals {
  return {
    projects,
    budget: wanOf(budget),
    paid: wanOf(paid),
    rate: rate === null ? null : Number(rate),
    mean: self === null || self.mean === null ? null : Number(self.mean),
    confirmed: self?.confirmed ?? null,
    evaluated: evaluated === null ? null : Number(evaluated.mean),
  }
}

type TotalsProps = { readonly columns: readonly ListColumn<OutcomeRow>[]; readonly total: Outcome }

/** Of all rows: shown where none is left out, for a mean of a part is another one. */
function Totals({ columns, total }: TotalsProps) {
  const common = useText(COMMON)
  return (
    <Table.Summary.Row className={styles.totals}>
      {columns.map(({ key, align }, i) => (
        <Table.Summary.Cell key={key} index={i} {...(align === 'right' && { align, className: 'number' })}>
          {i === 0 ? common.total : <Total of={key} total={total} />}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  )
}

function Total({ of, total }: { readonly of: string; readonly total: Outcome }) {
  const { self, evaluated, lights } = total
  switch (of) {
    case 'projects':
      return total.projects
    case 'budget':
    case 'paid':
      return <Money amount={total[of]} />
    case 'rate':
      return total.rate === null ? '—' : `${total.rate}%`
    case 'mean':
      return self?.mean ?? '—'
    case 'confirmed': {
      const percent = confirmedPercent(total)
      return self === null
        ? '—'
        : `${self.confirmed}/${total.approved}${percent === null ? '' : `　${percent}%`}`
    }
    case 'grades':
      return self === null ? '—' : GRADES.map((grade) => self.grades[grade]).join(' / ')
    case 'evaluated':
      return evaluated?.mean ?? '—'
    case 'lights':
      return lights === null ? '—' : `${lights.red} / ${lights.yellow}`
    default:
      return null
  }
}
