/**
 * One 自评表: typed are what was reached, reasons and measures; scores, total and grade are computed as one
 * types.
 */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from 'antd'
import DownOutlined from '@ant-design/icons/DownOutlined'
import { isUngraded } from '#core/scoring/score-project.ts'
import type { SelfEvaluationView } from '#api/self-evaluation.ts'
import { evidenceOfYear } from '#core/self-evaluation/evaluate.ts'
import { LACKING, type SelfEvaluationRemark } from '#core/self-evaluation/remarks.ts'
import type { EvaluationAct } from '#core/self-evaluation/step.ts'
import { COMMON } from '#text/interface/common.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import type { Spoken } from '#text/interface/words.ts'
import { EVALUATION_ACT_WORDS, EVALUATION_STATE_WORDS, remarkText } from '#text/self-evaluation.ts'
import { useAttachments } from '../../api/attachments.ts'
import { ApiError } from '../../api/api-error.ts'
import {
  evaluationPath,
  selfEvaluationReportPath,
  proofPaperPath,
  proofPath,
  useSelfEvaluation,
  useUndoEvaluations,
} from '../../api/self-evaluations.ts'
import { NextSheet } from '../../components/filing/next-sheet.tsx'
import { usePassedNotice } from '../../components/filing/passed-notice.ts'
import { useMay } from '../../api/session.ts'
import { forgetKeys } from '../../api/query-client.ts'
import { Attachments } from '../../components/attachments/attachments.tsx'
import { paths } from '../../paths.ts'
import { usePageYear } from '../../preferences/year.ts'
import { closedNote } from '#text/closing.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Callout } from '../../ui/callout.tsx'
import { followLink } from '../../ui/export-menu.tsx'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { clockText, momentText } from '../../ui/time.ts'
import { Term } from '../../ui/term.tsx'
import filing from '../../components/filing/filing.module.css'
import { SelfEvaluationActDialog } from './act-dialog.tsx'
import { Days } from './days.tsx'
import { HowDialog, type ExplainedScore } from './how-dialog.tsx'
import { IndicatorRows } from './indicator-rows.tsx'
import { Text } from './indicator-text.tsx'
import { MoneyPanel } from './money-panel.tsx'
import styles from './self-evaluation.module.css'
import type { Saving } from './saver.ts'
import { useSelfEvaluationSheet, type Sheet } from './use-sheet.ts'

export function SelfEvaluationPage() {
  const { id = '' } = useParams()
  // The sheet that the person took a step with: after it there is the way to the next.
  const [acted, act] = useState<string | null>(null)
  // A sheet that went on its way, was opened again, or is of a version approved meanwhile, is another one to
  // type in.
  return (
    <Loaded isPage query={useSelfEvaluation(id)}>
      {(view) => (
        <Opened
          key={`${view.id} ${view.known.about.version} ${view.state} ${view.steps.length}`}
          view={view}
          hasActed={acted === view.id}
          onActed={() => act(view.id)}
        />
      )}
    </Loaded>
  )
}

type OpenedProps = {
  readonly view: SelfEvaluationView
  readonly hasActed: boolean
  readonly onActed: () => void
}

function Opened({ view, hasActed, onActed }: OpenedProps) {
  usePageYear(view.year)
  const text = useText(SELF_EVALUATION)
  // Files are handed in on this page: asked for by themselves.
  const {
    about: { version },
    project,
  } = view.known
  const files = useAttachments(view.id, version).data?.rows
  const evidence = files === undefined ? view.evidence : evidenceOfYear(project, files)
  const sheet = useSelfEvaluationSheet(view, evidence)
  const [how, show] = useState<ExplainedScore | null>(null)
  const [acting, act] = useState<EvaluationAct | null>(null)
  const lacking = sheet.remarks.filter(({ code }) => LACKING.has(code)).length
  const writing = view.may.write
  const common = useText(COMMON)
  const mayArchive = useMay()('project.read')
  return (
    <>
      <PageHeader
        title={view.name}
        crumbs={[
          { label: text.title, to: paths.selfEvaluations({ year: view.year }) },
          { label: text.sheet },
        ]}
        beside={<About view={view} />}
        actions={
          <>
            {writing ? <SavingMark saving={sheet.saving} /> : null}
            {mayArchive ? <ButtonLink to={paths.archive(view.id)}>{common.toArchive}</ButtonLink> : null}
            <ExportMenu id={view.id} />
            {view.may.undo ? <UndoStep view={view} /> : null}
            <Next view={view} hasActed={hasActed} />
            <ActButtons acts={view.may.acts} lacking={lacking} onAct={act} />
          </>
        }
      />
      <Days days={view.days} />
      <SaveFault saving={sheet.saving} onRetry={() => void sheet.settle()} />
      <Notes view={view} />
      <TotalPanel sheet={sheet} writing={writing} onHow={show} />
      <MoneyPanel sheet={sheet} writing={writing} onHow={show} />
      <Goals view={view} sheet={sheet} writing={writing} />
      <IndicatorRows sheet={sheet} evidence={evidence} writing={writing} onHow={show} />
      <Attachments id={view.id} version={version} />
      <Closing sheet={sheet} writing={writing} />
      <WorkflowHistory view={view} />
      {how === null ? null : <HowDialog proof={sheet.proof} of={how} onClose={() => show(null)} />}
      {acting === null ? null : (
        <SelfEvaluationActDialog
          id={view.id}
          act={acting}
          settle={sheet.settle}
          onActed={onActed}
          onClose={() => act(null)}
        />
      )}
    </>
  )
}

/** What is to be known of the sheet before it is read. */
function Notes({ view: { carriedFrom, closed, fourEyes } }: Pick<OpenedProps, 'view'>) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  return (
    <>
      {carriedFrom === null ? null : <Callout kind="note">{text.carriedFrom(carriedFrom)}</Callout>}
      {closed === null ? null : (
        <Callout kind="warning">
          {closedNote(closed, language)} {text.closedHere}
        </Callout>
      )}
      {fourEyes ? <Callout kind="note">{text.fourEyes}</Callout> : null}
    </>
  )
}

/** Where the sheet is somebody else's by now, the next one. */
function Next({ view: { id, may }, hasActed }: Pick<OpenedProps, 'view' | 'hasActed'>) {
  const takesPart = useMay()('self-evaluation.act')
  const isDone = may.acts.length === 0 && !may.write
  return takesPart && (isDone || hasActed) ? (
    <NextSheet kind="self-evaluation" id={id} hasActed={hasActed} />
  ) : null
}

/** Year, unit and state of the sheet. */
function About({ view }: { readonly view: SelfEvaluationView }) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  return (
    <>
      {text.yearOption(view.year)}
      {'　'}
      {[view.unit?.code, view.unit?.name].filter(Boolean).join(' ')}
      {'　'}
      <span className={styles.state}>{EVALUATION_STATE_WORDS[view.state][language]}</span>
    </>
  )
}

/** What the reader passed or confirmed a moment ago. */
function UndoStep({ view: { id, name } }: { readonly view: SelfEvaluationView }) {
  const text = useText(SELF_EVALUATION)
  const undo = useUndoEvaluations()
  const { takeBack } = usePassedNotice()
  return (
    <Button loading={undo.isPending} onClick={() => void takeBack(name, () => undo.mutateAsync([id]))}>
      {text.undoAct}
    </Button>
  )
}

type ActsProps = {
  readonly acts: readonly EvaluationAct[]
  /** How much is lacking yet. */
  readonly lacking: number
  readonly onAct: (act: EvaluationAct) => void
}

function ActButtons({ acts, lacking, onAct }: ActsProps) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  return acts
    .toSorted((a, b) => rank(b) - rank(a))
    .map((one) => (
      <Button
        key={one}
        type={rank(one) === 0 ? 'primary' : 'default'}
        disabled={one === 'submit' && lacking > 0}
        title={one === 'submit' && lacking > 0 ? text.lacking(lacking) : undefined}
        onClick={() => onAct(one)}
      >
        {EVALUATION_ACT_WORDS[one][language]}
      </Button>
    ))
}

/** The act that carries it on is the primary one. */
function rank(act: EvaluationAct): number {
  return act === 'submit' || act === 'pass' || act === 'confirm' ? 0 : 1
}

function savingText({ state, at, error }: Saving, text: Spoken<typeof SELF_EVALUATION>): string {
  if (error !== null) return text.saveFailed
  if (state === 'saving') return text.saving
  if (state === 'typing') return text.unsaved
  return at === null ? '' : text.saved(clockText(at))
}

function SavingMark({ saving }: { readonly saving: Saving }) {
  const text = useText(SELF_EVALUATION)
  const words = savingText(saving, text)
  return <output className={styles.saving}>{words}</output>
}

function SaveFault({
  saving: { error },
  onRetry,
}: {
  readonly saving: Saving
  readonly onRetry: () => void
}) {
  const text = useText(SELF_EVALUATION)
  const words = useErrorText(error)
  if (error === null) return null
  const stale = error instanceof ApiError && error.status === 409
  return (
    <Callout
      kind="error"
      action={
        stale ? (
          <Button
            size="small"
            onClick={() => void forgetKeys('self-evaluations').then(() => window.location.reload())}
          >
            {text.reload}
          </Button>
        ) : (
          <Button size="small" onClick={onRetry}>
            {text.retry}
          </Button>
        )
      }
    >
      {words}
    </Callout>
  )
}

function ExportMenu({ id }: { readonly id: string }) {
  const text = useText(SELF_EVALUATION)
  const items = [
    { key: 'docx', href: evaluationPath(id, 'docx'), words: text.exportWord },
    { key: 'pdf', href: evaluationPath(id, 'pdf'), words: text.exportPdf },
    { key: 'report', href: selfEvaluationReportPath(id, 'docx'), words: text.reportWord },
    { key: 'report-pdf', href: selfEvaluationReportPath(id, 'pdf'), words: text.reportPdf },
    { key: 'proof', href: proofPath(id), words: text.proofJson, hint: text.proofWords },
    { key: 'proof-pdf', href: proofPaperPath(id, 'pdf'), words: text.proofPdf },
  ].map(({ key, href, words, hint }) => ({
    key,
    onClick: followLink,
    label: (
      <>
        <a href={href} download>
          {words}
        </a>
        {hint === undefined ? null : <span className={styles.menuHint}>{hint}</span>}
      </>
    ),
  }))
  return (
    <MenuButton
      items={items}
      placement="bottomRight"
      icon={<DownOutlined />}
      iconPlacement="end"
      aria-haspopup="menu"
    >
      {text.export}
    </MenuButton>
  )
}

type PartProps = {
  readonly sheet: Sheet
  readonly writing: boolean
  readonly onHow: (of: ExplainedScore) => void
}

function TotalPanel({ sheet: { proof, remarks }, writing, onHow }: PartProps) {
  const text = useText(SELF_EVALUATION)
  const lacking = remarks.filter(({ code }) => LACKING.has(code))
  const doubts = remarks.filter(({ code }) => !LACKING.has(code))
  const cap = proof.total?.cap
  return (
    <section className={`panel ${styles.total}`} aria-label={text.totalScore}>
      <Total proof={proof} onHow={onHow} />
      <div className={styles.notes}>
        {cap ? <p className={styles.doubts}>▲ {text.capped(cap.below, cap.most)}</p> : null}
        {writing ? (
          <p className={lacking.length > 0 ? styles.blank : styles.fine}>
            {lacking.length > 0 ? `○ ${text.lacking(lacking.length)}` : `✓ ${text.complete}`}
          </p>
        ) : null}
        {doubts.length === 0 ? null : (
          <>
            <p className={styles.doubts}>
              ▲ {text.doubts(doubts.length)} <Term id="doubts" of={text.checkTruth} />
            </p>
            <Remarks remarks={doubts} proof={proof} />
          </>
        )}
        {writing && lacking.length > 0 ? <Remarks remarks={lacking} proof={proof} /> : null}
      </div>
    </section>
  )
}

type ProofProps = { readonly proof: Sheet['proof'] }

function Total({ proof: { total, indicators }, onHow }: ProofProps & Pick<PartProps, 'onHow'>) {
  const text = useText(SELF_EVALUATION)
  return (
    <div className={styles.sum}>
      <span className={styles.quiet}>{text.totalScore}</span>
      {total === null ? (
        <span className={styles.open}>
          {isUngraded(indicators.map(({ outcome }) => outcome)) ? text.ungraded : text.noTotal}
        </span>
      ) : (
        <>
          <strong className={styles.big}>{total.score}</strong>
          <GradeMark grade={total.grade} large />
          <Term id="grade" of={text.grade} />
          <button
            type="button"
            className={styles.link}
            aria-label={text.howTotal}
            onClick={() => onHow('total')}
          >
            {text.how}
          </button>
          <Term id="proof" of={text.how} />
        </>
      )}
    </div>
  )
}

/** Each with the indicator that it is about. */
function Remarks({ remarks, proof }: ProofProps & { readonly remarks: readonly SelfEvaluationRemark[] }) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const where = (indicator: number | null) =>
    indicator === null
      ? ''
      : `${text.where(indicator, proof.indicators[indicator - 1]?.name ?? '')}${language === 'en' ? ': ' : '：'}`
  return (
    <ul className={styles.list}>
      {remarks.map((remark) => (
        <li key={`${remark.code} ${remark.indicator}`}>
          <button type="button" className={styles.jump} onClick={() => leadTo(remark)}>
            {where(remark.indicator)}
            {remarkText(remark, language)}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Leads to the first field of the part that a remark is about that is still blank, or to its first. */
function leadTo({ code, indicator }: SelfEvaluationRemark): void {
  const ofSheet = code === 'outcome-missing' ? 'goals' : 'money'
  const part = indicator === null ? ofSheet : `indicator-${indicator}`
  const found = document.getElementById(part)
  const fields = [
    ...(found?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input:not([type=checkbox]):not(:disabled), textarea:not(:disabled)',
    ) ?? []),
  ]
  found?.scrollIntoView({ block: 'center' })
  const field = fields.find(({ value }) => value === '') ?? fields[0]
  field?.focus({ preventScroll: true })
}

function Closing({ sheet, writing }: Omit<PartProps, 'onHow'>) {
  const text = useText(SELF_EVALUATION)
  return (
    <section className={`panel ${styles.plate}`} aria-label={text.closing}>
      <h2 className={styles.head}>{text.closing}</h2>
      <div className={styles.words}>
        <Text
          label={text.conclusion}
          name={text.conclusion}
          value={sheet.facts.conclusion}
          writing={writing}
          onChange={(conclusion) => sheet.change({ conclusion })}
        />
        <Text
          label={text.problems}
          name={text.problems}
          value={sheet.facts.problems}
          writing={writing}
          onChange={(problems) => sheet.change({ problems })}
        />
        <Text
          label={text.nextMeasures}
          name={text.nextMeasures}
          value={sheet.facts.measures}
          writing={writing}
          onChange={(measures) => sheet.change({ measures })}
        />
      </div>
    </section>
  )
}

function Goals({
  view,
  sheet,
  writing,
}: {
  readonly view: SelfEvaluationView
  readonly sheet: Sheet
  readonly writing: boolean
}) {
  const text = useText(SELF_EVALUATION)
  return (
    <section id="goals" className={`panel ${styles.plate}`} aria-label={text.goals}>
      <h2 className={styles.head}>{text.goals}</h2>
      <div className={styles.two}>
        <div>
          <span className={styles.quiet}>{text.expected}</span>
          <GoalList goals={view.goals} />
          <Link to={paths.project(view.id)}>{text.toProject}</Link>
        </div>
        <label className={styles.text}>
          <span>{text.outcome}</span>
          <textarea
            className={styles.area}
            rows={4}
            aria-label={text.outcome}
            value={sheet.facts.outcome}
            disabled={!writing}
            maxLength={2000}
            onChange={(event) => sheet.change({ outcome: event.target.value })}
          />
        </label>
      </div>
    </section>
  )
}

/** Several are counted; an only one has no number. */
function GoalList({ goals }: { readonly goals: readonly string[] }) {
  if (goals.length === 1) return <p>{goals[0]}</p>
  return (
    <ol className={styles.list}>
      {goals.map((goal) => (
        <li key={goal}>{goal}</li>
      ))}
    </ol>
  )
}

function WorkflowHistory({ view: { steps } }: { readonly view: SelfEvaluationView }) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  return (
    <section className={`panel ${styles.plate}`} aria-label={text.way}>
      <h2 className={styles.head}>{text.way}</h2>
      {steps.length === 0 ? (
        <p className={styles.quiet}>{text.noWay}</p>
      ) : (
        <ol className={filing.history}>
          {steps.map(({ number, act, by, at, comment, score, grade }) => (
            <li key={number}>
              <div className={filing.recordHead}>
                <strong>{EVALUATION_ACT_WORDS[act][language]}</strong>
                <span>{by ?? '—'}</span>
                <time className={filing.when} dateTime={at}>
                  {momentText(at)}
                </time>
                {score === null ? null : (
                  <span>
                    {score} {grade}
                  </span>
                )}
              </div>
              {comment === '' ? null : <p className={filing.said}>{comment}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
