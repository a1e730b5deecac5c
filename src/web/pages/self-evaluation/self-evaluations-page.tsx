/** 单位自评: the sheets of a year by state and grade, and how far every department is. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, Select } from 'antd'
import type { Coverage, SelfEvaluationList } from '#api/self-evaluation.ts'
import { GRADES } from '#core/kernel/grade.ts'
import { EVALUATION_STATES, sheetsIn } from '#core/self-evaluation/step.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { EVALUATION_STATE_WORDS } from '#text/self-evaluation.ts'
import {
  summaryPath,
  useCoverage,
  useOpenEvaluations,
  useSelfEvaluations,
} from '../../api/self-evaluations.ts'
import { changedAddress, oneOf, pageOf, addressText } from '../../lists/address.ts'
import { SearchFilter } from '../../lists/filters.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import filings from '../../lists/list-page.module.css'
import tabs from '../../lists/results.module.css'
import { CoverageTable } from './coverage-table.tsx'
import { Days } from './days.tsx'
import { EvaluationTable } from './evaluation-table.tsx'

const PAGE_SIZE = 50

function readFilter(parameters: URLSearchParams, year: number | undefined) {
  return {
    year,
    state: oneOf(parameters, 'state', EVALUATION_STATES),
    grade: oneOf(parameters, 'grade', GRADES),
    search: addressText(parameters, 'search')?.slice(0, 100),
    unit: addressText(parameters, 'department'),
    page: pageOf(parameters),
    size: PAGE_SIZE,
  }
}
type Filter = ReturnType<typeof readFilter>
type Change = (change: Readonly<Record<string, string | number | undefined>>) => void

export function SelfEvaluationsPage() {
  const text = useText(SELF_EVALUATION)
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter = readFilter(parameters, year)
  const [opening, open] = useState(false)
  const tab = parameters.get('tab') === 'coverage' ? 'coverage' : 'sheets'
  const coverage = useCoverage({
    year: filter.year,
    page: tab === 'coverage' ? filter.page : 1,
    size: PAGE_SIZE,
  })
  const change: Change = (next) => setParameters((now) => changedAddress(now, next))
  const known = coverage.data
  const missing = known?.toOpen ?? 0
  return (
    <>
      <PageHeader
        title={text.title}
        beside={known === undefined ? null : text.yearOption(known.year)}
        actions={known === undefined ? null : <HeadActions coverage={known} onOpen={() => open(true)} />}
      />
      <Tabs shown={tab} year={filter.year} />
      {tab === 'coverage' ? (
        <Loaded query={coverage}>
          {(data) => (
            <>
              <Days days={data.days} />
              <CoverageTable
                coverage={data}
                page={filter.page}
                size={PAGE_SIZE}
                onPage={(page) => change({ page })}
              />
            </>
          )}
        </Loaded>
      ) : (
        <Sheets filter={filter} onChange={change} />
      )}
      {opening && known !== undefined ? (
        <OpenDialog year={known.year} missing={missing} onClose={() => open(false)} />
      ) : null}
    </>
  )
}

type Tab = 'sheets' | 'coverage'

function Tabs({ shown, year }: { readonly shown: Tab; readonly year: number | undefined }) {
  const text = useText(SELF_EVALUATION)
  return (
    <nav className="no-print" aria-label={text.tabs}>
      <ul className={tabs.tabs}>
        {(['sheets', 'coverage'] as const).map((one) => (
          <li key={one}>
            <Link
              to={paths.selfEvaluations({ year: year, ...(one === 'coverage' && { tab: one }) })}
              aria-current={one === shown ? 'page' : undefined}
            >
              {text[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type HeadProps = { readonly coverage: Coverage; readonly onOpen: () => void }

function HeadActions({ coverage: { year, mayOpen, toOpen }, onOpen }: HeadProps) {
  const text = useText(SELF_EVALUATION)
  return (
    <>
      <Button href={summaryPath(year)} download>
        {text.summary}
      </Button>
      {mayOpen ? (
        <Button
          type="primary"
          disabled={toOpen === 0}
          title={toOpen === 0 ? text.nothingToOpen : undefined}
          onClick={onOpen}
        >
          {text.open}
        </Button>
      ) : null}
    </>
  )
}

type SheetsProps = { readonly filter: Filter; readonly onChange: Change }

function Sheets({ filter, onChange }: SheetsProps) {
  const query = useSelfEvaluations(filter)
  const { state, grade, search, unit } = filter
  const isNarrowed = [state, grade, search, unit].some((one) => one !== undefined)
  return (
    <>
      <Filters filter={filter} isNarrowed={isNarrowed} onChange={onChange} />
      <Loaded query={query}>
        {(list) => (
          <>
            <Days days={list.days} />
            <StateChips states={list.states} chosen={filter.state} onChange={onChange} />
            <EvaluationTable
              list={list}
              page={filter.page}
              size={PAGE_SIZE}
              narrowed={isNarrowed}
              waiting={query.isPlaceholderData}
              onPage={(page) => onChange({ page })}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function Filters({ filter, isNarrowed, onChange }: SheetsProps & { readonly isNarrowed: boolean }) {
  const text = useText(SELF_EVALUATION)
  return (
    <search className={`${filings.filters} no-print`} aria-label={text.filters}>
      <SearchFilter
        label={text.search}
        value={filter.search}
        onChange={(words) => onChange({ search: words })}
      />
      <Select
        className={filings.choice ?? ''}
        aria-label={text.grade}
        placeholder={text.grade}
        allowClear
        value={filter.grade ?? null}
        options={GRADES.map((grade) => ({ value: grade, label: grade }))}
        onChange={(grade: string | null | undefined) => onChange({ grade: grade ?? undefined })}
      />
      {isNarrowed ? (
        <button
          type="button"
          className={filings.link}
          onClick={() =>
            onChange({ state: undefined, grade: undefined, search: undefined, department: undefined })
          }
        >
          {text.clear}
        </button>
      ) : null}
    </search>
  )
}

type ChipsProps = {
  readonly states: SelfEvaluationList['states']
  readonly chosen: Filter['state']
  readonly onChange: Change
}

/** How many sheets are in each state; one pressed lists them alone. */
function StateChips({ states, chosen, onChange }: ChipsProps) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  return (
    <fieldset className={filings.states} aria-label={text.states}>
      {[undefined, ...EVALUATION_STATES].map((state) => {
        const count = state === undefined ? sheetsIn(states) : states[state]
        const name = state === undefined ? text.all : EVALUATION_STATE_WORDS[state][language]
        return (
          <button
            key={name}
            type="button"
            className={filings.chip}
            aria-pressed={chosen === state}
            aria-label={text.chip(name, count)}
            onClick={() => onChange({ state })}
          >
            <span>{name}</span>
            <span className={filings.chipCount}>{count}</span>
          </button>
        )
      })}
    </fieldset>
  )
}

function OpenDialog({
  year,
  missing,
  onClose,
}: {
  readonly year: number
  readonly missing: number
  readonly onClose: () => void
}) {
  const text = useText(SELF_EVALUATION)
  const open = useOpenEvaluations()
  const confirm = () =>
    open.mutate(year, {
      onSuccess: ({ opened }) => {
        notify(text.opened(opened))
        onClose()
      },
    })
  return (
    <FormDialog
      title={text.openTitle(year)}
      confirm={text.open}
      busy={open.isPending}
      error={open.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.openWords(missing)}</p>
    </FormDialog>
  )
}
