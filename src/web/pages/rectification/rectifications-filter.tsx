/** What narrows 整改台账 down, kept in the address. */
import type { RectificationList } from '#api/rectification.ts'
import { RECTIFICATION_SOURCES } from '#core/rectification/item.ts'
import { RECTIFICATION_STATES } from '#core/rectification/states.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { RECTIFICATION_SOURCE_NAMES, RECTIFICATION_STATE_NAMES } from '#text/rectification.ts'
import { oneOf, pageOf, addressText } from '../../lists/address.ts'
import { ChoiceFilter, SearchFilter, UnitFilter } from '../../lists/filters.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import filings from '../../lists/list-page.module.css'

/** Rows of one page. */
export const RECTIFICATION_PAGE_SIZE = 50
const STANDINGS = ['late', 'soon'] as const

export type RectificationListFilter = ReturnType<typeof readRectificationFilter>
export type ChangeRectificationFilter = (
  change: Readonly<Record<string, string | number | undefined>>,
) => void

const NOT_NARROWED = {
  state: undefined,
  standing: undefined,
  source: undefined,
  unit: undefined,
  search: undefined,
}

export function readRectificationFilter(parameters: URLSearchParams) {
  return {
    state: oneOf(parameters, 'state', RECTIFICATION_STATES),
    standing: oneOf(parameters, 'standing', ['late', 'soon', 'unsettled'] as const),
    source: oneOf(parameters, 'source', RECTIFICATION_SOURCES),
    unit: addressText(parameters, 'unit'),
    search: addressText(parameters, 'search')?.slice(0, 100),
    page: pageOf(parameters),
    size: RECTIFICATION_PAGE_SIZE,
  }
}

type FilterBarProps = {
  readonly filter: RectificationListFilter
  readonly year: number | undefined
  readonly onChange: ChangeRectificationFilter
}

export function RectificationFilterBar({ filter, year, onChange }: FilterBarProps) {
  const text = useText(RECTIFICATIONS)
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
        label={text.source}
        value={filter.source}
        options={RECTIFICATION_SOURCES.map((source) => ({
          value: source,
          label: RECTIFICATION_SOURCE_NAMES[source][language],
        }))}
        onChange={(source) => onChange({ source })}
      />
      {isRectificationFilterNarrowed(filter) ? (
        <button type="button" className={filings.link} onClick={() => onChange(NOT_NARROWED)}>
          {text.clear}
        </button>
      ) : null}
    </search>
  )
}

export function isRectificationFilterNarrowed({
  state,
  standing,
  source,
  unit,
  search,
}: RectificationListFilter): boolean {
  return [state, standing, source, unit, search].some((one) => one !== undefined)
}

export function Chips({
  list: { counts },
  filter,
  onChange,
}: {
  readonly list: RectificationList
  readonly filter: RectificationListFilter
  readonly onChange: ChangeRectificationFilter
}) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  const all = RECTIFICATION_STATES.reduce((sum, state) => sum + counts[state], 0)
  if (all === 0) return null
  const chip = (
    label: string,
    count: number,
    pressed: boolean,
    next: Parameters<ChangeRectificationFilter>[0],
  ) => (
    <button
      key={label}
      type="button"
      className={filings.chip}
      aria-pressed={pressed}
      aria-label={text.chip(label, count)}
      onClick={() => onChange(next)}
    >
      <span>{label}</span>
      <span className={filings.chipCount}>{count}</span>
    </button>
  )
  return (
    <fieldset className={filings.states} aria-label={text.states}>
      {chip(text.all, all, filter.state === undefined && filter.standing === undefined, {
        state: undefined,
        standing: undefined,
      })}
      {STANDINGS.filter((one) => counts[one] > 0 || filter.standing === one).map((one) =>
        chip(`${one === 'late' ? '▲ ' : '◔ '}${text[one]}`, counts[one], filter.standing === one, {
          standing: one,
          state: undefined,
        }),
      )}
      {RECTIFICATION_STATES.filter((state) => counts[state] > 0 || filter.state === state).map((state) =>
        chip(RECTIFICATION_STATE_NAMES[state][language], counts[state], filter.state === state, {
          state,
          standing: undefined,
        }),
      )}
    </fieldset>
  )
}
