/** 部门整体支出绩效自评表: scored as one types, with the proof of every score. */
import { useState } from 'react'
import { Input } from 'antd'
import { LACKING } from '#core/self-evaluation/remarks.ts'
import { evaluatedOutcome, lackingOf, type EvaluatedWhole } from '#core/whole/sheet.ts'
import type { EvaluationFacts, IndicatorFacts } from '#core/self-evaluation/facts.ts'
import { WHOLE } from '#text/interface/whole.ts'
import { remarkText } from '#text/self-evaluation.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { SheetHistory } from '../monitoring/sheet-history.tsx'
import { HowDialog, type ExplainedScore } from '../self-evaluation/how-dialog.tsx'
import { IndicatorRows } from '../self-evaluation/indicator-rows.tsx'
import type { Sheet } from '../self-evaluation/use-sheet.ts'
import { moneyOf, type SheetProps } from './monitored-sheet.tsx'
import { Basis, Beside, Tasks, WholeMoneyPanel } from './parts.tsx'
import { WholeActs } from './whole-acts.tsx'
import styles from './whole.module.css'

type Props = SheetProps<EvaluatedWhole>

/** Counted as the server counts it, in the shape of a 自评表 of a project. */
function useScored({ view, content, flush, onChange }: Props) {
  const known = view.evaluation
  if (known === null) return null
  const counted = evaluatedOutcome(content, {
    department: view.unit,
    basis: view.basis,
    year: view.year,
    region: known.region,
    ruleSet: known.ruleSet,
    projectMoney: moneyOf(view),
    isBooked: known.isBooked,
  })
  const { facts } = content
  const change = (next: Partial<EvaluationFacts>) => onChange?.({ ...content, facts: { ...facts, ...next } })
  const rows = (of: (one: IndicatorFacts, i: number) => IndicatorFacts) =>
    change({ indicators: facts.indicators.map(of) })
  const sheet: Sheet = {
    facts,
    known: counted.known,
    proof: known.proof ?? counted.proof,
    remarks: counted.remarks,
    saving: { state: 'saved', at: null, error: null },
    change,
    changeIndicator: (index, next) => rows((one, i) => (i === index ? { ...one, ...next } : one)),
    changeIndicators: rows,
    settle: flush,
  }
  return { counted, sheet }
}

export function EvaluatedSheet(props: Props) {
  const { view, content, saving, flush, onChange } = props
  const text = useText(WHOLE)
  const [how, show] = useState<ExplainedScore | null>(null)
  const scored = useScored(props)
  if (scored === null) return null
  const { counted, sheet } = scored
  const isWriting = onChange !== null
  return (
    <>
      <Total sheet={sheet} isWriting={isWriting} onHow={show} />
      <WholeMoneyPanel
        money={counted.money}
        basic={content.basic}
        faults={counted.faults.filter(({ task, code }) => task === null && code !== 'basis-missing')}
        onChange={isWriting ? (basic) => onChange({ ...content, basic }) : null}
      />
      <Tasks
        view={view}
        tasks={content.tasks}
        faults={counted.faults}
        onChange={isWriting ? (tasks) => onChange({ ...content, tasks }) : null}
      />
      <Words part="goals" said={view.basis.goals} sheet={sheet} isWriting={isWriting} />
      <Basis view={view} />
      <IndicatorRows sheet={sheet} evidence={[]} writing={isWriting} onHow={show} />
      <Words part="closing" said={[]} sheet={sheet} isWriting={isWriting} />
      <Beside view={view} remarks={view.remarks} />
      {view.steps.length === 0 ? null : (
        <section className={`panel ${styles.panel}`} aria-label={text.state}>
          <SheetHistory steps={view.steps} />
        </section>
      )}
      <WholeActs view={view} saving={saving} flush={flush} faults={lackingOf(counted)} />
      {how === null ? null : <HowDialog proof={sheet.proof} of={how} onClose={() => show(null)} />}
    </>
  )
}

type TotalProps = {
  readonly sheet: Sheet
  readonly isWriting: boolean
  readonly onHow: (of: ExplainedScore) => void
}

function Total({ sheet: { proof, remarks }, isWriting, onHow }: TotalProps) {
  const text = useText(WHOLE)
  const language = useLanguage()
  const { total } = proof
  const whole = remarks.filter(
    ({ indicator, code }) => indicator === null && (isWriting || !LACKING.has(code)),
  )
  return (
    <section className={`panel ${styles.panel}`} aria-label={text.totalScore}>
      <h2>{text.totalScore}</h2>
      {total === null ? (
        <p className={styles.words}>{text.noTotal}</p>
      ) : (
        <p>
          <span className={styles.score}>{total.score}</span> <GradeMark grade={total.grade} large />{' '}
          <button type="button" onClick={() => onHow('total')}>
            {text.how}
          </button>
        </p>
      )}
      {whole.map((remark) => (
        <span key={remark.code} className={LACKING.has(remark.code) ? styles.fault : styles.quiet}>
          {remarkText(remark, language)}
        </span>
      ))}
    </section>
  )
}

const WORDS = {
  goals: ['outcome', 'executionReason'],
  closing: ['conclusion', 'problems', 'measures'],
} as const

type WordsProps = {
  readonly part: keyof typeof WORDS
  readonly said: readonly string[]
  readonly sheet: Sheet
  readonly isWriting: boolean
}

function Words({ part, said, sheet: { facts, change }, isWriting }: WordsProps) {
  const text = useText(WHOLE)
  return (
    <section className={`panel ${styles.panel}`} aria-label={text[part]}>
      <h2>{text[part]}</h2>
      {said.map((goal) => (
        <p key={goal} style={{ whiteSpace: 'pre-line' }}>
          {goal}
        </p>
      ))}
      <div className={styles.fields}>
        {WORDS[part].map((field) => (
          <label key={field}>
            <span>{text[field]}</span>
            <Input.TextArea
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={2000}
              disabled={!isWriting}
              value={facts[field]}
              onChange={({ target }) => change({ [field]: target.value })}
            />
          </label>
        ))}
      </div>
    </section>
  )
}
