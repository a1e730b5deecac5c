/**
 * 审核: the queue by risk × money at the left, the paper in the middle, the review sheet at the right. Printed,
 * the sheet alone.
 */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { isLive } from '#core/findings/life.ts'
import type { CommentView } from '#api/comments.ts'
import type { FindingWithId, ProjectDetail } from '#api/projects.ts'
import type { ReviewDetail, ReviewRow } from '#api/review.ts'
import { REVIEW } from '#text/interface/review.ts'
import { useProject } from '../../api/projects.ts'
import { useReview, useReviews } from '../../api/reviews.ts'
import { useMay } from '../../api/session.ts'
import { CommentsPanel } from '../../components/comments/comments-panel.tsx'
import { commentPlaces } from '../../components/comments/places.ts'
import { ToldNote } from '../../components/filing/told-note.tsx'
import { usePaperComments } from '../../components/comments/use-paper-comments.tsx'
import { DisputeDialog, WaiveDialog } from '../../components/findings/decision-dialogs.tsx'
import { useDecisions } from '../../components/findings/use-decisions.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { changedAddress, STAYING } from '../../lists/address.ts'
import { neighbour } from '../../lists/neighbour.ts'
import { useAddress } from '../../lists/use-address.ts'
import { inReadingOrder } from '../../components/paper/place.ts'
import { LastResultNote } from '../../components/rectification/last-result-note.tsx'
import { AdjustedOf } from '../../components/filing/adjusted-note.tsx'
import { AssessmentOf } from '../../components/filing/assessment-note.tsx'
import { OpenItemsNote } from '../../components/rectification/open-items-note.tsx'
import { TargetTable } from '../../components/paper/target-table.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { PaperPane } from './paper-pane.tsx'
import { PrintedSheet } from './printed-sheet.tsx'
import { Queue } from './queue.tsx'
import { QueueFilter } from './queue-filter.tsx'
import {
  heapOfKey,
  isReviewFilterNarrowed,
  readReviewFilter,
  type ChangeReviewFilter,
} from './review-filter.ts'
import { ReviewBar, type BarMoves } from './review-bar.tsx'
import { SheetPanel } from './sheet-panel.tsx'
import styles from './review-page.module.css'

export function ReviewPage() {
  const text = useText(REVIEW)
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter = readReviewFilter(parameters)
  const query = useReviews({ ...filter, year })
  const change: ChangeReviewFilter = (next) =>
    setParameters((now) => changedAddress(now, { project: undefined, finding: undefined, ...next }))
  const list = query.data
  // A project that came with the address is opened though it is on another page of the queue.
  const open = parameters.get('project') ?? list?.rows[0]?.id ?? null
  const selected = list?.rows.find(({ id }) => id === open) ?? null
  useNamed(parameters.get('project') === null ? open : null)
  const select = (row: ReviewRow | null) =>
    row &&
    setParameters(
      (now) => changedAddress(now, { page: filter.page, project: row.id, finding: undefined }),
      STAYING,
    )
  const walk = (step: 1 | -1) => () => list && select(neighbour(list.rows, selected, step))
  // What was dealt with leaves the queue of what waits: the one after it is next.
  const after = list === undefined || selected === null ? null : neighbour(list.rows, selected, 1)
  const goOn = () => select(after === selected ? null : after)
  useKeys({
    j: walk(1),
    k: walk(-1),
    arrowdown: walk(1),
    arrowup: walk(-1),
    ...Object.fromEntries([0, 1, 2, 3].map((key) => [key, () => change({ heap: heapOfKey(key) })])),
  })
  return (
    <>
      <div className="no-print">
        <PageHeader title={text.title} beside={list ? text.shown(list.total) : undefined} />
      </div>
      <Loaded query={query}>
        {(loaded) =>
          loaded.total === 0 && !isReviewFilterNarrowed(filter) && filter.heap === undefined ? (
            <NothingToReview />
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
                <div className={styles.nothing} />
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

function NothingToReview() {
  const text = useText(REVIEW)
  return (
    <EmptyState title={text.empty} action={<Link to={paths.documents()}>{text.toDocuments}</Link>}>
      {text.emptyWords}
    </EmptyState>
  )
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

/** What narrows the queue down, and the queue. */
function QueuePane(props: Parameters<typeof Queue>[0]) {
  const text = useText(REVIEW)
  const [year] = useYear()
  const { list, filter, onChange } = props
  return (
    <section className={`panel no-print ${styles.queue}`} aria-label={text.queue}>
      <QueueFilter list={list} filter={filter} year={year} onChange={onChange} />
      {list.rows.length === 0 ? (
        <EmptyState title={text.noMatch}>{text.noMatchWords}</EmptyState>
      ) : (
        <Queue {...props} />
      )}
    </section>
  )
}

/** The project that is looked at: both its table and its sheet have to be there. */
function Reviewed({ id, onWalk, onDone }: { readonly id: string } & BarMoves) {
  const project = useProject(id)
  const review = useReview(id)
  const both = {
    data: project.data && review.data ? { project: project.data, review: review.data } : undefined,
    error: project.error ?? review.error,
    refetch: () => Promise.all([project.refetch(), review.refetch()]),
  }
  return (
    <div className={styles.reviewed}>
      <Loaded query={both}>
        {(data) => (
          <>
            <Opened {...data} />
            <ReviewBar id={id} review={data.review} onWalk={onWalk} onDone={onDone} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Opened({
  project: detail,
  review,
}: {
  readonly project: ProjectDetail
  readonly review: ReviewDetail
}) {
  const { project } = detail
  const findings = useLiveFindings(detail)
  const [selected, choose] = useSelected(findings)
  const paper = usePaperComments(
    { of: 'projects', id: review.row.id },
    { places: () => commentPlaces(project), at: selected },
  )
  const [editing, setEditing] = useState<ReviewDetail['sheet']['items'][number]['item'] | null>(null)
  const [asking, ask] = useState<'waive' | 'dispute' | null>(null)
  const select = (finding: FindingWithId | null) => {
    paper.point(null)
    choose(finding)
  }
  // A cell is shown in the table, and not beside what a finding lights.
  const showComment = (comment: CommentView) => {
    choose(null, true)
    paper.point(comment)
  }
  useFindingKeys(findings, { selected, select, ask })
  return (
    <>
      <PaperPane detail={detail} notes={<Notes project={detail.row.id} />}>
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
        selected={selected}
        onSelect={select}
        editing={editing}
        onEdit={setEditing}
        onAsk={ask}
      >
        {paper.rows.length === 0 ? null : (
          <CommentsPanel rows={paper.rows} onOpen={paper.open} onShow={showComment} isPart />
        )}
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
  readonly selected: FindingWithId | null
  readonly select: (finding: FindingWithId | null) => void
  readonly ask: (what: 'waive' | 'dispute') => void
}

/** From finding to finding, and what is decided about the one that is looked at. */
function useFindingKeys(findings: readonly FindingWithId[], { selected, select, ask }: FindingKeys): void {
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
function useLiveFindings({ findings, project: { order } }: ProjectDetail): readonly FindingWithId[] {
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
function Notes({ project }: { readonly project: string }) {
  return (
    <>
      <ToldNote way={{ of: 'projects', id: project }} />
      <LastResultNote project={project} />
      <AssessmentOf project={project} />
      <AdjustedOf project={project} />
      <OpenItemsNote project={project} />
    </>
  )
}

type DecisionProps = {
  readonly act: 'waive' | 'dispute'
  readonly finding: FindingWithId
  readonly onClose: () => void
}

function DecisionDialog({ act, finding, onClose }: DecisionProps) {
  const Asking = act === 'waive' ? WaiveDialog : DisputeDialog
  return <Asking findings={[finding]} onClose={onClose} />
}

/** The finding the address names. */
function useSelected(
  findings: readonly FindingWithId[],
): readonly [FindingWithId | null, (finding: FindingWithId | null, showsTable?: boolean) => void] {
  const [parameters, setParameters] = useAddress()
  const selected = findings.find(({ id }) => id === parameters.get('finding')) ?? null
  const select = useCallback(
    (finding: FindingWithId | null, showsTable = finding !== null) => {
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
