/**
 * One project: the paper in the middle, its findings at the right, the source at hand. Printed, only the
 * paper is left.
 */
import { useState, type ReactNode } from 'react'
import { useNavigate, useParams } from 'react-router'
import { isWritten } from '#core/target/written-document.ts'
import { PROJECT } from '#text/interface/project.ts'
import { useProject } from '../../api/projects.ts'
import { Attachments } from '../../components/attachments/attachments.tsx'
import { useMay } from '../../api/session.ts'
import { CommentsPanel } from '../../components/comments/comments-panel.tsx'
import { commentPlaces } from '../../components/comments/places.ts'
import { usePaperComments } from '../../components/comments/use-paper-comments.tsx'
import { CarriedNote } from '../../components/years/carried-note.tsx'
import { MoneyNote } from '../../components/execution/money-note.tsx'
import { LastResultNote } from '../../components/rectification/last-result-note.tsx'
import { OpenItemsNote } from '../../components/rectification/open-items-note.tsx'
import { LifecycleNote } from '../../components/lifecycle/lifecycle-note.tsx'
import { PolicyNote } from '../../components/policies/policy-note.tsx'
import { FlowStrip } from '../../components/filing/flow-strip.tsx'
import { DecisionAsked, type AskedDecision } from '../../components/findings/decision-asked.tsx'
import { useDecisions } from '../../components/findings/use-decisions.ts'
import { CodeMark } from '../../components/paper/code-mark.tsx'
import { inReadingOrder } from '../../components/paper/place.ts'
import { PlanSpark } from '../../components/paper/plan-spark.tsx'
import { TargetTable } from '../../components/paper/target-table.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { usePageYear } from '../../preferences/year.ts'
import { useHeadHeight } from '../../ui/head-height.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { later } from '../../ui/later.tsx'
import { Loaded } from '../../ui/states.tsx'
import { ElsewherePanel } from './elsewhere.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { ModelAdvice } from './model-advice.tsx'
import { ProjectActions } from './project-actions.tsx'
import { useListing, type FindingListing } from './use-listing.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { neighbour } from '../../lists/neighbour.ts'
import styles from './project-page.module.css'
import { PrintedFindings } from './printed-findings.tsx'
import type { OpenedProject } from '#core/projects/rows.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

const SourcePanel = later(async () => (await import('./source-panel.tsx')).SourcePanel)

export function ProjectPage() {
  const { id = '' } = useParams()
  const project = useProject(id)
  return (
    <Loaded isPage query={project}>
      {(detail) => <Opened key={detail.row.id} detail={detail} />}
    </Loaded>
  )
}

function Opened({ detail }: { readonly detail: OpenedProject }) {
  const { row, project } = detail
  usePageYear(row.fiscalYear)
  const listing = useListing(detail)
  const { selected } = listing
  const [sourceOpen, setSourceOpen] = useState(false)
  const [printFindings, setPrintFindings] = useState(false)
  const [asking, ask] = useState<AskedDecision>(null)
  const paper = usePaperComments(
    { of: 'projects', id: row.id },
    { places: () => commentPlaces(project), at: selected },
  )
  const look = (finding: LivingFinding | null) => {
    paper.point(null)
    listing.onSelect(finding)
  }
  useProjectKeys(detail, listing, {
    onLook: look,
    onAsk: ask,
    onSource: () => setSourceOpen((open) => !open),
  })
  return (
    <div className={styles.page}>
      <Head detail={detail}>
        <ProjectActions
          detail={detail}
          printFindings={printFindings}
          onPrintFindings={setPrintFindings}
          sourceOpen={sourceOpen}
          onSource={() => setSourceOpen(!sourceOpen)}
        />
      </Head>
      <Notes row={row} />
      <div className={sourceOpen ? styles.withSource : styles.columns}>
        <Paper detail={detail} listing={listing} said={paper} onLook={look} />
        <aside className={`${styles.side} no-print`}>
          {sourceOpen ? (
            <SourcePanel detail={detail} finding={selected} onClose={() => setSourceOpen(false)} />
          ) : (
            <FindingsPanel
              detail={detail}
              listing={listing}
              onSelect={look}
              onSource={() => setSourceOpen(true)}
              onAsk={ask}
            />
          )}
          {sourceOpen ? null : <CommentsBeside said={paper} />}
          {sourceOpen ? null : <ElsewherePanel project={row.id} />}
          {sourceOpen ? null : <ModelAdvice project={row.id} />}
        </aside>
      </div>
      {paper.dialogs}
      <DecisionAsked asked={asking} finding={selected} onClose={() => ask(null)} />
      {printFindings ? <Printed detail={detail} /> : null}
    </div>
  )
}

function CommentsBeside({ said }: { readonly said: ReturnType<typeof usePaperComments> }) {
  return <CommentsPanel rows={said.rows} onOpen={said.open} onShow={said.point} onAdd={said.addWhole} />
}

type HeadProps = { readonly detail: OpenedProject; readonly children: ReactNode }

/** The name with what is done with the project. */
function Head({ detail, children }: HeadProps) {
  const { row, project } = detail
  const head = useHeadHeight()
  return (
    <div ref={head} className={`${styles.head} no-print`}>
      <PageHeader
        title={project.name}
        crumbs={useCrumbs(detail)}
        beside={
          <>
            <CodeMark code={row.code} />
            <PlanSpark project={project} />
          </>
        }
        actions={children}
      />
      <FlowStrip project={row.id} name={project.name} />
    </div>
  )
}

/** What there is to be known beyond the paper: it goes out of sight with it, that the findings keep their place. */
function Notes({ row }: Pick<OpenedProject, 'row'>) {
  return (
    <div className={`${styles.notes} no-print`}>
      <LifecycleNote project={row.id} />
      <PolicyNote project={row.id} />
      <CarriedNote project={row.id} />
      <LastResultNote project={row.id} year={row.fiscalYear} />
      <OpenItemsNote project={row.id} />
      <MoneyNote project={row.id} />
    </div>
  )
}

type PaperProps = {
  readonly detail: OpenedProject
  readonly listing: FindingListing
  readonly said: Pick<ReturnType<typeof usePaperComments>, 'comments' | 'pointed'>
  readonly onLook: (finding: LivingFinding | null) => void
}

function Paper({ detail, listing, said, onLook }: PaperProps) {
  const { row, project } = detail
  return (
    <div className={styles.paper}>
      <TargetTable
        project={project}
        fiscalYear={row.fiscalYear}
        signing={detail.signing}
        findings={listing.open}
        selected={listing.selected?.id ?? null}
        onSelect={onLook}
        comments={said.comments}
        pointed={said.pointed}
      />
      <Attachments id={row.id} version={null} />
    </div>
  )
}

/** The findings as they go with the paper: those that count, and those whose waiver is published. */
function Printed({ detail }: { readonly detail: OpenedProject }) {
  const { project } = detail
  return (
    <PrintedFindings
      findings={inReadingOrder(
        [
          ...detail.findings,
          ...detail.settled.filter(
            ({ state: kept, decision }) => kept === 'waived' && decision?.published === true,
          ),
        ],
        project.order,
      )}
      unjudged={detail.unjudged}
      project={project.order}
    />
  )
}

type KeyActions = {
  readonly onLook: (finding: LivingFinding | null) => void
  readonly onAsk: (decision: AskedDecision) => void
  readonly onSource: () => void
}

function useProjectKeys(detail: OpenedProject, listing: FindingListing, keys: KeyActions): void {
  const { findings, selected, state } = listing
  const { onLook, onAsk, onSource } = keys
  const may = useMay()
  const { take } = useDecisions()
  const decidable = selected !== null && state === 'open' && may('finding.decide') ? selected : null
  const navigate = useNavigate()
  const go = (target: OpenedProject['next']) => target && void navigate(paths.project(target.id))
  useKeys({
    // As on the review page: J and K are projects, N and B findings.
    n: () => onLook(neighbour(findings, selected, 1)),
    b: () => onLook(neighbour(findings, selected, -1)),
    j: () => go(detail.next),
    k: () => go(detail.previous),
    a: () => decidable !== null && decidable.suggestion !== null && void take([decidable]),
    w: () => decidable && onAsk('waive'),
    x: () => decidable?.state === 'open' && onAsk('dispute'),
    s: () => isWritten(detail.mediaType) || onSource(),
    arrowleft: () => go(detail.previous),
    arrowright: () => go(detail.next),
  })
}

/** A file is called as it came: the title of its first table may be that of another paper. */
function useCrumbs({ row, documentTitle, mediaType }: OpenedProject) {
  const text = useText(PROJECT)
  const unit =
    row.unitName === null
      ? []
      : [
          {
            label: [row.unitCode, row.unitName].filter(Boolean).join(' '),
            to: paths.projects({ unit: row.unitCode ?? row.unitName }),
          },
        ]
  return [
    { label: text.targets, to: paths.projects() },
    ...unit,
    {
      label: isWritten(mediaType) ? (documentTitle ?? row.file) : row.file,
      to: paths.document(row.document),
    },
  ]
}
