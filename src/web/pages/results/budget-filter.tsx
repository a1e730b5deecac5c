/** What narrows 预算挂钩 down, kept in the address. */
import { Checkbox } from 'antd'
import { GRADES } from '#core/kernel/grade.ts'
import { RESULTS } from '#text/interface/results.ts'
import { reviewGradeName } from '#text/review.ts'
import { oneOf, pageOf, addressText } from '../../lists/address.ts'
import { ChoiceFilter, SearchFilter, UnitFilter } from '../../lists/filters.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import filings from '../../lists/list-page.module.css'

/** Rows of one page. */
export const BUDGET_PAGE_SIZE = 50
const SHARES = /^[\d.]{1,6}(?:,[\d.]{1,6}){3}$/

export type BudgetFilter = ReturnType<typeof readBudgetFilter>
export type ChangeBudgetFilter = (change: Readonly<Record<string, string | number | undefined>>) => void

const NOT_NARROWED = {
  grade: undefined,
  unit: undefined,
  search: undefined,
  decided: undefined,
  hit: undefined,
  shares: undefined,
}

export function readBudgetFilter(parameters: URLSearchParams) {
  const shares = addressText(parameters, 'shares')
  return {
    grade: oneOf(parameters, 'grade', [...GRADES, 'none'] as const),
    unit: addressText(parameters, 'unit'),
    search: addressText(parameters, 'search')?.slice(0, 100),
    decided: oneOf(parameters, 'decided', ['yes', 'no'] as const),
    hit: oneOf(parameters, 'hit', ['yes'] as const),
    shares: shares !== undefined && SHARES.test(shares) ? shares : undefined,
    page: pageOf(parameters),
    size: BUDGET_PAGE_SIZE,
  }
}

type Props = {
  readonly filter: BudgetFilter
  readonly year: number
  readonly onChange: ChangeBudgetFilter
}

export function BudgetFilterBar({ filter, year, onChange }: Props) {
  const text = useText(RESULTS)
  const language = useLanguage()
  return (
    <search className={`${filings.filters} no-print`} aria-label={text.filters}>
      <SearchFilter
        label={text.search}
        value={filter.search}
        onChange={(words) => onChange({ search: words })}
      />
      <UnitFilter label={text.unit} year={year} value={filter.unit} onChange={(unit) => onChange({ unit })} />
      <ChoiceFilter
        label={text.grade}
        value={filter.grade === undefined ? undefined : String(filter.grade)}
        options={[
          ...GRADES.map((grade) => ({ value: String(grade), label: reviewGradeName(grade, language) })),
          { value: 'none', label: text.noGrade },
        ]}
        onChange={(grade) => onChange({ grade })}
      />
      <ChoiceFilter
        label={text.decided}
        value={filter.decided}
        options={[
          { value: 'yes', label: text.decidedYes },
          { value: 'no', label: text.decidedNo },
        ]}
        onChange={(decided) => onChange({ decided })}
      />
      <Checkbox
        checked={filter.hit === 'yes'}
        onChange={({ target }) => onChange({ hit: target.checked ? 'yes' : undefined })}
      >
        {text.hit}
      </Checkbox>
      {isBudgetFilterNarrowed(filter) ? (
        <button type="button" className={filings.link} onClick={() => onChange(NOT_NARROWED)}>
          {text.clear}
        </button>
      ) : null}
    </search>
  )
}

export function isBudgetFilterNarrowed({ grade, unit, search, decided, hit, shares }: BudgetFilter): boolean {
  return [grade, unit, search, decided, hit, shares].some((one) => one !== undefined)
}
