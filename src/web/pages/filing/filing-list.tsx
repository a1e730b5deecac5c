/** The targets of a box of 待办, below them the departments' texts; ticked, they are dealt with together. */
import { useState } from 'react'
import type { FilingList } from '#api/filing/filings.ts'
import { ACTED_MOST } from '#api/kernel/constants.ts'
import { FILINGS } from '#text/interface/filings.ts'
import type { FilingRow } from '#core/filing/rows.ts'
import { FILING_STATES, isInReview } from '#core/filing/states.ts'
import { useFilings } from '../../api/filings.ts'
import { useMay } from '../../api/session.ts'
import { pagesFrom } from '../../lists/every-row.ts'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { BatchBar } from './batch-bar.tsx'
import { CleanTogether } from './clean-together.tsx'
import { useFilingColumns } from './filing-columns.tsx'
import { filingFields } from './filing-filter.ts'
import { RemindBar } from './remind-bar.tsx'
import { StateChips } from './state-chips.tsx'
import { StatementFilings, StatementsBelow } from './statement-list.tsx'
import styles from '../../lists/list-page.module.css'

/** Each box has its own words where nothing is in it. */
const EMPTY_WORDS = {
  mine: { none: 'nothingMine', noneWords: 'nothingMineWords' },
  unsent: { none: 'nothingUnsent', noneWords: 'nothingUnsentWords' },
  all: { none: 'nothingMine', noneWords: 'nothingMineWords' },
  sent: { none: 'nothingSent', noneWords: 'nothingSentWords' },
  done: { none: 'nothingDone', noneWords: 'nothingDoneWords' },
} as const

export function Filings() {
  const text = useText(FILINGS)
  const language = useLanguage()
  const [year] = useYear()
  const may = useMay()
  // What narrows the lists down leads to the first page of both; each is paged by itself.
  const list = useList(filingFields(text, language, year), { alsoClears: ['texts'] })
  const asked = { ...list.asked, year }
  const query = useFilings(asked)
  const [chosen, choose] = useState<readonly FilingRow[]>([])
  const { box } = list.filter
  // What waits for the person is dealt with together; of what waits for others, they are reminded.
  const isChoosing =
    (box === 'mine' && may('filing.act')) || ((box === 'all' || box === 'unsent') && may('filing.remind'))
  const choosing = {
    chosen,
    onChoose: choose,
    label: ({ name }: FilingRow) => text.choose(name),
    most: ACTED_MOST,
  }
  const words = EMPTY_WORDS[box]
  return (
    <>
      <ListPage
        year={year}
        name="filings"
        text={{ ...text, none: text[words.none], noneWords: text[words.noneWords] }}
        list={list}
        query={query}
        load={pagesFrom('/api/filings', { query: asked })}
        columns={useFilingColumns()}
        keyOf={({ id }) => id}
        before={
          query.data && (
            <div className={styles.before}>
              <StateChips states={query.data.states} chosen={list.filter.state} onChange={list.change} />
              <StatementsBelow filter={list.filter} targets={list} />
              {box === 'mine' && may('filing.act') && hasReviews(query.data.states) ? (
                <CleanTogether asked={asked} />
              ) : null}
            </div>
          )
        }
        shape={{ width: 900, choosing: isChoosing ? choosing : null }}
        after={
          <>
            {isChoosing && query.data !== undefined && query.data.total > 0 ? (
              <p className={`no-print ${styles.hint}`}>{text.keys}</p>
            ) : null}
            {isChoosing ? <TogetherBar box={box} chosen={chosen} onClear={() => choose([])} /> : null}
          </>
        }
      />
      <StatementFilings filter={list.filter} targets={list} />
    </>
  )
}

/** Otherwise nothing is asked of those without problems. */
function hasReviews(states: FilingList['states']): boolean {
  return FILING_STATES.some((state) => isInReview(state) && states[state].count > 0)
}

type BarProps = {
  readonly box: 'mine' | string
  readonly chosen: readonly FilingRow[]
  readonly onClear: () => void
}

function TogetherBar({ box, chosen, onClear }: BarProps) {
  if (chosen.length === 0) return null
  const Bar = box === 'mine' ? BatchBar : RemindBar
  return <Bar of="projects" chosen={chosen} onClear={onClear} />
}
