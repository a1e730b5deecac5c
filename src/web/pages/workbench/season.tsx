/** The big buttons of the season: what somebody of this role begins now; at most three, one of them primary. */
import { DESK } from '#text/interface/desk.ts'
import { WORKBENCH } from '#text/interface/workbench.ts'
import { useDesk } from '../../api/desk.ts'
import { useRounds } from '../../api/monitoring.ts'
import { useReviews } from '../../api/reviews.ts'
import { useCoverage } from '../../api/self-evaluations.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import own from './desk.module.css'

const MOST = 3
type Start = { readonly words: string; readonly to: string }

export function Season() {
  const text = useText(DESK)
  const { importMore } = useText(WORKBENCH)
  const may = useMay()
  const reviewing = useReviewing()
  const opening = [...useOpeningRound(), ...useOpeningSelfEvaluation()]
  const writing = may('document.edit')
    ? [
        { words: text.newTarget, to: paths.projects({ begin: 'empty' }) },
        { words: text.carryOver, to: paths.projects({ begin: 'lastYear' }) },
      ]
    : []
  const importing = may('document.import') ? [{ words: importMore, to: paths.documents() }] : []
  // Who reviews comes to review; what is opened for everybody comes before what is written by hand.
  const starts = (
    may('review.write') ? [...reviewing, ...opening, ...importing, ...writing] : [...writing, ...importing]
  ).slice(0, MOST)
  if (starts.length === 0) return null
  return (
    <nav className={own.season} aria-label={text.season}>
      {starts.map(({ words, to }, at) => (
        <ButtonLink key={to} kind={at === 0 ? 'primary' : 'default'} to={to}>
          {words}
        </ButtonLink>
      ))}
    </nav>
  )
}

/**
 * Where a target waits for a review: of the year looked at; where none of that year waits, of every year.
 */
function useReviewing(): readonly Start[] {
  const text = useText(DESK)
  const [year] = useYear()
  const items = useDesk().data?.parts.filter(({ kind }) => kind === 'target') ?? []
  const waits = items.some(({ items: [first] }) => first?.task === 'review' || first?.task === 'approve')
  const { data } = useReviews({ box: 'mine', year, page: 1, size: 1 }, waits)
  if (!waits || data === undefined) return []
  return [
    { words: text.startReview, to: paths.reviews({ box: 'mine', year: data.total > 0 ? year : 'all' }) },
  ]
}

/** A mark is over, and its round is not opened. */
function useOpeningRound(): readonly Start[] {
  const text = useText(DESK)
  const may = useMay()('monitoring.open')
  const { data } = useRounds(undefined, may)
  return data?.mayOpen === true && data.planned.some(({ isOver }) => isOver)
    ? [{ words: text.openMonitoring, to: paths.monitoring({ year: data.year, open: 'round' }) }]
    : []
}

/** The fiscal year is over, and approved targets have no sheet yet. */
function useOpeningSelfEvaluation(): readonly Start[] {
  const text = useText(DESK)
  const may = useMay()('self-evaluation.open')
  const { data } = useCoverage({ page: 1, size: 1 }, may)
  const isDue = data !== undefined && data.year < Number(dayOfToday().slice(0, 4))
  return isDue && data.mayOpen && data.toOpen > 0
    ? [{ words: text.openSelfEvaluation, to: paths.selfEvaluations({ year: data.year, open: 'yes' }) }]
    : []
}
