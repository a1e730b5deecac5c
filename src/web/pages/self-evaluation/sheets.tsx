/**
 * The list of 自评表 by state and grade; those that can be carried on together, or whose holders can be reminded,
 * can be ticked.
 */
import type { ReactNode } from 'react'
import { ACTED_MOST } from '#api/kernel/constants.ts'
import { EVALUATION_SORTS, type EvaluationListRow, type SelfEvaluationList } from '#api/self-evaluation.ts'
import { GRADES } from '#core/kernel/grade.ts'
import { EVALUATION_STATES, sheetsIn } from '#core/self-evaluation/step.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { EVALUATION_STATE_WORDS } from '#text/self-evaluation.ts'
import { useSelfEvaluations } from '../../api/self-evaluations.ts'
import { useMay } from '../../api/session.ts'
import { wanOf } from '../../lists/columns.tsx'
import { CountChips } from '../../lists/count-chips.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import {
  choiceField,
  flagField,
  headFields,
  keptField,
  oneOfField,
  searchField,
  type ChangeFilter,
} from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useTickedRows } from '../../lists/use-ticked-rows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Days } from './days.tsx'
import { useEvaluationColumns } from './evaluation-columns.tsx'
import { EvaluationsFoot } from './evaluations-foot.tsx'
import { RemindAllSheets } from './remind-all-sheets.tsx'
import { SheetsZip } from './sheets-zip.tsx'
import { TogetherBar } from './together-bar.tsx'
import styles from './self-evaluation.module.css'

function useSheetList() {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const takesPart = useMay()('self-evaluation.act')
  return useList({
    search: searchField(text.search),
    grade: choiceField(
      text.grade,
      GRADES.map((value) => ({ value, label: value })),
    ),
    mine: takesPart ? flagField(text.mine) : oneOfField(['yes'], () => text.mine),
    state: oneOfField(EVALUATION_STATES, (state) => EVALUATION_STATE_WORDS[state][language]),
    ...headFields(EVALUATION_SORTS),
    unit: { ...keptField(/./), address: 'department' },
  })
}

export function Sheets({ year }: { readonly year: number | undefined }) {
  const text = useText(SELF_EVALUATION)
  const list = useSheetList()
  const asked = { ...list.asked, year }
  const query = useSelfEvaluations(asked)
  const { data } = query
  const { choosing, clear } = useTickedRows({
    rows: data?.rows ?? [],
    keyOf: ({ id }) => id,
    isTickable,
    filter: { year, ...list.filter },
    label: ({ name }) => text.choose(name),
    why: ({ doubts }) => (doubts > 0 ? text.lookAlone : undefined),
    most: ACTED_MOST,
  })
  const columns = useEvaluationColumns()
  const isOffered = data?.rows.some(isTickable) === true
  const { search, grade, state, unit, mine } = list.filter
  const filter = { search, grade, state, unit, year }
  return (
    <ListPage
      year={query.data?.year}
      name="self-evaluations"
      text={text}
      list={list}
      query={query}
      load={pagesFrom('/api/self-evaluations', { query: asked })}
      columns={columns}
      totals={data && { budget: wanOf(data.sums.budget) }}
      keyOf={({ id }) => id}
      before={
        data && (
          <>
            <Days days={data.days} />
            <States states={data.states} chosen={list.filter.state} onChange={list.change} />
            <TogetherBar chosen={choosing.chosen} onClear={clear} />
          </>
        )
      }
      beside={
        data === undefined ? null : (
          <>
            {mine === undefined ? (
              <RemindAllSheets states={data.states} filter={{ ...filter, year: data.year }} />
            ) : null}
            <SheetsZip filter={{ ...filter, mine, year: data.year }} total={data.total} />
          </>
        )
      }
      shape={{
        width: 1000,
        choosing: isOffered ? choosing : null,
        summary: footOf(data, columns, isOffered),
      }}
    />
  )
}

/** What they come to, where there are any. */
function footOf(data: SelfEvaluationList | undefined, columns: Columns, isChoosing: boolean): ReactNode {
  return data === undefined || data.total === 0 ? null : (
    <EvaluationsFoot list={data} columns={columns} isChoosing={isChoosing} />
  )
}
type Columns = ReturnType<typeof useEvaluationColumns>

/** Together with others: passed or confirmed, or those who have it are reminded. */
function isTickable({ together, remind }: EvaluationListRow): boolean {
  return together !== null || remind
}

type ChipsProps = {
  readonly states: SelfEvaluationList['states']
  readonly chosen: (typeof EVALUATION_STATES)[number] | undefined
  readonly onChange: ChangeFilter
}

/** Others see what is confirmed alone: of what they do not see there is no count. */
function States(props: ChipsProps) {
  const text = useText(SELF_EVALUATION)
  const follows = useMay()('self-evaluation.follow')
  return follows ? <StateChips {...props} /> : <p className={styles.days}>{text.confirmedOnly}</p>
}

/** How many sheets are in each state; one pressed lists them alone. */
function StateChips({ states, chosen, onChange }: ChipsProps) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const chips = [undefined, ...EVALUATION_STATES].map((state) => {
    const count = state === undefined ? sheetsIn(states) : states[state]
    const label = state === undefined ? text.all : EVALUATION_STATE_WORDS[state][language]
    return { label, count, isPressed: state === chosen, change: { state } }
  })
  return <CountChips label={text.states} chips={chips} onChange={onChange} />
}
