/**
 * 部门绩效文本 in 待办: those of a box, ticked to be dealt with together as targets are; nothing where there
 * are none.
 */
import { useState } from 'react'
import type { StatementTask } from '#api/statements/filings.ts'
import { COMMON } from '#text/interface/common.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useMay } from '../../api/session.ts'
import { useStatementTasks } from '../../api/statement-filings.ts'
import { pageNumber } from '../../lists/address.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import type { ChangeFilter } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import type { Choosing } from '../../lists/list-table.tsx'
import { NamedRow, withYear } from '../../lists/named-row.tsx'
import { useAddress } from '../../lists/use-address.ts'
import type { ListState } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { BatchBar } from './batch-bar.tsx'
import { Below } from './below.tsx'
import { textsPageChange, textsQuery, type FilingFilter } from './filing-filter.ts'
import type { ChosenRow } from './fitting.ts'
import { RemindBar } from './remind-bar.tsx'
import { useStandingColumns } from './standing-columns.tsx'
import styles from '../../lists/list-page.module.css'

/** The end of the page stays near; who deals with many at once takes more. */
const SIZES = [8, 50, 200] as const
const [SMALLEST] = SIZES

type Props = {
  readonly filter: FilingFilter
  /** The list of targets, which narrows the texts down too. */
  readonly targets: ListState
}

export function StatementFilings({ filter, targets }: Props) {
  const { box } = filter
  const text = useText(FILINGS)
  const { list, asked, query } = useTexts({ filter, targets })
  const { ticked, choosing, clear } = useTicked(box)
  const columns = useStatementColumns()
  if (query.data === undefined || asked === null || (query.data.total === 0 && ticked.length === 0))
    return null
  const { total } = query.data
  const bar = { of: 'statements', chosen: ticked.map(asChosenRow), onClear: clear } as const
  const isTicked = choosing !== null && ticked.length > 0
  const title = (
    <h2 id="statement-tasks" className={styles.textsTitle}>
      {text.texts} <span className={styles.textsCount}>{total}</span>
    </h2>
  )
  return (
    <section className={styles.texts} aria-labelledby="statement-tasks">
      {total === 0 ? (
        title
      ) : (
        <ListPage
          text={{ title: text.texts, filters: text.texts, noMatch: text.noMatch, none: text.nothingMine }}
          list={list}
          query={query}
          load={pagesFrom('/api/statements/tasks', { query: asked })}
          columns={columns}
          keyOf={({ document }) => document}
          shape={{ width: 760, choosing }}
          renderParts={({ bar: tools, rows }) => (
            <>
              <div className={styles.textsHead}>
                {title}
                {tools}
              </div>
              {rows}
            </>
          )}
        />
      )}
      {isTicked && box === 'mine' ? <BatchBar {...bar} /> : null}
      {isTicked && box !== 'mine' ? <RemindBar {...bar} /> : null}
    </section>
  )
}

/** How many there are, and the way down to them; nothing where there are none. */
export function StatementsBelow(props: Props) {
  const text = useText(FILINGS)
  const { asked, query } = useTexts(props)
  const count = asked === null ? 0 : (query.data?.total ?? 0)
  return <Below id="statement-tasks" name={text.texts} count={count} />
}

function useTexts({ filter, targets }: Props) {
  const [year] = useYear()
  const list = usePagesOfTexts(targets)
  const asked = textsQuery(filter, { year, page: list.page, size: list.size })
  return { list, asked, query: useStatementTasks(asked) }
}

/** Narrowed down with the targets, and paged by itself: the address has its page under a name of its own. */
function usePagesOfTexts(targets: ListState): ListState {
  const [parameters] = useAddress()
  const [size, setSize] = useState<number>(SMALLEST)
  const change: ChangeFilter = (next) => {
    if (next['size'] !== undefined) setSize(Number(next['size']))
    targets.change(textsPageChange(next, { size, targetsPage: targets.page }))
  }
  return {
    ...targets,
    schema: {},
    page: pageNumber(parameters, 'texts'),
    size,
    sizes: SIZES,
    change,
  }
}

type Ticked = {
  readonly ticked: readonly StatementTask[]
  readonly choosing: Choosing<StatementTask> | null
  readonly clear: () => void
}

/** Ticking those that are dealt with together, where the person may. */
function useTicked(box: FilingFilter['box']): Ticked {
  const text = useText(FILINGS)
  const may = useMay()
  // Kept as they were ticked: what came of them is shown when they have left the list.
  const [ticked, tick] = useState<readonly StatementTask[]>([])
  const isChoosing =
    (box === 'mine' && may('filing.act')) || ((box === 'all' || box === 'unsent') && may('filing.remind'))
  const choosing = {
    chosen: ticked,
    onChoose: tick,
    label: ({ name }: StatementTask) => text.choose(name),
  }
  return { ticked, choosing: isChoosing ? choosing : null, clear: () => tick([]) }
}

function useStatementColumns(): ListColumn<StatementTask>[] {
  const text = useText(FILINGS)
  const common = useText(COMMON)
  const standing = useStandingColumns<StatementTask>()
  return [
    {
      key: 'name',
      title: text.text,
      cell: ({ name }) => name,
      show: (row) => (
        <NamedRow
          to={paths.document(row.document)}
          name={row.name}
          below={withYear(row.unitName, row.fiscalYear)}
        />
      ),
      also: [
        { title: text.unit, cell: ({ unitName }) => unitName },
        { title: common.year, cell: ({ fiscalYear }) => fiscalYear },
      ],
    },
    ...standing,
  ]
}

/** Passed together where nothing but advice is open, as targets are. */
function asChosenRow({
  document,
  name,
  unitName,
  state,
  waits,
  findings,
  fiscalYear,
}: StatementTask): ChosenRow {
  return {
    id: document,
    name,
    unitName,
    state,
    waits,
    heap: findings.error + findings.warning === 0 ? 'clean' : null,
    budget: null,
    fiscalYear,
  }
}
