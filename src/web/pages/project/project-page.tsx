/**
 * One project: the paper in the middle, its findings at the right, the source at hand. Printed, only the
 * paper is left.
 */
import { useCallback, useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { SEVERITIES, type Severity } from '#core/finding.ts'
import { screenOf } from '#core/rules/screen.ts'
import type { FindingWithId, ProjectDetail } from '#api/projects.ts'
import { isWritten } from '#core/writing/written-document.ts'
import { PROJECT } from '#text/interface/project.ts'
import { useProject } from '../../api/projects.ts'
import { Attachments } from '../../attachments/attachments.tsx'
import { useMay } from '../../api/session.ts'
import { CommentsPanel } from '../../comments/comments-panel.tsx'
import { placesOf } from '../../comments/places.ts'
import { usePaperComments } from '../../comments/use-paper-comments.tsx'
import { CarriedNote } from '../../carried/carried-note.tsx'
import { MoneyNote } from '../../execution/money-note.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { LastResultNote } from '../../rectification/last-result-note.tsx'
import { OpenItemsNote } from '../../rectification/open-items-note.tsx'
import { FlowStrip } from '../../filing/flow-strip.tsx'
import { DisputeDialog, WaiveDialog } from '../../findings/decision-dialogs.tsx'
import { useDecisions } from '../../findings/use-decisions.ts'
import { CodeMark } from '../../paper/code-mark.tsx'
import { inReadingOrder } from '../../paper/place.ts'
import { PlanSpark } from '../../paper/plan-spark.tsx'
import { TargetTable } from '../../paper/target-table.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useHeadHeight } from '../../ui/head-height.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { FindingsPanel, type ShownState } from './findings-panel.tsx'
import { ModelAdvice } from './model-advice.tsx'
import { PrintedFindings } from './printed-findings.tsx'
import { ProjectActions } from './project-actions.tsx'
import { SourcePanel } from './source-panel.tsx'
import { useKeys } from '../../keys/use-keys.ts'
import { STAYING } from '../../lists/address.ts'
import { neighbour } from '../../lists/neighbour.ts'
import styles from './project-page.module.css'

export function ProjectPage() {
  const { id = '' } = useParams()
  const project = useProject(id)
  return <Loaded query={project}>{(detail) => <Opened key={detail.row.id} detail={detail} />}</Loaded>
}

function Opened({ detail }: { readonly detail: ProjectDetail }) {
  const { row, project } = detail
  const [shown, setShown] = useState<ReadonlySet<Severity>>(new Set(SEVERITIES))
  const [sourceOpen, setSourceOpen] = useState(false)
  const [printFindings, setPrintFindings] = useState(false)
  const findings = useMemo(
    () => inReadingOrder(detail.findings, project.order).filter(({ severity }) => shown.has(severity)),
    [detail.findings, project.order, shown],
  )
  const [state, setState] = useState<ShownState>('open')
  const screen = useMemo(
    () =>
      screenOf(
        detail.findings.filter(({ severity }) => shown.has(severity)),
        project.order,
      ),
    [detail.findings, project.order, shown],
  )
  const ofState =
    state === 'open'
      ? findings
      : inReadingOrder(
          detail.settled.filter((finding) => finding.state === state),
          project.order,
        )
  const [selected, select] = useSelected(ofState)
  const [whole, setWhole] = useState(false)
  // Whoever chose a finding behind the first screen, on the paper or by its address, sees it among all.
  const folded = state === 'open' && !whole && (selected === null || screen.first.includes(selected))
  const listed = folded ? inReadingOrder(screen.first, project.order) : ofState
  const [asking, ask] = useState<'waive' | 'dispute' | null>(null)
  const showWhole = (all: boolean) => {
    setWhole(all)
    const [first] = screen.first
    if (!all && first !== undefined && selected !== null && !screen.first.includes(selected)) select(first)
  }
  const head = useHeadHeight()
  const paper = usePaperComments(
    { of: 'projects', id: row.id },
    { places: () => placesOf(project), at: selected },
  )
  const look = (finding: FindingWithId | null) => {
    paper.point(null)
    select(finding)
  }
  const may = useMay()
  const { take } = useDecisions()
  const decidable = selected !== null && state === 'open' && may('finding.decide') ? selected : null
  const navigate = useNavigate()
  const go = (target: ProjectDetail['next']) => target && void navigate(paths.project(target.id))
  useKeys({
    j: () => look(neighbour(listed, selected, 1)),
    k: () => look(neighbour(listed, selected, -1)),
    a: () => decidable !== null && decidable.suggestion !== null && void take([decidable]),
    w: () => decidable && ask('waive'),
    x: () => decidable?.state === 'open' && ask('dispute'),
    s: () => isWritten(detail.mediaType) || setSourceOpen((open) => !open),
    arrowleft: () => go(detail.previous),
    arrowright: () => go(detail.next),
  })
  return (
    <div className={styles.page}>
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
          actions={
            <ProjectActions
              detail={detail}
              printFindings={printFindings}
              onPrintFindings={setPrintFindings}
              sourceOpen={sourceOpen}
              onSource={() => setSourceOpen(!sourceOpen)}
            />
          }
        />
        <FlowStrip project={row.id} name={project.name} />
        <CarriedNote project={row.id} />
        <LastResultNote project={row.id} />
        <OpenItemsNote project={row.id} />
        <MoneyNote project={row.id} />
      </div>
      <div className={sourceOpen ? styles.withSource : styles.columns}>
        <div className={styles.paper}>
          <TargetTable
            project={project}
            fiscalYear={row.fiscalYear}
            signing={detail.signing}
            findings={findings}
            selected={selected?.id ?? null}
            onSelect={look}
            comments={paper.comments}
            pointed={paper.pointed}
          />
          <Attachments id={row.id} version={null} />
        </div>
        <aside className={`${styles.side} no-print`}>
          {sourceOpen ? (
            <SourcePanel detail={detail} finding={selected} onClose={() => setSourceOpen(false)} />
          ) : (
            <FindingsPanel
              detail={detail}
              findings={listed}
              shown={shown}
              onShow={setShown}
              state={state}
              onState={setState}
              screen={state === 'open' ? screen : null}
              folded={folded}
              onWhole={showWhole}
              selected={selected}
              onSelect={look}
              onSource={() => setSourceOpen(true)}
              onAsk={ask}
            />
          )}
          {sourceOpen || paper.rows.length === 0 ? null : (
            <CommentsPanel rows={paper.rows} onOpen={paper.open} onShow={paper.point} />
          )}
          {sourceOpen ? null : <Elsewhere project={row.id} />}
          {sourceOpen ? null : <ModelAdvice project={row.id} />}
        </aside>
      </div>
      {paper.dialogs}
      {asking === 'waive' && selected !== null ? (
        <WaiveDialog findings={[selected]} onClose={() => ask(null)} />
      ) : null}
      {asking === 'dispute' && selected !== null ? (
        <DisputeDialog findings={[selected]} onClose={() => ask(null)} />
      ) : null}
      {printFindings ? (
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
      ) : null}
    </div>
  )
}

/**
 * The finding the address names; choosing another changes the address in place, so that back leaves the page.
 */
function useSelected(
  findings: readonly FindingWithId[],
): readonly [FindingWithId | null, (finding: FindingWithId | null) => void] {
  const [parameters, setParameters] = useAddress()
  const id = parameters.get('finding')
  const selected = findings.find((finding) => finding.id === id) ?? null
  const select = useCallback(
    (finding: FindingWithId | null) => {
      if (finding === null) return
      setParameters((now) => {
        now.set('finding', finding.id)
        return now
      }, STAYING)
    },
    [setParameters],
  )
  return [selected, select]
}

function useCrumbs({ row, documentTitle }: ProjectDetail) {
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
    { label: documentTitle ?? row.file, to: paths.document(row.document) },
  ]
}
