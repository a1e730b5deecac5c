/** What narrows 预算执行 down, kept in the address, with its order and day. */
import { EXECUTION_MARKS, EXECUTION_SORTS } from '#api/execution/execution.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { oneOf, pageOf, addressText } from '../../lists/address.ts'
import { ChoiceFilter, SearchFilter, UnitFilter } from '../../lists/filters.tsx'
import { useText } from '../../preferences/language.ts'
import filings from '../../lists/list-page.module.css'
import styles from './execution.module.css'

/** Rows of one page. */
export const EXECUTION_PAGE_SIZE = 50
/** Bounds of the rate, in %: below, or from. */
const RATES = ['below-25', 'below-50', 'below-80', 'from-80', 'from-100'] as const
/** The order where none is chosen. */
export const USUAL_EXECUTION_FILTER = { sort: 'unit', order: 'asc' } as const
const NOT_NARROWED = { unit: undefined, search: undefined, mark: undefined, rate: undefined }

export type ExecutionListFilter = ReturnType<typeof readExecutionFilter>
export type ChangeExecutionFilter = (change: Readonly<Record<string, string | number | undefined>>) => void

export function readExecutionFilter(parameters: URLSearchParams) {
  const day = addressText(parameters, 'day')
  return {
    unit: addressText(parameters, 'unit'),
    search: addressText(parameters, 'search')?.slice(0, 100),
    mark: oneOf(parameters, 'mark', EXECUTION_MARKS),
    rate: oneOf(parameters, 'rate', RATES),
    day: day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined,
    sort: oneOf(parameters, 'sort', EXECUTION_SORTS) ?? USUAL_EXECUTION_FILTER.sort,
    order: oneOf(parameters, 'order', ['asc', 'desc'] as const) ?? USUAL_EXECUTION_FILTER.order,
    page: pageOf(parameters),
  }
}

export function isExecutionFilterNarrowed({ unit, search, mark, rate }: ExecutionListFilter): boolean {
  return [unit, search, mark, rate].some((one) => one !== undefined)
}

type Props = {
  readonly filter: ExecutionListFilter
  readonly year: number
  readonly day: string
  readonly onChange: ChangeExecutionFilter
}

export function ExecutionFilterBar({ filter, year, day, onChange }: Props) {
  const text = useText(EXECUTION)
  return (
    <search className={`${filings.filters} no-print`} aria-label={text.filters}>
      <SearchFilter
        label={text.search}
        value={filter.search}
        onChange={(words) => onChange({ search: words })}
      />
      <UnitFilter label={text.unit} year={year} value={filter.unit} onChange={(unit) => onChange({ unit })} />
      <ChoiceFilter
        label={text.rate}
        value={filter.rate}
        options={RATES.map((value) => ({
          value,
          label: value.startsWith('below')
            ? text.below(Number(value.slice(6)))
            : text.from(Number(value.slice(5))),
        }))}
        onChange={(rate) => onChange({ rate })}
      />
      <ChoiceFilter
        label={text.mark}
        value={filter.mark}
        options={EXECUTION_MARKS.map((value) => ({ value, label: text[value] }))}
        onChange={(mark) => onChange({ mark })}
      />
      <label className={styles.dayLabel}>
        {text.day}
        <input
          className={styles.day}
          type="date"
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          value={filter.day ?? day}
          onChange={({ target }) => onChange({ day: target.value })}
        />
      </label>
      {isExecutionFilterNarrowed(filter) ? (
        <button type="button" className={filings.link} onClick={() => onChange(NOT_NARROWED)}>
          {text.clear}
        </button>
      ) : null}
    </search>
  )
}
