/**
 * 预算挂钩: approved projects of a year with grade, money, what is proposed and what was decided; several are
 * decided together.
 */
import { useState } from 'react'
import { ACTED_MOST } from '#api/kernel/constants.ts'
import { RESULT_SORTS, type ResultList, type ResultRowView } from '#api/results.ts'
import { GRADES } from '#core/kernel/grade.ts'
import { RESULTS } from '#text/interface/results.ts'
import { reviewGradeName } from '#text/review.ts'
import { resultsExportPath, useResults } from '../../api/results.ts'
import { wanOf, type FileTotals } from '../../lists/columns.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import { choiceField, flagField, headFields, keptField, searchField, unitField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useBudgetColumns } from './budget-columns.tsx'
import { BudgetFoot } from './budget-foot.tsx'
import { BudgetSums } from './budget-sums.tsx'
import { DecideBar } from './decide-bar.tsx'
import { LastDecided } from './last-decided.tsx'
import { ResultYearPage } from './result-year-page.tsx'

/** Four shares of the budget that are only tried, as 试算 links them here. */
const SHARES = /^[\d.]{1,6}(?:,[\d.]{1,6}){3}$/

/** Bounds of the rate, in %: below, or from. */
const RATES = ['below-50', 'below-80', 'below-90', 'from-90', 'from-100'] as const
type Rate = (typeof RATES)[number]
const percentOf = (rate: Rate) => rate.slice(rate.indexOf('-') + 1)

/** As the server takes them. */
function rateBounds(rate: Rate | undefined): { readonly from?: number; readonly below?: number } {
  if (rate === undefined) return {}
  return { [rate.startsWith('below') ? 'below' : 'from']: Number(percentOf(rate)) }
}

/** The row 合计 of a file. */
const fileTotals = ({ base, proposed, amount, requested }: ResultList): FileTotals => ({
  base: wanOf(base),
  proposal: wanOf(proposed),
  decision: wanOf(amount),
  request: wanOf(requested),
})

export function BudgetPage() {
  const text = useText(RESULTS)
  return <ResultYearPage title={text.title}>{(year) => <OfYear key={year} year={year} />}</ResultYearPage>
}

function OfYear({ year }: { readonly year: number }) {
  const text = useText(RESULTS)
  const [chosen, choose] = useState<readonly ResultRowView[]>([])
  const list = useList(useFields(year))
  const { rate, ...rest } = list.asked
  const asked = { ...rest, ...rateBounds(rate), year }
  const query = useResults(asked)
  // Decisions follow the rule, never shares that are only tried.
  const isChoosing = query.data?.mayDecide === true && !query.data.isOwn
  const columns = useBudgetColumns(year, isChoosing ? (query.data?.aboveRequest ?? null) : null)
  const choosing = {
    chosen,
    onChoose: choose,
    label: ({ name }: ResultRowView) => text.choose(name),
    most: ACTED_MOST,
  }
  return (
    <ListPage
      name="budget"
      text={text}
      year={year}
      totals={query.data && fileTotals(query.data)}
      list={list}
      query={query}
      load={pagesFrom('/api/results', { query: asked })}
      columns={columns}
      keyOf={({ project }) => project}
      head={{ term: 'budget-link', beside: text.ofYear(year, query.data?.budgetYear) }}
      exports={{ csv: resultsExportPath(asked) }}
      before={
        query.data && (
          <>
            <LastDecided year={year} />
            <BudgetSums
              list={query.data}
              year={year}
              onChanged={list.filter.changed === 'yes' ? null : () => list.change({ changed: 'yes' })}
            />
          </>
        )
      }
      shape={{
        width: 1080,
        choosing: isChoosing ? choosing : null,
        summary: query.data !== undefined && query.data.total > 0 && (
          <BudgetFoot list={query.data} columns={columns} isChoosing={isChoosing} />
        ),
      }}
      after={
        isChoosing && query.data !== undefined ? (
          <DecideBar year={year} offer={query.data.aboveRequest} chosen={chosen} onClear={() => choose([])} />
        ) : null
      }
    />
  )
}

function useFields(year: number) {
  const text = useText(RESULTS)
  const language = useLanguage()
  return {
    search: searchField(text.search),
    unit: unitField(text.unit, year),
    grade: choiceField(text.grade, [
      ...GRADES.map((value) => ({ value, label: reviewGradeName(value, language) })),
      { value: 'none', label: text.noGrade },
    ]),
    decided: choiceField(text.decided, [
      { value: 'yes', label: text.decidedYes },
      { value: 'no', label: text.decidedNo },
    ]),
    hit: flagField(text.hit),
    ends: flagField(text.ends),
    changed: flagField(text.changed),
    above: flagField(text.above),
    rate: choiceField(
      text.rate,
      RATES.map((value) => ({
        value,
        label: (value.startsWith('below') ? text.rateBelow : text.rateFrom)(percentOf(value)),
      })),
    ),
    shares: keptField(SHARES),
    ...headFields(RESULT_SORTS),
  }
}
