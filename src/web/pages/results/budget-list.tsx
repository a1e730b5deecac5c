/** The projects of 预算挂钩 with their sums, several of which are chosen to be decided together. */
import { useState } from 'react'
import { Button, Table, type TableProps } from 'antd'
import type { ResultList, ResultRowView } from '#api/results.ts'
import { RESULTS } from '#text/interface/results.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { EmptyList } from '../../lists/empty-list.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useChooseAll } from '../../ui/choose-all.ts'
import { wanText } from '../../ui/money.tsx'
import { usePrinting } from '../../ui/printing.ts'
import filings from '../../lists/list-page.module.css'
import { useBudgetColumns } from './budget-columns.tsx'
import {
  BUDGET_PAGE_SIZE,
  type BudgetFilter,
  type ChangeBudgetFilter,
  isBudgetFilterNarrowed,
} from './budget-filter.tsx'
import { DecideDialog, type Deciding } from './decide-dialog.tsx'
import styles from '../../lists/results.module.css'

type ListProps = {
  readonly list: ResultList
  readonly year: number
  readonly filter: BudgetFilter
  readonly waiting: boolean
  readonly onChange: ChangeBudgetFilter
}

export function BudgetTable({ list, year, filter, waiting, onChange }: ListProps) {
  const text = useText(RESULTS)
  const columns = useBudgetColumns()
  const printing = usePrinting()
  const [chosen, choose] = useState<readonly ResultRowView[]>([])
  const [deciding, decide] = useState<Deciding | null>(null)
  // Decisions follow the rule, never shares that are only tried.
  const isChoosing = list.mayDecide && !list.isOwn && !printing
  const rowSelection = useRowSelection(chosen, choose)
  const done = () => {
    decide(null)
    choose([])
  }
  return (
    <>
      <Sums list={list} />
      <section aria-label={text.caption}>
        <Table<ResultRowView>
          className="panel"
          size="small"
          rowKey="project"
          dataSource={[...list.rows]}
          columns={columns}
          loading={waiting}
          tableLayout="fixed"
          {...(isChoosing ? { rowSelection } : {})}
          {...(printing ? {} : { scroll: { x: 900 } })}
          locale={{ emptyText: <EmptyList isNarrowed={isBudgetFilterNarrowed(filter)} text={text} /> }}
          pagination={{
            current: filter.page,
            pageSize: BUDGET_PAGE_SIZE,
            total: list.total,
            showSizeChanger: false,
            hideOnSinglePage: true,
            size: 'small',
            className: filings.pages ?? '',
            onChange: (page) => onChange({ page }),
          }}
        />
      </section>
      {isChoosing && chosen.length > 0 ? (
        <ChoiceBar count={chosen.length} onDecide={decide} onCancel={() => choose([])} />
      ) : null}
      {deciding === null ? null : (
        <DecideDialog year={year} rows={chosen} how={deciding} onClose={() => decide(null)} onDone={done} />
      )}
    </>
  )
}

function useRowSelection(
  chosen: readonly ResultRowView[],
  choose: (rows: readonly ResultRowView[]) => void,
): TableProps<ResultRowView>['rowSelection'] & object {
  const text = useText(RESULTS)
  const choosingAll = useChooseAll()
  return {
    ...choosingAll,
    columnWidth: 40,
    selectedRowKeys: chosen.map(({ project }) => project),
    onChange: (_: unknown, rows: ResultRowView[]) => choose(rows),
    getCheckboxProps: (row: ResultRowView) => ({ 'aria-label': text.choose(row.name) }),
  }
}

function Sums({ list }: { readonly list: ResultList }) {
  const language = useLanguage()
  const text = useText(RESULTS)
  return (
    <>
      {list.isOwn ? (
        <div className={styles.waits}>
          <Callout kind="warning">{text.sharesOwn}</Callout>
        </div>
      ) : null}
      <p className={styles.sums}>
        {text.sums(list.total, wanText(list.base) ?? '', wanText(list.proposed) ?? '', list.decided)}
        {list.without === 0 ? '' : text.sumsWithout(list.without, wanText(list.withoutBase) ?? '')}
        {list.isOwn ? '' : ` · ${text.sharesOf(ruleSetName(list.ruleSet, language), list.version ?? 1)}`}
      </p>
    </>
  )
}

type ChoiceBarProps = {
  readonly count: number
  readonly onDecide: (how: Deciding) => void
  readonly onCancel: () => void
}

/** What is decided on the chosen ones. */
function ChoiceBar({ count, onDecide, onCancel }: ChoiceBarProps) {
  const text = useText(RESULTS)
  return (
    <div className={`${filings.bar} no-print`}>
      <span>{text.chosen(count)}</span>
      <Button type="primary" onClick={() => onDecide('proposal')}>
        {text.asProposed}
      </Button>
      <Button onClick={() => onDecide('share')}>{text.otherwise}</Button>
      <Button
        disabled={count > 1}
        title={count > 1 ? text.byAmountOne : undefined}
        onClick={() => onDecide('amount')}
      >
        {text.byAmount}
      </Button>
      <button type="button" className={filings.clear} onClick={onCancel}>
        {text.cancelChoice}
      </button>
    </div>
  )
}
