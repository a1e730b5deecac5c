/**
 * 审核待办: what waits for the reviewer, opened one by one or listed. One by one: the queue by risk × money at the
 * left, the paper in the middle, the review sheet at the right. Printed, the sheet alone.
 */
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { Button, Segmented } from 'antd'
import { Link } from 'react-router'
import { isLive } from '#core/findings/life.ts'
import { REVIEW_BOXES, type ReviewBox, type ReviewDetail, type ReviewList } from '#api/review.ts'
import { REVIEW } from '#text/interface/review.ts'
import { useProject } from '../../api/projects.ts'
import { useReview, useReviews } from '../../api/reviews.ts'
import { useMay } from '../../api/session.ts'
import { CommentsPanel } from '../../components/comments/comments-panel.tsx'
import { commentPlaces } from '../../components/comments/places.ts'
import { HandoverNote } from '../../components/filing/handover-note.tsx'
import { usePaperComments } from '../../components/comments/use-paper-comments.tsx'
import { DisputeDialog, WaiveDialog } from '../../components/findings/decision-dialogs.tsx'
import { useDecisions } from '../../components/findings/use-decisions.ts'
import { OtherYears } from '../../lists/other-years.tsx'
import { useKeys } from '../../keys/use-keys.ts'
import { changedAddress, oneOfWords, STAYING } from '../../lists/address.ts'
import { afterDone } from '../../lists/after-done.ts'
import { neighbour } from '../../lists/neighbour.ts'
import { useAddress } from '../../lists/use-address.ts'
import { inReadingOrder } from '../../components/paper/place.ts'
import { LastResultNote } from '../../components/rectification/last-result-note.tsx'
import { BudgetAsked } from '../../components/filing/budget-asked.tsx'
import { ProjectAdjustedNote } from '../../components/filing/adjusted-note.tsx'
import { ProjectAssessmentNote } from '../../components/filing/assessment-note.tsx'
import { OpenItemsNote } from '../../components/rectification/open-items-note.tsx'
import { TargetTable } from '../../components/paper/target-table.tsx'
import { paths } from '../../paths.ts'
import { ownNote } from '../../components/filing/own-note.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { FilingBoxes } from '../filing/filing-boxes.tsx'
import { KeysTooEarly } from './keys-too-early.tsx'
import { PaperPane } from './paper-pane.tsx'
import { PrintedSheet } from './printed-sheet.tsx'
import { Queue } from './queue.tsx'
import { QueueFilter } from './queue-filter.tsx'
import {
  heapOfKey,
  isReviewFilterNarrowed,
  readReviewFilter,
  type ChangeReviewFilter,
  type ReviewFilter,
} from './review-filter.ts'
import { ReviewBar, type BarMoves } from './review-bar.tsx'
import { SheetPanel } from './sheet-panel.tsx'
import styles from './review-page.module.css'
import type { CommentRow } from '#core/comments/rows.ts'
import type { QueuedReview } from '#core/review/rows.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

/** Opened one by one with the keyboard, or listed to deal with several. */
export function ReviewPage() {
  const text = useText(REVIEW)
  const [parameters, setParameters] = useAddress()
  const isList = parameters.get('view') === 'list'
  const show = (view: unknown) =>
    setParameters((now) =>
      changedAddress(now, {
        view: view === 'list' ? 'list' : undefined,
        box: boxIn(now),
        project: undefined,
      }),
    )
  const shape = (
    <Segmented
      aria-label={text.views}
      value={isList ? 'list' : 'desk'}
      options={[
        { value: 'desk', label: text.deskView },
        { value: 'list', label: text.listView },
      ]}
      onChange={show}
    />
  )
  return isList ? (
    <>
      <PageHeader title={text.title} term="review" actions={shape} />
      <FilingBoxes />
    </>
  ) : (
    <Desk shape={shape} />
  )
}

/** The box that both ways of looking have. */
function boxIn(parameters: URLSearchParams): ReviewBox | undefined {
  return oneOfWords(parameters, 'box', REVIEW_BOXES)
}

/** Those who review begin with what waits for them. */
function useReviewFilter(): ReviewFilter {
  const [parameters] = useAddress()
  const may = useMay()
  return readReviewFilter(parameters, may('review.write') && may('filing.act') ? 'mine' : 'all')
}

const NO_ROWS: readonly QueuedReview[] = []

function Desk({ shape }: { readonly shape: ReactNode }) {
  const text = useText(REVIEW)
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter = useReviewFilter()
  const query = useReviews({ ...filter, year })
  const change: ChangeReviewFilter = (next) =>
    setParameters((now) => changedAddress(now, { project: undefined, finding: undefined, ...next }))
  const list = query.data
  // A project that came with the address is opened though it is on another page of the queue.
  const [left, leave] = useLeft(query.dataUpdatedAt)
  const open = parameters.get('project') ?? firstOf(query, left)
  const { rows, selected, at } = useOpened(list?.rows ?? NO_ROWS, open)
  useNamed(parameters.get('project') === null ? open : null)
  const openRow = (project: string | undefined) =>
    setParameters((now) => changedAddress(now, { page: filter.page, project, finding: undefined }), STAYING)
  const select = (row: QueuedReview | null) => row && openRow(row.id)
  const walk = (step: 1 | -1) => () => select(neighbour(rows, selected, step))
  const goOn = () => {
    leave(open)
    openRow(afterDone(rows, selected, at)?.id)
  }
  useQueueKeys(walk, change)
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={text.title}
          term="review"
          beside={list ? text.shown(list.total) : undefined}
          actions={shape}
        />
      </div>
      <Loaded query={query}>
        {(loaded) =>
          loaded.total === 0 &&
          open === null &&
          !isReviewFilterNarrowed(filter) &&
          filter.heap === undefined ? (
            <NothingToReview list={loaded} filter={filter} onChange={change} />
          ) : (
            <div className={styles.columns}>
              <QueuePane
                list={loaded}
                filter={filter}
                selected={selected}
                onSelect={select}
                onChange={change}
              />
              {open === null ? (
                <NothingOpen isEmpty={loaded.rows.length === 0} onChange={change} />
              ) : (
                <Reviewed key={open} id={open} onWalk={(step) => walk(step)()} onDone={goOn} />
              )}
            </div>
          )
        }
      </Loaded>
    </>
  )
}

/**
 * What the last heap or filter showed is not opened in the next: it could be passed though it is not in it.
 * @param left what was just dealt with
 */
function firstOf({ data, isPlaceholderData }: ReturnType<typeof useReviews>, left: string | null) {
  const first = isPlaceholderData ? undefined : data?.rows.find(({ id }) => id !== left)
  return first?.id ?? null
}

/** j and k walk through the queue, a digit chooses a heap. */
function useQueueKeys(walk: (step: 1 | -1) => () => void, change: ChangeReviewFilter): void {
  useKeys({
    j: walk(1),
    k: walk(-1),
    arrowdown: walk(1),
    arrowup: walk(-1),
    ...Object.fromEntries([0, 1, 2, 3].map((key) => [key, () => change({ heap: heapOfKey(key) })])),
  })
}

/** The open one, and the place it had in the queue when it was opened: what is done to it may move it. */
function useOpened(rows: readonly QueuedReview[], open: string | null) {
  const [place, keep] = useState<{ readonly id: string; readonly at: number } | null>(null)
  const selected = rows.find(({ id }) => id === open) ?? null
  if (selected !== null && place?.id !== selected.id) keep({ id: selected.id, at: rows.indexOf(selected) })
  return { rows, selected, at: place?.at ?? 0 }
}

type NothingProps = {
  readonly list: ReviewList
  readonly filter: ReviewFilter
  readonly onChange: ChangeReviewFilter
}

function NothingToReview({ list: { boxes }, filter: { box }, onChange }: NothingProps) {
  const text = useText(REVIEW)
  if (box === 'mine' && boxes.all > 0)
    return (
      <EmptyState
        title={text.nothingMine}
        action={<Button onClick={() => onChange({ box: 'unsent' })}>{text.showUnsent}</Button>}
      >
        {text.nothingMineWords(boxes.unsent)}
        <OtherYears />
      </EmptyState>
    )
  return (
    <EmptyState title={text.empty} action={<Link to={paths.documents()}>{text.toDocuments}</Link>}>
      {text.emptyWords}
      <OtherYears />
    </EmptyState>
  )
}

/** Nothing is in the heap or matches the filters, and the way back to all of it. */
function NoMatch({ onChange }: { readonly onChange: ChangeReviewFilter }) {
  const text = useText(REVIEW)
  const all = { heap: undefined, search: undefined, unit: undefined, document: undefined }
  return (
    <EmptyState title={text.noMatch} action={<Button onClick={() => onChange(all)}>{text.showAll}</Button>}>
      {text.noMatchWords}
      <OtherYears />
    </EmptyState>
  )
}

type OpenNothing = { readonly isEmpty: boolean; readonly onChange: ChangeReviewFilter }

/** The place of the paper, where none is open: of an empty queue it says why. */
function NothingOpen({ isEmpty, onChange }: OpenNothing) {
  return (
    <div className={styles.nothing}>
      {isEmpty ? (
        <div className={`panel ${styles.besideRail}`}>
          <NoMatch onChange={onChange} />
        </div>
      ) : null}
    </div>
  )
}

/** What was dealt with and is in the queue only until that is read anew; null where nothing is. */
function useLeft(readAt: number): readonly [string | null, (id: string | null) => void] {
  const [left, setLeft] = useState<{ readonly id: string | null; readonly readAt: number } | null>(null)
  const leave = (id: string | null) => setLeft({ id, readAt })
  return [left?.readAt === readAt ? left.id : null, leave]
}

/**
 * What is open stays open when a decision takes it out of the heap that is looked at: the address names it.
 */
function useNamed(unnamed: string | null): void {
  const [parameters, setParameters] = useAddress()
  useEffect(() => {
    // Only where nobody asked for something else since this was drawn.
    if (unnamed !== null)
      setParameters(
        (now) =>
          String(now) === String(parameters)
            ? changedAddress(now, { page: now.get('page') ?? undefined, project: unnamed })
            : now,
        { replace: true, preventScrollReset: true },
      )
  }, [unnamed, parameters, setParameters])
}

/** What narrows the queue down, and the queue; where the paper needs the room, a rail that opens over it. */
function QueuePane(props: Parameters<typeof Queue>[0]) {
  const text = useText(REVIEW)
  const [year] = useYear()
  const [isOpen, open] = useState(false)
  const { list, filter, onSelect, onChange } = props
  const choose = (row: QueuedReview) => {
    open(false)
    onSelect(row)
  }
  return (
    <section className={`panel no-print ${styles.queue}`} aria-label={text.queue} data-open={isOpen}>
      <button
        type="button"
        className={styles.rail}
        aria-expanded={isOpen}
        aria-label={isOpen ? text.closeQueue : text.openQueue}
        title={isOpen ? text.closeQueue : text.openQueue}
        onClick={() => open(!isOpen)}
      >
        {isOpen ? '«' : '»'}
      </button>
      <QueueFilter list={list} filter={filter} year={year} onChange={onChange} />
      {list.rows.length === 0 ? (
        <div className={styles.noMatch}>
          <NoMatch onChange={onChange} />
        </div>
      ) : (
        <Queue {...props} onSelect={choose} />
      )}
    </section>
  )
}

/** The project that is looked at: both its table and its sheet have to be there. */
function Reviewed({ id, onWalk, onDone }: { readonly id: string } & BarMoves) {
  const language = useLanguage()
  const project = useProject(id)
  const review = useReview(id)
  const both = {
    data: project.data && review.data ? { project: project.data, review: review.data } : undefined,
    error: project.error ?? review.error,
    refetch: () => Promise.all([project.refetch(), review.refetch()]),
  }
  return (
    <div className={styles.reviewed}>
      {both.data === undefined && both.error === null ? <KeysTooEarly /> : null}
      <Loaded query={both}>
        {(data) => (
          <>
            <Opened {...data} note={ownNote(data.project, language)} />
            <ReviewBar
              id={id}
              review={data.review}
              note={ownNote(data.project, language)}
              onWalk={onWalk}
              onDone={onDone}
            />
          </>
        )}
      </Loaded>
    </div>
  )
}

type OpenedProps = {
  readonly project: OpenedProject
  readonly review: ReviewDetail
  readonly note: string
}

function Opened({ project: detail, review, note }: OpenedProps) {
  const { project } = detail
  const findings = useLiveFindings(detail)
  const [selected, choose] = useSelected(findings)
  const paper = usePaperComments(
    { of: 'projects', id: review.row.id },
    { places: () => commentPlaces(project), at: selected },
  )
  const [editing, setEditing] = useState<ReviewDetail['sheet']['items'][number]['item'] | null>(null)
  const [asking, ask] = useState<'waive' | 'dispute' | null>(null)
  const select = (finding: LivingFinding | null) => {
    paper.point(null)
    choose(finding)
  }
  // A cell is shown in the table, and not beside what a finding lights.
  const showComment = (comment: CommentRow) => {
    choose(null, true)
    paper.point(comment)
  }
  useFindingKeys(findings, { selected, select, ask })
  return (
    <>
      <PaperPane detail={detail} notes={<Notes project={detail.row.id} year={detail.row.fiscalYear} />}>
        <TargetTable
          project={project}
          fiscalYear={detail.row.fiscalYear}
          signing={detail.signing}
          findings={findings}
          selected={selected?.id ?? null}
          onSelect={select}
          comments={paper.comments}
          pointed={paper.pointed}
        />
      </PaperPane>
      <SheetPanel
        review={review}
        detail={detail}
        note={note}
        selected={selected}
        onSelect={select}
        editing={editing}
        onEdit={setEditing}
        onAsk={ask}
      >
        <CommentsPanel
          rows={paper.rows}
          onOpen={paper.open}
          onShow={showComment}
          onAdd={paper.addWhole}
          isPart
        />
      </SheetPanel>
      {paper.dialogs}
      {asking === null || selected === null ? null : (
        <DecisionDialog act={asking} finding={selected} onClose={() => ask(null)} />
      )}
      <PrintedSheet review={review} findings={detail.findings} />
    </>
  )
}

type FindingKeys = {
  readonly selected: LivingFinding | null
  readonly select: (finding: LivingFinding | null) => void
  readonly ask: (what: 'waive' | 'dispute') => void
}

/** From finding to finding, and what is decided about the one that is looked at. */
function useFindingKeys(findings: readonly LivingFinding[], { selected, select, ask }: FindingKeys): void {
  const { take } = useDecisions()
  const decidable = useMay()('finding.decide') ? selected : null
  useKeys({
    n: () => select(neighbour(findings, selected, 1)),
    b: () => select(neighbour(findings, selected, -1)),
    a: () => decidable !== null && decidable.suggestion !== null && void take([decidable]),
    w: () => decidable && ask('waive'),
    x: () => decidable?.state === 'open' && ask('dispute'),
  })
}

/** In the order in which the paper is read. */
function useLiveFindings({ findings, project: { order } }: OpenedProject): readonly LivingFinding[] {
  return useMemo(
    () =>
      inReadingOrder(
        findings.filter(({ state }) => isLive(state)),
        order,
      ),
    [findings, order],
  )
}

/** What was said elsewhere about the project. */
function Notes({ project, year }: { readonly project: string; readonly year: number | null }) {
  return (
    <>
      <HandoverNote way={{ of: 'projects', id: project }} />
      <LastResultNote project={project} year={year} />
      <ProjectAssessmentNote project={project} />
      <ProjectAdjustedNote project={project} />
      <BudgetAsked project={project} />
      <OpenItemsNote project={project} />
    </>
  )
}

type DecisionProps = {
  readonly act: 'waive' | 'dispute'
  readonly finding: LivingFinding
  readonly onClose: () => void
}

function DecisionDialog({ act, finding, onClose }: DecisionProps) {
  const Asking = act === 'waive' ? WaiveDialog : DisputeDialog
  return <Asking findings={[finding]} onClose={onClose} />
}

/** The finding the address names. */
function useSelected(
  findings: readonly LivingFinding[],
): readonly [LivingFinding | null, (finding: LivingFinding | null, showsTable?: boolean) => void] {
  const [parameters, setParameters] = useAddress()
  const selected = findings.find(({ id }) => id === parameters.get('finding')) ?? null
  const select = useCallback(
    (finding: LivingFinding | null, showsTable = finding !== null) => {
      setParameters((now) => {
        if (finding === null) now.delete('finding')
        else now.set('finding', finding.id)
        if (showsTable) now.delete('beside')
        return now
      }, STAYING)
    },
    [setParameters],
  )
  return [selected, select]
}
