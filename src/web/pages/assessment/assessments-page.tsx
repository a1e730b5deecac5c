/** /assessments: the targets of a year that need a 事前绩效评估, why, how far each is, and what is missing. */
import { Link } from 'react-router'
import { Select } from 'antd'
import { ASSESSMENT_BOXES, type AssessmentList } from '#api/assessment.ts'
import { assessmentStateName } from '#text/assessment.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { COMMON } from '#text/interface/common.ts'
import { useAssessments } from '../../api/assessments.ts'
import { changedAddress, oneOf, pageOf, addressText } from '../../lists/address.ts'
import { SearchFilter } from '../../lists/filters.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import { MoneySum } from '../../ui/money-sum.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { AssessmentTable, ASSESSMENT_PAGE_SIZE } from './assessment-table.tsx'
import styles from './assessments.module.css'
import { LISTED_STATES, type AssessmentFilter } from './assessment-filter.ts'

const USUAL = { box: 'all' }

type Change = (next: Readonly<Record<string, string | number | undefined>>) => void

export function AssessmentsPage() {
  const text = useText(ASSESSMENTS)
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter: AssessmentFilter = {
    box: oneOf(parameters, 'box', ASSESSMENT_BOXES) ?? 'all',
    state: oneOf(parameters, 'state', LISTED_STATES),
    search: addressText(parameters, 'search'),
    page: pageOf(parameters),
  }
  const query = useAssessments({ ...filter, year, size: ASSESSMENT_PAGE_SIZE })
  const shownYear = query.data?.year ?? null
  const change: Change = (next) => setParameters((now) => changedAddress(now, next, USUAL))
  return (
    <>
      <PageHeader
        title={text.title}
        beside={
          shownYear === null ? null : (
            <span>
              {text.year} {shownYear}
            </span>
          )
        }
      />
      <Loaded query={query}>
        {(list) => (
          <>
            <Gate list={list} />
            <Boxes list={list} filter={filter} onChange={change} />
            <Filters filter={filter} onChange={change} />
            <AssessmentTable
              list={list}
              filter={filter}
              waiting={query.isPlaceholderData}
              onPage={(page) => change({ page })}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

/** What the region asks for: said before the list, with the way to the rules. */
function Gate({ list }: { readonly list: AssessmentList }) {
  const text = useText(ASSESSMENTS)
  const said = { required: text.gateRequired, advised: text.gateAdvised, unasked: text.gateUnasked }[
    list.gate
  ]
  return (
    <div className={`${styles.gate} no-print`}>
      <Callout
        kind={list.gate === 'required' ? 'warning' : 'note'}
        action={<Link to={paths.ruleSets()}>{text.toRules}</Link>}
      >
        {said}
      </Callout>
    </div>
  )
}

function Boxes({
  list: { needed, passed },
  filter,
  onChange,
}: {
  readonly list: AssessmentList
  readonly filter: AssessmentFilter
  readonly onChange: Change
}) {
  const text = useText(ASSESSMENTS)
  const boxes = {
    all: { label: text.needed, ...needed },
    open: {
      label: text.open,
      count: needed.count - passed.count,
      budget: String(BigInt(needed.budget) - BigInt(passed.budget)),
    },
    passed: { label: text.passed, ...passed },
  }
  return (
    <fieldset className={styles.boxes} aria-label={text.boxes}>
      {ASSESSMENT_BOXES.map((box) => (
        <button
          key={box}
          type="button"
          className={styles.box}
          aria-pressed={filter.box === box}
          aria-label={text.box(boxes[box].label, boxes[box].count)}
          onClick={() => onChange({ box, state: undefined })}
        >
          <span>{boxes[box].label}</span>
          <span className={styles.count}>{boxes[box].count}</span>
          <span className={styles.money}>
            <MoneySum amount={boxes[box].budget} unit />
          </span>
        </button>
      ))}
    </fieldset>
  )
}

function Filters({ filter, onChange }: { readonly filter: AssessmentFilter; readonly onChange: Change }) {
  const text = useText(ASSESSMENTS)
  const common = useText(COMMON)
  const language = useLanguage()
  return (
    <search className={`${styles.filters} no-print`} aria-label={text.filters}>
      <SearchFilter label={text.search} value={filter.search} onChange={(search) => onChange({ search })} />
      <Select
        className={styles.choice ?? ''}
        aria-label={text.state}
        placeholder={text.state}
        allowClear
        value={filter.state ?? null}
        options={LISTED_STATES.map((state) => ({
          value: state,
          label: assessmentStateName(state, language),
        }))}
        onChange={(state: string | null | undefined) => onChange({ state: state ?? undefined })}
      />
      {filter.search === undefined && filter.state === undefined ? null : (
        <button
          type="button"
          className={styles.link}
          onClick={() => onChange({ search: undefined, state: undefined })}
        >
          {common.clearFilters}
        </button>
      )}
    </search>
  )
}
