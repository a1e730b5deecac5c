/** Beside the form: what others wrote and hold, what is missing, the year before, what was found. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { DelegationList } from '#api/delegation.ts'
import type { DraftView } from '#api/writing/drafts.ts'
import { setCells } from '#core/writing/commands.ts'
import { rowsOfList, cellText, type CellPlace } from '#core/writing/form.ts'
import { takeOffer, type Offer, type TakenOffer } from '#core/writing/offers.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useLifecycle } from '../../api/lifecycle.ts'
import { useDraftOffers } from '../../api/drafts.ts'
import { useFiling } from '../../api/filings.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { ProjectAssessmentNote } from '../filing/assessment-note.tsx'
import { CommentsList } from './comments-list.tsx'
import { NAMES_OF_FORM } from './conflict-names.ts'
import { Conflicts } from './conflicts.tsx'
import { DelegationsPanel } from './delegations-panel.tsx'
import { FindingsList } from './findings-list.tsx'
import { LacksList } from './lacks-list.tsx'
import { LastYearPanel } from './last-year-panel.tsx'
import { OffersPanel } from './offers-panel.tsx'
import { newRowId } from './row-id.ts'
import { useLastYear } from './use-last-year.ts'
import { aimOfFinding, type Aim } from './stops.ts'
import { formPlace } from './suggestion.ts'
import { useSuggestions } from './use-suggestions.ts'
import type { Writing } from './writing.ts'
import type { WritingState } from './writing-state.ts'
import styles from './writing.module.css'
import type { CommentRow } from '#core/comments/rows.ts'
import type { FindingPlace } from '#core/kernel/finding.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

type Props = {
  readonly view: DraftView
  readonly writing: Writing
  readonly state: WritingState
  /** What was handed to colleagues; undefined where nothing can be. */
  readonly delegations: DelegationList | undefined
  /** The chosen cell. */
  readonly at: CellPlace
  /** Leads to a cell; stays the same. */
  readonly onShow: (place: CellPlace | null) => void
  /** Leads to where something is mended; stays the same. */
  readonly onAim: (aim: Aim) => void
}

export function EditorSide({ view, writing, state, delegations, at, onShow, onAim }: Props) {
  const text = useText(WRITING)
  const { form, conflicts } = state.session
  const readOnly = view.refusal !== null
  // By the name that was saved: the same as long as another cell is written in.
  const isOffered = useMay()('project.read') && !readOnly
  const offers = useDraftOffers(view.project, state.session.base.head.name)
  const saidForm = useLifecycle(view.project).data?.byHand?.form ?? null
  const lastYear = useLastYear(offers, view.fiscalYear)
  const put = (taken: TakenOffer | null) => {
    if (taken === null) return
    writing.do(taken.operations)
    onShow({ row: taken.row, field: 'value' })
  }
  const take = (offer: Offer) => put(takeOffer(writing.get().session.form, offer, newRowId()))
  return (
    <aside className={styles.side}>
      <AssessmentBeside project={view.project} budget={state.session.base.head['budget.total']} />
      <CommentsBeside view={view} writing={writing} listed={state.listed} onShow={onShow} />
      {delegations === undefined ? null : (
        <DelegationsPanel project={view.project} list={delegations} state={state} />
      )}
      <Conflicts form={form} conflicts={conflicts} names={NAMES_OF_FORM} onDecide={writing.decide} />
      {readOnly ? null : <LacksList view={view} state={state} onAim={onAim} />}
      {isOffered ? (
        <OffersPanel
          form={form}
          offers={offers}
          last={lastYear}
          saidForm={saidForm}
          onTake={take}
          onTakeFirst={put}
        />
      ) : null}
      {lastYear.data === undefined || lastYear.data === null ? null : (
        <LastYearPanel
          key={lastYear.data.target.project}
          last={lastYear.data}
          form={form}
          at={at}
          readOnly={readOnly}
          onUse={writing.do}
        />
      )}
      <FindingsBeside view={view} writing={writing} state={state} onAim={onAim} />
      {readOnly ? null : (
        <p className={styles.keys} aria-label={text.keysLabel}>
          {text.keys}
        </p>
      )}
    </aside>
  )
}

/** Whether a 事前评估 is needed is a question of the money, as it was last saved. */
function AssessmentBeside({ project, budget }: { readonly project: string; readonly budget: string }) {
  const { refetch } = useFiling(project)
  const reads = useMay()('filing.read')
  const asked = useRef(budget)
  useEffect(() => {
    if (asked.current === budget || !reads) return
    asked.current = budget
    void refetch()
  }, [budget, reads, refetch])
  return <ProjectAssessmentNote project={project} />
}

type CommentsProps = Pick<Props, 'view' | 'writing' | 'onShow'> & Pick<WritingState, 'listed'>

function CommentsBeside({ view, writing, listed, onShow }: CommentsProps) {
  const placeOf = (comment: CommentRow) => formPlace(comment, writing.get().listed)
  // The server wrote it in the project; the form that is open here says the same at once.
  const adopted = (comment: CommentRow) => {
    const place = placeOf(comment)
    const { form } = writing.get().session
    if (place !== null && cellText(form, place) !== undefined)
      writing.do(setCells(form, [{ place, text: comment.suggestion ?? '' }]))
    onShow(place)
  }
  return (
    <CommentsList
      way={{ of: 'projects', id: view.project }}
      readOnly={view.refusal !== null}
      listed={listed}
      onShow={(comment) => onShow(placeOf(comment))}
      onAdopted={adopted}
    />
  )
}

function FindingsBeside({
  view,
  writing,
  state,
  onAim,
}: Pick<Props, 'view' | 'writing' | 'state' | 'onAim'>) {
  const { form } = state.session
  const { listed } = state
  const { adoptable, adopt } = useSuggestions(view, writing, state)
  const showFinding = useCallback(
    (finding: LivingFinding, at?: FindingPlace) => {
      const { session, listed: rows } = writing.get()
      const told = at === undefined ? finding : { ...finding, ...at, places: [] }
      onAim(aimOfFinding(told, session.form, { order: view.order, listed: rows }))
    },
    [onAim, view.order, writing],
  )
  // By what was checked: reckoned once a save, not once a key.
  const { base } = state.session
  const nowhere = useMemo(
    () =>
      new Set(
        state.findings
          .filter((one) => {
            const { place, kind } = aimOfFinding(one, base, { order: view.order, listed })
            return place === null && kind === null
          })
          .map(({ id }) => id),
      ),
    [state.findings, base, listed, view.order],
  )
  const numbers = useMemo(() => {
    const numberOf = new Map(rowsOfList(form, null).map(({ id }, i) => [id, i + 1]))
    return listed.map((id) => numberOf.get(id) ?? '').join(' ')
  }, [form, listed])
  return (
    <FindingsList
      findings={state.findings}
      unjudged={state.unjudged}
      order={view.order}
      document={view.document}
      project={view.project}
      rows={numbers}
      nowhere={nowhere}
      onShow={showFinding}
      adoptable={adoptable}
      onAdopt={adopt}
    />
  )
}
