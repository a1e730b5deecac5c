/**
 * One subject of an evaluation: the record beside the score sheet, the marks of all once they are in, the
 * report and the feedback.
 */
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from 'antd'
import type { ProblemBody } from '#api/kernel/common.ts'
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { SUBJECT_STATE_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS, EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import { evaluationFilePath, evaluationReportPath, useEvaluationSheet } from '../../api/evaluations.ts'
import { useProved } from '../../components/attachments/use-proved.ts'
import { DepartmentTable, TargetTable } from '../../components/paper/target-table.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { StatementPaper } from '../../components/statements/statement-view.tsx'
import { BallotForm } from './ballot.tsx'
import { DepartmentFiles } from './department-files.tsx'
import styles from './evaluations.module.css'
import { Feedback, ReportText } from './feedback.tsx'
import { LeadPanel } from './lead-panel.tsx'
import { MarksTable } from './marks-table.tsx'
import { PolicyRecord } from './policy-record.tsx'
import { Requests } from './requests.tsx'
import { SaidOfItself } from './said.tsx'
import { SubjectFacts } from './subject-facts.tsx'

export function EvaluationSheetPage() {
  const { id = '', subject = '' } = useParams()
  const text = useText(EVALUATIONS)
  const query = useEvaluationSheet(id, subject)
  // A person who has not declared does so on the page of the evaluation.
  const wayOn = ({ values }: ProblemBody) =>
    values['reason'] === 'not-declared' ? <Link to={paths.evaluation(id)}>{text.declare}</Link> : undefined
  return (
    <Loaded isPage query={query} wayOn={wayOn}>
      {(sheet) => <Opened key={sheet.subject.id} sheet={sheet} />}
    </Loaded>
  )
}

function Opened({ sheet }: { readonly sheet: EvaluationSheetView }) {
  const text = useText(EVALUATIONS)
  const words = useText(EVALUATION_SHEET_WORDS)
  const language = useLanguage()
  const { task, subject, own, result, report } = sheet
  const { leads, answers } = task.standing
  const isQuiet = !leads && !answers && own === null && result === null
  return (
    <>
      <PageHeader
        title={subject.name}
        crumbs={[
          { label: text.title, to: paths.evaluations() },
          { label: task.name, to: paths.evaluation(task.id) },
        ]}
        actions={
          result === null || report === null ? null : (
            <>
              <Button href={evaluationReportPath(task.id, subject.id, 'pdf')} download>
                {words.reportPdf}
              </Button>
              <Button href={evaluationReportPath(task.id, subject.id, 'docx')} download>
                {words.reportWord}
              </Button>
            </>
          )
        }
        beside={
          <>
            {SUBJECT_STATE_NAMES[subject.state][language]}
            {result === null ? null : (
              <>
                {' '}
                · <span className={styles.big}>{result.total}</span> <GradeMark grade={result.grade} />
              </>
            )}
          </>
        }
      />
      <SubjectFacts sheet={sheet} />
      {isQuiet ? (
        <section className="panel">
          <EmptyState title={words.notForYou} />
        </section>
      ) : (
        <RecordAndWork sheet={sheet}>
          <Work sheet={sheet} />
        </RecordAndWork>
      )}
    </>
  )
}

/** What the reader has to do about it. */
function Work({ sheet }: { readonly sheet: EvaluationSheetView }) {
  const { task, subject, own, result, report } = sheet
  const { leads, answers } = task.standing
  return (
    <>
      {own === null ? null : <BallotForm sheet={sheet} />}
      {leads ? <LeadPanel sheet={sheet} /> : null}
      {!leads && result !== null ? <MarksTable sheet={sheet} /> : null}
      {!leads && report !== null && result !== null ? <ReportText sheet={sheet} /> : null}
      {leads || (subject.state !== 'feedback' && subject.state !== 'final') || result === null ? null : (
        <Feedback sheet={sheet} />
      )}
      {leads || answers || own !== null ? (
        <>
          {sheet.record === null ? <DepartmentFiles sheet={sheet} /> : null}
          <Requests sheet={sheet} />
        </>
      ) : null}
    </>
  )
}

/** What the department's projects came to, and the whole department's target as it was approved. */
function DepartmentRecord({ sheet: { task, goals, rollUp } }: { readonly sheet: EvaluationSheetView }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  return (
    // It scrolls inside its box, so it must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={goals.length === 0 ? '' : styles.stick} aria-label={words.goals} tabIndex={0}>
      <div className={`panel ${styles.plate}`}>
        {rollUp === null ? null : (
          <p className={styles.said}>
            {words.rollUp(
              rollUp.total,
              rollUp.projects,
              rollUp.without,
              rollUp.by === 'money' ? words.byMoney : words.byMean,
            )}
          </p>
        )}
        {goals.length === 0 ? (
          <p className={styles.quiet}>{words.noGoals}</p>
        ) : (
          goals.map(({ title, approval }, i) => (
            <p key={i} className={styles.quiet}>
              {title} ·{' '}
              {approval === null ? words.notApproved : words.approvedAs(approval.number, approval.date)}
            </p>
          ))
        )}
      </div>
      {goals.map(({ statement, departments }, i) => (
        <div key={i} className={styles.goals}>
          {departments.map((department) => (
            <DepartmentTable key={department.order} department={department} fiscalYear={task.year} />
          ))}
          {statement === null ? null : <StatementPaper id={null} narrow statement={statement} />}
        </div>
      ))}
    </section>
  )
}

function Record({ sheet: { task, subject, record, self, said } }: { readonly sheet: EvaluationSheetView }) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const proved = useProved((number) => record?.project.indicators[number - 1]?.level3)
  if (record === null) return null
  return (
    // It scrolls inside its box, so it must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={`panel ${styles.plate} ${styles.stick}`} aria-label={words.record} tabIndex={0}>
      <div className={styles.line}>
        <span>
          {words.money} <Money amount={record.budget} unit />
        </span>
        <span>
          {words.paid} <Money amount={record.paid} unit />
        </span>
        {self === null ? null : <span>{words.selfTotal(self.total, self.grade)}</span>}
      </div>
      {said === null ? <p className={styles.quiet}>{words.nothingSaid}</p> : <SaidOfItself said={said} />}
      <TargetTable
        project={record.project}
        fiscalYear={task.year}
        signing={null}
        findings={[]}
        selected={null}
        onSelect={() => undefined}
      />
      <h2 className={styles.quiet}>{words.files}</h2>
      {record.attachments.length === 0 ? (
        <p className={styles.quiet}>{words.noFiles}</p>
      ) : (
        <ul className={styles.list}>
          {record.attachments.map((one) => (
            <li key={one.id}>
              <a href={evaluationFilePath(task.id, subject.id, one.id)} download>
                {one.file}
              </a>
              <span className={styles.sub}>{[proved(one), one.note].filter(Boolean).join('　')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The record, and beside it what is done about it. */
function RecordAndWork({
  sheet,
  children,
}: {
  readonly sheet: EvaluationSheetView
  readonly children: ReactNode
}) {
  const { leads, answers } = sheet.task.standing
  if (sheet.policy !== null)
    return (
      <div className={styles.beside}>
        <PolicyRecord policy={sheet.policy} year={sheet.task.year} />
        <div>{children}</div>
      </div>
    )
  if (sheet.record === null)
    return (
      <div className={sheet.goals.length === 0 ? '' : styles.beside}>
        {sheet.rollUp === null && !leads && sheet.own === null && !answers ? null : (
          <DepartmentRecord sheet={sheet} />
        )}
        <div>{children}</div>
      </div>
    )
  return (
    <div className={styles.beside}>
      <Record sheet={sheet} />
      <div>{children}</div>
    </div>
  )
}
