/**
 * 预警: what has to be answered within its term, several at once; and how many of them were right, by quarter.
 */
import { useState } from 'react'
import type { WarningActs, WarningList, WarningView } from '#api/monitoring/monitoring.ts'
import { WARNING_KINDS, WARNING_STATES } from '#core/monitoring/warning.ts'
import { COMMON } from '#text/interface/common.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { WARNING_KIND_NAMES, WARNING_STATE_NAMES } from '#text/monitoring.ts'
import { useActOnWarnings, useWarnings } from '../../api/monitoring.ts'
import { pagesFrom } from '../../lists/every-row.ts'
import {
  choiceField,
  keptField,
  oneOfField,
  partField,
  type ChangeFilter,
  type FilterOf,
} from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { EmptyState } from '../../ui/states.tsx'
import { LastWarnings, useRememberWarnings } from './last-warnings.tsx'
import { Precision } from './precision.tsx'
import { WarningActBar, WarningRowActs } from './warning-acts.tsx'
import { useWarningColumns } from './warning-columns.tsx'
import { CountChips } from '../../lists/count-chips.tsx'
import { WarningDialog, type WarningAsk } from './warning-dialog.tsx'

export function Warnings({ year }: { readonly year: number }) {
  const text = useText(MONITORING)
  const common = useText(COMMON)
  const act = useActOnWarnings()
  const list = useList(useFields())
  const { state } = list.filter
  const asked = { ...list.asked, state: state === 'all' ? undefined : state, year }
  const query = useWarnings(asked)
  const { data } = query
  const mayAct = data?.mayAnswer === true || data?.mayJudge === true
  const { asking, ask, askOf, chosen, tick, finish } = useActing(
    data?.rows ?? [],
    list.filter.warning !== undefined,
  )
  const bar =
    chosen.length === 0 || data === undefined ? null : (
      <WarningActBar {...data} chosen={chosen} act={act} onAsk={ask} onDone={finish} />
    )
  const columns = useWarningColumns(
    mayAct && data !== undefined
      ? (row) => (
          <WarningRowActs {...data} row={row} act={act} onAsk={askOf.bind(null, row)} onDone={finish} />
        )
      : null,
  )
  return (
    <section aria-label={text.warnings}>
      <ListPage
        year={year}
        name="warnings"
        text={{ title: text.warnings, noMatch: text.noWarning, none: text.noWarning }}
        list={list}
        query={query}
        load={pagesFrom('/api/monitoring/warnings', { query: asked })}
        columns={columns}
        keyOf={({ id }) => id}
        above={
          <>
            <LastWarnings />
            <StateChips filter={list.filter} counts={data?.counts} onChange={list.change} />
            <Outcome act={act} />
          </>
        }
        empty={<NoWarning isOpen={state === 'open'} />}
        shape={{
          width: 1120,
          showTotal: common.totalRows,
          choosing: mayAct ? { chosen, onChoose: tick, label: ({ name }) => text.choose(name) } : null,
        }}
        after={bar}
      />
      {asking === null ? null : (
        <WarningDialog ask={asking} rows={chosen} onClose={() => ask(null)} onDone={finish} />
      )}
      <Precision mayJudge={data?.mayJudge === true} />
    </section>
  )
}

function NoWarning({ isOpen }: { readonly isOpen: boolean }) {
  const text = useText(MONITORING)
  return <EmptyState title={text.noWarning}>{isOpen ? text.noWarningWords : null}</EmptyState>
}

type Rows = readonly WarningView[]

/** Which are ticked, what is asked of them, and what comes after it is done. */
function useActing(rows: Rows, isOne: boolean) {
  const [asking, ask] = useState<WarningAsk | null>(null)
  const [chosen, tick] = useTicked(rows, isOne)
  const remember = useRememberWarnings()
  const finish = (name: string, acted: WarningActs, done: Rows = chosen) => {
    remember(name, acted, done)
    ask(null)
    tick([])
  }
  const askOf = (row: WarningView, asked: WarningAsk) => {
    tick([row])
    ask(asked)
  }
  return { asking, ask, askOf, chosen, tick, finish }
}

/**
 * Those that are ticked and listed: what is no more listed is not dealt with.
 * @param isOne a link leads to one warning: what can be done with it is at hand
 */
function useTicked(rows: Rows, isOne: boolean): readonly [Rows, (rows: Rows) => void] {
  const [ticked, tick] = useState<Rows | null>(null)
  const usual = isOne ? rows : []
  return [(ticked ?? usual).filter(({ id }) => rows.some((row) => row.id === id)), tick]
}

const ID = /^[\da-f-]{36}$/
const SHOWN_STATES = [...WARNING_STATES, 'all'] as const

function useFields() {
  const text = useText(MONITORING)
  const language = useLanguage()
  return {
    state: partField(SHOWN_STATES, 'open', (one) =>
      one === 'all' ? text.allLights : WARNING_STATE_NAMES[one][language],
    ),
    late: oneOfField(['yes'], () => text.late),
    warning: keptField(ID, () => text.oneWarning),
    kind: choiceField(
      text.warningKind,
      WARNING_KINDS.map((value) => ({ value, label: WARNING_KIND_NAMES[value][language] })),
    ),
  }
}

type ChipsProps = {
  /** Not known before the list is here. */
  readonly counts: WarningList['counts'] | undefined
  readonly filter: FilterOf<ReturnType<typeof useFields>>
  readonly onChange: ChangeFilter
}

function StateChips({ filter: { state, late }, counts, onChange }: ChipsProps) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const chips = SHOWN_STATES.map((one) => ({
    label: one === 'all' ? text.allLights : WARNING_STATE_NAMES[one][language],
    ...(counts !== undefined && { count: counts[one] }),
    isPressed: state === one && late === undefined,
    change: { state: one },
  }))
  const lateChip = {
    label: text.late,
    ...(counts !== undefined && { count: counts.late }),
    isPressed: late === 'yes',
    change: { late: late === 'yes' ? undefined : 'yes', state: undefined },
  }
  return <CountChips label={text.handling} chips={[...chips, lateChip]} onChange={onChange} />
}

/** What came of the last act on several. */
function Outcome({ act: { data, error } }: { readonly act: ReturnType<typeof useActOnWarnings> }) {
  const text = useText(MONITORING)
  const refused = useErrorText(error)
  return (
    <>
      {error ? <Callout kind="error">{refused}</Callout> : null}
      {data !== undefined && data.refused.length > 0 ? (
        <Callout kind="warning">{text.actsDone(data.done, data.refused.length)}</Callout>
      ) : null}
    </>
  )
}
