/** /assessments: the targets of a year that need a 事前绩效评估, why, how far each is, and what is missing. */
import { Link } from 'react-router'
import { ASSESSMENT_BOXES, type AssessmentList } from '#api/assessment.ts'
import { ASSESSMENT_STATES } from '#core/assessment/gate.ts'
import { assessmentStateName } from '#text/assessment.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { useAssessments } from '../../api/assessments.ts'
import { CountChips } from '../../lists/count-chips.tsx'
import { pagesFrom } from '../../lists/every-row.ts'
import { choiceField, partField, searchField, type ChangeFilter } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { usePageYear, useYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useAssessmentColumns } from './assessment-columns.tsx'
import styles from './assessments.module.css'

const SIZE = 100
const LISTED_STATES = ['none', ...ASSESSMENT_STATES] as const

export function AssessmentsPage() {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const [year] = useYear()
  const states = LISTED_STATES.map((value) => ({ value, label: assessmentStateName(value, language) }))
  const list = useList(
    {
      search: searchField(text.search),
      state: choiceField(text.state, states),
      box: partField(ASSESSMENT_BOXES, 'all'),
    },
    { size: SIZE },
  )
  const asked = { ...list.asked, year }
  const query = useAssessments(asked)
  const shownYear = query.data?.year ?? null
  usePageYear(shownYear)
  const { box } = list.filter
  return (
    <ListPage
      year={shownYear ?? undefined}
      name="assessments"
      text={{ ...text, none: text.nothing, noneWords: text.nothingWords }}
      list={list}
      query={query}
      load={pagesFrom('/api/assessments', { query: asked })}
      columns={useAssessmentColumns()}
      keyOf={({ id }) => id}
      head={{ term: 'assessment', beside: shownYear === null ? null : `${text.year} ${shownYear}` }}
      above={
        query.data && (
          <>
            <Gate list={query.data} />
            <Boxes list={query.data} box={box} onChange={list.change} />
          </>
        )
      }
      empty={box === 'all' ? undefined : <EmptyState title={text.noMatch} />}
      shape={{ width: 900 }}
    />
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

type BoxesProps = {
  readonly list: AssessmentList
  readonly box: (typeof ASSESSMENT_BOXES)[number]
  readonly onChange: ChangeFilter
}

function Boxes({ list: { needed, passed, mine }, box, onChange }: BoxesProps) {
  const text = useText(ASSESSMENTS)
  const boxes = {
    all: { label: text.needed, ...needed },
    mine: { label: text.mine, ...mine },
    open: {
      label: text.open,
      count: needed.count - passed.count,
      budget: String(BigInt(needed.budget) - BigInt(passed.budget)),
    },
    passed: { label: text.passed, ...passed },
  }
  const chips = ASSESSMENT_BOXES.filter((one) => one !== 'mine' || mine.count > 0 || box === one).map(
    (one) => {
      const { label, count, budget } = boxes[one]
      return {
        label,
        count,
        money: budget,
        isPressed: one === box,
        change: { box: one, state: undefined },
      }
    },
  )
  return <CountChips label={text.boxes} chips={chips} onChange={onChange} />
}
