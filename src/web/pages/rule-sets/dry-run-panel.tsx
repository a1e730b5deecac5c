/** Trying a set over the documents that are here before it is saved. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'antd'
import { SEVERITIES, type Severity } from '#core/kernel/finding.ts'
import {
  DRY_RUN_CHANGES,
  type DryRunChange,
  type DryRunExample,
  type DryRunGrade,
  type DryRunReport,
  type DryRunRule,
} from '#core/findings/dry-run.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { reviewGradeName } from '#text/review.ts'
import { ruleTitle } from '#text/findings/findings.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { isOver } from '../../api/job-list.ts'
import { useCancelJob, useJobs } from '../../api/jobs.ts'
import { useDryRun, useTryRuleSet } from '../../api/rule-sets.ts'
import { paths } from '../../paths.ts'
import { FIGURE, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import { SeverityCountsMark, SeverityMark } from '../../ui/severity.tsx'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import styles from './rule-sets.module.css'

type Trial = { readonly job: string; readonly of: string }

export function DryRunPanel({ data, disabled }: { readonly data: RuleSetData; readonly disabled: boolean }) {
  const text = useText(RULE_SET_WORDS)
  const start = useTryRuleSet()
  const refused = useErrorText(start.error)
  const [trial, setTrial] = useState<Trial | null>(null)
  const job = useJobs().data?.rows.find(({ id }) => id === trial?.job) ?? null
  const done = job?.state === 'done'
  const run = useDryRun(done && trial !== null ? trial.job : null)
  const cancel = useCancelJob()
  const begin = () =>
    start.mutate(data, { onSuccess: ({ job: id }) => setTrial({ job: id, of: JSON.stringify(data) }) })
  const running = trial !== null && (job === null || !isOver(job))
  const words = text.dryRunning(job?.tally?.done ?? 0, job?.tally?.documents ?? 0)
  return (
    <section className={`panel ${styles.trial} no-print`} aria-label={text.dryRun}>
      <div className={styles.trialHead}>
        <h3>{text.dryRun}</h3>
        <span className={styles.faint}>{text.dryRunWords}</span>
        <Button size="small" disabled={disabled || running} loading={start.isPending} onClick={begin}>
          {text.dryRun}
        </Button>
      </div>
      {start.error ? <Callout kind="error">{refused}</Callout> : null}
      {running ? (
        <output className={styles.running}>
          <span>{words}</span>
          <ProgressBar percent={job?.progress ?? 0} label={words} />
          <Button size="small" onClick={() => cancel.mutate(trial.job)}>
            {text.cancel}
          </Button>
        </output>
      ) : null}
      {job?.state === 'failed' ? (
        <p className={styles.bad} role="alert">
          {text.dryRunFailed}
        </p>
      ) : null}
      {job?.state === 'cancelled' ? <p className={styles.faint}>{text.dryRunCancelled}</p> : null}
      {run.data !== undefined && !running ? (
        <>
          {trial !== null && trial.of !== JSON.stringify(data) ? (
            <p className={styles.warn}>{text.dryRunOutdated}</p>
          ) : null}
          <Report report={run.data.report} />
        </>
      ) : null}
    </section>
  )
}

function Report({ report }: { readonly report: DryRunReport }) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const columns: ListColumn<DryRunRule>[] = [
    { key: 'rule', title: text.rule, cell: ({ rule }) => ruleTitle(rule, language) },
    ...DRY_RUN_CHANGES.map((change) => ({
      ...FIGURE,
      key: change,
      title: text[CHANGE_WORD[change]],
      cell: ({ counts }: DryRunRule) => counts[change],
    })),
    {
      key: 'examples',
      title: text.examples,
      cell: ({ examples }) => examples.map(({ name }) => name ?? text.wholeDocument).join('、'),
    },
  ]
  if (report.changed === 0 && report.gradesChanged === 0) return <p>{text.dryRunNothing(report.documents)}</p>
  return (
    <div className={styles.report}>
      <p className={styles.reportFigures}>
        <span>{text.dryRunResult(report.documents, report.affected, report.changed)}</span>
        <span>
          {text.before} <SeverityCountsMark counts={report.before} />
        </span>
        <span>
          {text.after} <SeverityCountsMark counts={report.after} />
        </span>
      </p>
      <RowsExport title={text.dryRun} rows={report.rules} columns={columns} keyOf={({ rule }) => rule} />
      <div className={styles.reportBody}>
        <table className={styles.rules}>
          <thead>
            <tr>
              <th scope="col">{text.rule}</th>
              {DRY_RUN_CHANGES.map((change) => (
                <th key={change} scope="col" className="number">
                  {text[CHANGE_WORD[change]]}
                </th>
              ))}
              <th scope="col">{text.examples}</th>
            </tr>
          </thead>
          <tbody>
            {report.rules.map((rule) => (
              <RuleRow key={rule.rule} rule={rule} />
            ))}
          </tbody>
        </table>
        {report.gradesChanged === 0 ? null : <Grades grades={report.grades} count={report.gradesChanged} />}
      </div>
    </div>
  )
}

const CHANGE_WORD: Record<DryRunChange, 'changeNew' | 'changeGone' | 'changeGraver' | 'changeLighter'> = {
  new: 'changeNew',
  gone: 'changeGone',
  graver: 'changeGraver',
  lighter: 'changeLighter',
}

function RuleRow({ rule: { rule, counts, examples } }: { readonly rule: DryRunRule }) {
  const language = useLanguage()
  return (
    <tr>
      <td>{ruleTitle(rule, language)}</td>
      {DRY_RUN_CHANGES.map((change) => (
        <td key={change} className={counts[change] === 0 ? `number ${styles.faint}` : 'number'}>
          {counts[change]}
        </td>
      ))}
      <td>
        <ul className={styles.examples}>
          {examples.slice(0, EXAMPLES_SHOWN).map((example, i) => (
            <Example key={i} example={example} />
          ))}
        </ul>
      </td>
    </tr>
  )
}

const EXAMPLES_SHOWN = 3

function Example({
  example: { change, project, name, file, document, text: stands, before, after },
}: {
  readonly example: DryRunExample
}) {
  const text = useText(RULE_SET_WORDS)
  return (
    <li>
      <span className={styles.mark}>{text[CHANGE_WORD[change]]}</span>{' '}
      <Link
        className="in-words"
        to={project === null ? paths.document(document) : paths.project(project)}
        title={file}
      >
        {name ?? text.wholeDocument}
      </Link>
      {change === 'graver' || change === 'lighter' ? <Step before={before} after={after} /> : null}
      {stands === null || stands === '' ? null : (
        <span className={styles.quoted} title={stands}>
          {stands}
        </span>
      )}
    </li>
  )
}

function Step({ before, after }: { readonly before: Severity | null; readonly after: Severity | null }) {
  const [one, other] = [
    SEVERITIES.find((severity) => severity === before),
    SEVERITIES.find((severity) => severity === after),
  ]
  return one === undefined || other === undefined ? null : (
    <span className={styles.step}>
      <SeverityMark severity={one} word={false} />→<SeverityMark severity={other} word={false} />
    </span>
  )
}

function Grades({ grades, count }: { readonly grades: readonly DryRunGrade[]; readonly count: number }) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  return (
    <div>
      <h4>{text.grades(count)}</h4>
      <ul className={styles.examples}>
        {grades.map(({ document, file, title, before, after }) => (
          <li key={document}>
            <Link className="in-words" to={paths.document(document)} title={file}>
              {title ?? file}
            </Link>{' '}
            <span className={styles.step}>
              {reviewGradeName(before.grade, language)} {before.score} →{' '}
              {reviewGradeName(after.grade, language)} {after.score}
            </span>
          </li>
        ))}
        {count > grades.length ? (
          <li className={styles.faint}>{text.gradesMore(count - grades.length)}</li>
        ) : null}
      </ul>
    </div>
  )
}
