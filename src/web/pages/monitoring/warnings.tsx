/**
 * 预警: what has to be answered within its term, several at once; and how many of them were right, by quarter.
 */
import { useState } from 'react'
import { Table } from 'antd'
import type { WarningView } from '#api/monitoring/monitoring.ts'
import { WARNING_KINDS } from '#core/monitoring/warning.ts'
import { COMMON } from '#text/interface/common.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { useActOnWarnings, useWarnings } from '../../api/monitoring.ts'
import { changedAddress, oneOf, pageOf } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { useChooseAll } from '../../ui/choose-all.ts'
import { Callout } from '../../ui/callout.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { Precision } from './precision.tsx'
import { WarningActBar } from './warning-acts.tsx'
import { useWarningColumns } from './warning-columns.tsx'
import { WarningDialog, type WarningAsk } from './warning-dialog.tsx'
import { SHOWN_WARNING_STATES, WarningFilters, type WarningFilter } from './warning-filters.tsx'

const SIZE = 50

export function Warnings({ year }: { readonly year: number }) {
  const text = useText(MONITORING)
  const [parameters, setParameters] = useAddress()
  const [chosen, choose] = useState<readonly WarningView[]>([])
  const [asking, ask] = useState<WarningAsk | null>(null)
  const act = useActOnWarnings()
  const filter = filterOf(parameters)
  const page = pageOf(parameters)
  const { state, ...narrowed } = filter
  const asked = { ...narrowed, state: state === 'all' ? undefined : state }
  const query = useWarnings({ year, ...asked, page, size: SIZE })
  const ids = chosen.map(({ id }) => id)
  const change = (next: Readonly<Record<string, string | number | undefined>>) => {
    choose([])
    setParameters((now) => changedAddress(now, next))
  }
  const finish = () => {
    ask(null)
    choose([])
  }
  return (
    <section aria-label={text.warnings}>
      <WarningFilters filter={filter} onChange={change} />
      <Outcome act={act} />
      <Loaded query={query}>
        {({ rows, total, mayAnswer, mayJudge }) => (
          <>
            <WarningTable
              list={{ rows, total, page, loading: query.isPlaceholderData }}
              areAllOpen={state === 'open'}
              onPage={(next) => change({ page: next })}
              chosen={ids}
              onChoose={mayAnswer || mayJudge ? choose : null}
            />
            {chosen.length === 0 ? null : (
              <WarningActBar
                chosen={chosen}
                act={act}
                mayAnswer={mayAnswer}
                mayJudge={mayJudge}
                onAsk={ask}
                onDone={finish}
              />
            )}
          </>
        )}
      </Loaded>
      {asking === null ? null : (
        <WarningDialog ask={asking} warnings={ids} onClose={() => ask(null)} onDone={finish} />
      )}
      <Precision mayJudge={query.data?.mayJudge === true} />
    </section>
  )
}

function filterOf(parameters: URLSearchParams): WarningFilter {
  return {
    state: oneOf(parameters, 'state', SHOWN_WARNING_STATES) ?? 'open',
    kind: oneOf(parameters, 'kind', WARNING_KINDS),
    late: oneOf(parameters, 'late', ['yes']),
  }
}

/** What came of the last act on several. */
function Outcome({ act: { data, error } }: { readonly act: ReturnType<typeof useActOnWarnings> }) {
  const text = useText(MONITORING)
  const refused = useProblemText(error)
  return (
    <>
      {error ? <Callout kind="error">{refused}</Callout> : null}
      {data !== undefined && data.refused.length > 0 ? (
        <Callout kind="warning">{text.actsDone(data.done, data.refused.length)}</Callout>
      ) : null}
    </>
  )
}

type TableProps = {
  readonly list: {
    readonly rows: readonly WarningView[]
    readonly total: number
    readonly page: number
    readonly loading: boolean
  }
  /** Only those are shown that nobody answered. */
  readonly areAllOpen: boolean
  readonly onPage: (page: number) => void
  /** Ids. */
  readonly chosen: readonly string[]
  /** null: the person can do nothing with them. */
  readonly onChoose: ((chosen: readonly WarningView[]) => void) | null
}

function WarningTable({ list, areAllOpen, onPage, chosen, onChoose }: TableProps) {
  const { rows, total, page, loading } = list
  const text = useText(MONITORING)
  const common = useText(COMMON)
  const columns = useWarningColumns()
  const choosingAll = useChooseAll()
  const selection = {
    ...choosingAll,
    getCheckboxProps: (row: WarningView) => ({ 'aria-label': text.choose(row.name) }),
    selectedRowKeys: [...chosen],
    onChange: (_: unknown, selected: WarningView[]) => onChoose?.(selected),
  }
  const pages = {
    current: page,
    pageSize: SIZE,
    total,
    showSizeChanger: false,
    showTotal: common.totalRows,
    onChange: onPage,
  }
  return (
    <Table<WarningView>
      className="panel"
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      columns={columns}
      loading={loading}
      scroll={{ x: 'max-content' }}
      rowSelection={onChoose === null ? undefined : selection}
      pagination={total > SIZE ? pages : false}
      locale={{
        emptyText: <EmptyState title={text.noWarning}>{areAllOpen ? text.noWarningWords : null}</EmptyState>,
      }}
    />
  )
}
