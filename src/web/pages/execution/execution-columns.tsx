/** The columns of 预算执行. */
import type { ExecutionRow } from '#api/execution/execution.ts'
import { closedName } from '#text/closing.ts'
import { COMMON } from '#text/interface/common.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { NamedRow, unitText } from '../../lists/named-row.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Term } from '../../ui/term.tsx'
import styles from './execution.module.css'
import { RateText } from './rate.tsx'

export function useExecutionColumns(): ListColumn<ExecutionRow>[] {
  const text = useText(EXECUTION)
  const common = useText(COMMON)
  const money = (key: 'initial' | 'changes' | 'budget' | 'paid', width: number) =>
    moneyColumn<ExecutionRow>({
      key,
      title: text[key],
      ...(key === 'budget' && { term: 'budget' as const }),
      width,
      sort: key,
      amount: (row) => row[key],
    })
  return [
    {
      key: 'name',
      title: text.project,
      sort: 'name',
      cell: ({ name }) => name,
      show: (row) => <ProjectCell row={row} />,
      also: [
        { title: common.code, cell: ({ code }) => code },
        { title: common.unit, cell: unitText },
        { title: text.closed, cell: ({ closed }) => closed },
      ],
    },
    money('initial', 128),
    money('changes', 118),
    money('budget', 128),
    money('paid', 128),
    {
      ...FIGURE,
      key: 'rate',
      title: text.rate,
      term: 'execution-rate',
      width: 128,
      sort: 'rate',
      cell: ({ rate }) => (rate === null ? null : `${rate}%`),
      show: ({ rate, overspent }) => <RateText rate={rate} overspent={overspent} />,
    },
  ]
}

function ProjectCell({ row }: { readonly row: ExecutionRow }) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  const { id, name, code, blocked, closed } = row
  return (
    <>
      <NamedRow
        to={paths.ledger(id)}
        name={name}
        below={[unitText(row) ?? '—', code].filter((part) => part !== null).join(' · ')}
      />
      {blocked ? (
        <span className={styles.stop}>
          ⏸ {text.blocked} <Term id="stopped" of={text.blocked} />
        </span>
      ) : null}
      {closed === null ? null : (
        <span className={styles.stop}>■ {closedName({ day: closed }, language)}</span>
      )}
    </>
  )
}
