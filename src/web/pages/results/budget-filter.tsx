/** What narrows 预算挂钩 down, kept in the address. */
import { Checkbox } from 'antd'
import { GRADES } from '#core/kernel/grade.ts'
import { RESULTS } from '#text/interface/results.ts'
import { reviewGradeName } from '#text/review.ts'
import { oneOf, pageOf, textOf } from '../../lists/address.ts'
import { ChoiceFilter, SearchFilter, UnitFilter } from '../../lists/filters.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import filings from '../../lists/list-page.module.css'

/** Rows of one page. */
export const PAGE_SIZE = 50
const SHARES = /^[\d.]{1,6}(?:,[\d.]{1,6}){3}$/

export type Filter = ReturnType<typeof readFilter>
export type Change = (change: Readonly<Record<string, string | number | undefined>>) => void

const NOT_NARROWED = {
  grade: undefined,
  unit: undefined,
  search: undefined,
  decided: undefined,
  hit: undefined,
  shares: undefined,
}

export function readFilter(parameters: URLSearchParams) {
  const shares = textOf(parameters, 'shares')
  return {
    grade: oneOf(parameters, 'grade', [...GRADES, 'none'] as const),
    unit: textOf(parameters, 'unit'),
    search: textOf(parameters, 'search')?.slice(0, 100),
    decided: oneOf(parameters, 'decided', ['yes', 'no'] as const),
    hit: oneOf(parameters, 'hit', ['yes'] as const),
    shares: shares !== undefined && SHARES.test(shares) ? shares : undefined,
    page: pageOf(parameters),
    size: PAGE_SIZE,
  }
}

type Props = {
  readonly filter: Filter
  readonly year: number
  readonly onChange: Change
}

export function FilterBar({ filter, year, onChange }: Props) {
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
      {isNarrowed(filter) ? (
        <button type="button" className={filings.link} onClick={() => onChange(NOT_NARROWED)}>
          {text.clear}
        </button>
      ) : null}
    </search>
  )
}

export function isNarrowed({ grade, unit, search, decided, hit, shares }: Filter): boolean {
  return [grade, unit, search, decided, hit, shares].some((one) => one !== undefined)
}
