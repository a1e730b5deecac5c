/** Of a subject whose result is final: who evaluated it, its money, and the ways on from it. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { COMMON } from '#text/interface/common.ts'
import { EVALUATION_KIND_NAMES } from '#text/evaluation.ts'
import { EVALUATIONS, EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { dayText } from '../../ui/time.ts'
import styles from './evaluations.module.css'

/** Nothing while it is not final. */
export function SubjectFacts({ sheet: { about, task, subject } }: { readonly sheet: EvaluationSheetView }) {
  const text = useText(EVALUATIONS)
  const words = useText(EVALUATION_SHEET_WORDS)
  const language = useLanguage()
  if (about === null) return null
  const { unit, ledBy, agency, experts, names, settled, money } = about
  return (
    <section className={`panel ${styles.plate} ${styles.apart}`} aria-label={words.about}>
      <dl className={styles.across}>
        <Fact name={text.ofUnit}>{subject.unit.name}</Fact>
        <Fact name={text.kind}>
          {EVALUATION_KIND_NAMES[task.kind][language]} · {task.year}
        </Fact>
        <Fact name={words.organised}>
          {unit === null || task.kind === 'finance' ? words.bureau : unit.name}
          <span className={styles.quiet}> {words.ledBy(ledBy)}</span>
        </Fact>
        <Fact name={text.agency}>{agency ?? text.nobody}</Fact>
        <Fact name={text.experts}>
          {words.expertsOf(experts)}
          {names.length === 0 ? null : <span className={styles.quiet}> {names.join('、')}</span>}
        </Fact>
        <Fact name={words.settledOn}>
          {dayText(settled.at)} <span className={styles.quiet}>{settled.by}</span>
        </Fact>
        <Fact name={words.money}>{money === null ? text.nobody : <Money amount={money.budget} unit />}</Fact>
        <Fact name={words.paid}>{money === null ? text.nobody : <Money amount={money.paid} unit />}</Fact>
      </dl>
      <WaysOn subject={subject} year={task.year} />
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

type WaysProps = { readonly subject: EvaluationSheetView['subject']; readonly year: number }

/** Of a project its own pages, of a department those of its units, of a policy both. */
function WaysOn({ subject: { project, policy, name, unit }, year }: WaysProps) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const common = useText(COMMON)
  const may = useMay()
  const of = project === null ? { unit: unit.id } : { search: name }
  const ways = [
    ...(policy === null
      ? []
      : [{ to: paths.policy(policy), words: words.toPolicy, may: may('policy.read') }]),
    project === null
      ? { to: paths.departmentArchives({ unit: unit.id }), words: words.toDepartmentArchive, may: true }
      : { to: paths.archive(project), words: common.toArchive, may: may('project.read') },
    ...(project === null
      ? [
          {
            to: paths.selfEvaluations({ year, tab: 'coverage' }),
            words: words.toCoverage,
            may: may('self-evaluation.read'),
          },
        ]
      : [
          { to: paths.selfEvaluation(project), words: words.toSelf, may: may('self-evaluation.read') },
          { to: paths.ledger(project), words: words.toLedger, may: may('execution.read') },
        ]),
    {
      to: paths.rectifications({ year, ...of }),
      words: words.toRectifications,
      may: may('rectification.read'),
    },
    { to: paths.resultBudget({ year, ...of }), words: words.toBudget, may: may('rectification.read') },
  ].filter((way) => way.may)
  return (
    <nav className={`${styles.ways} no-print`} aria-label={words.waysOn}>
      {ways.map((way) => (
        <Link key={way.to} to={way.to}>
          {way.words}
        </Link>
      ))}
    </nav>
  )
}
