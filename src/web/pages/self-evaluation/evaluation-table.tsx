/** The list of 自评表; those that can be carried on together can be ticked. */
import { useState } from 'react'
import { Table } from 'antd'
import type { SelfEvaluationList, EvaluationListRow } from '#api/self-evaluation.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { useText } from '../../preferences/language.ts'
import { useChooseAll } from '../../ui/choose-all.ts'
import { usePrinting } from '../../ui/printing.ts'
import { EmptyState } from '../../ui/states.tsx'
import filings from '../../lists/list-page.module.css'
import { useEvaluationColumns } from './evaluation-columns.tsx'
import { TogetherBar } from './together-bar.tsx'

type ListProps = {
  readonly list: SelfEvaluationList
  readonly page: number
  readonly size: number
  readonly narrowed: boolean
  readonly waiting: boolean
  readonly onPage: (page: number) => void
}

export function EvaluationTable({ list, page, size, narrowed, waiting, onPage }: ListProps) {
  const text = useText(SELF_EVALUATION)
  const printing = usePrinting()
  const [ticked, tick] = useState<readonly string[]>([])
  const chosen = list.rows.filter(({ id, together }) => together !== null && ticked.includes(id))
  const columns = useEvaluationColumns()
  const isOffered = list.rows.some(({ together }) => together !== null)
  const choosingAll = useChooseAll()
  const selection = {
    ...choosingAll,
    selectedRowKeys: chosen.map(({ id }) => id),
    columnWidth: 40,
    onChange: (keys: readonly React.Key[]) => tick(keys.map(String)),
    getCheckboxProps: (row: EvaluationListRow) => ({
      disabled: row.together === null,
      title: row.together === null && row.doubts > 0 ? text.lookAlone : undefined,
      'aria-label': text.choose(row.name),
    }),
  }
  return (
    <section aria-label={text.caption}>
      <TogetherBar chosen={chosen} onClear={() => tick([])} />
      <Table<EvaluationListRow>
        className="panel"
        size="small"
        rowKey="id"
        dataSource={[...list.rows]}
        columns={columns}
        {...(isOffered && !printing ? { rowSelection: selection } : {})}
        loading={waiting}
        tableLayout="fixed"
        {...(printing ? {} : { scroll: { x: 1000 } })}
        locale={{
          emptyText: narrowed ? (
            <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
          ) : (
            <EmptyState title={text.none}>{text.noneWords}</EmptyState>
          ),
        }}
        pagination={{
          current: page,
          pageSize: size,
          total: list.total,
          showSizeChanger: false,
          hideOnSinglePage: true,
          size: 'small',
          className: filings.pages ?? '',
          onChange: onPage,
        }}
      />
    </section>
  )
}
