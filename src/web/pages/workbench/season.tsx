/** The big buttons of the season: what somebody of this role begins now; at most three, one of them primary. */
import type { Overview } from '#api/statistics.ts'
import type { Desk } from '#api/workbench.ts'
import type { DeskTask } from '#core/workbench/desk.ts'
import { DESK } from '#text/interface/desk.ts'
import { WORKBENCH } from '#text/interface/workbench.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import own from './desk.module.css'

const MOST = 3
type Start = { readonly words: string; readonly to: string }

type Props = {
  /** undefined: not known yet. */
  readonly desk: Desk | undefined
  readonly overview: Overview | undefined
}

export function Season({ desk, overview }: Props) {
  const text = useText(DESK)
  const { importMore } = useText(WORKBENCH)
  const may = useMay()
  const reviewing = useReviewing(desk, overview)
  const opening = useOpening(overview?.opens)
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
function useReviewing(desk: Desk | undefined, overview: Overview | undefined): readonly Start[] {
  const text = useText(DESK)
  const [year] = useYear()
  const waiting = (desk?.parts ?? [])
    .filter(({ kind, items: [first] }) => kind === 'target' && isReviewed(first?.task))
    .reduce((sum, { total }) => sum + total, 0)
  if (waiting === 0 || overview === undefined) return []
  return [
    {
      words: text.startReview(overview.reviews > 0 ? overview.reviews : waiting),
      to: paths.reviews({ box: 'mine', year: overview.reviews > 0 ? year : 'all' }),
    },
  ]
}

const isReviewed = (task: DeskTask | undefined) => task === 'review' || task === 'approve'

/** A 监控轮次 of which the mark is over, and the 自评 of a fiscal year that is. */
function useOpening(opens: Overview['opens'] | undefined): readonly Start[] {
  const text = useText(DESK)
  const { monitoring = null, selfEvaluation = null } = opens ?? {}
  return [
    ...(monitoring === null
      ? []
      : [{ words: text.openMonitoring, to: paths.monitoring({ year: monitoring, open: 'round' }) }]),
    ...(selfEvaluation === null
      ? []
      : [
          {
            words: text.openSelfEvaluation,
            to: paths.selfEvaluations({ year: selfEvaluation, open: 'yes' }),
          },
        ]),
  ]
}
