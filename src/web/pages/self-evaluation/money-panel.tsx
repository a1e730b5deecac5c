/** What was spent of the budget of the year, its share, and the score for it. */
import { asWan, wanText } from '#core/kernel/money.ts'
import { executionCounts } from '#core/scoring/score-project.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { useText } from '../../preferences/language.ts'
import type { ExplainedScore } from './how-dialog.tsx'
import tables from '../../ui/table.module.css'
import { Text } from './indicator-text.tsx'
import styles from './self-evaluation.module.css'
import type { Sheet } from './use-sheet.ts'

type Props = {
  readonly sheet: Sheet
  readonly writing: boolean
  readonly onHow: (of: ExplainedScore) => void
}

export function MoneyPanel({ sheet, writing, onHow }: Props) {
  const text = useText(SELF_EVALUATION)
  const { known, proof, facts, remarks, change } = sheet
  const { execution } = proof
  const explains =
    facts.executionReason !== '' ||
    remarks.some(({ code }) => code === 'execution-reason-missing' || code === 'adjusted-reason-missing')
  return (
    <section id="money" className={`panel ${styles.below}`} aria-label={text.money}>
      <h2 className={styles.head}>{text.money}</h2>
      <div className={styles.scroll}>
        <table className={`${styles.money} ${tables.stacked}`}>
          <thead>
            <tr>
              <th className="number">{text.initial}</th>
              <th className="number">{text.yearBudget}</th>
              <th className="number">{text.executed}</th>
              <th>{text.executedSource}</th>
              <th className="number">{text.weight}</th>
              <th className="number">{text.rate}</th>
              <th className="number">{text.score}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td className="number" data-label={text.initial}>
                {wanText(known.money.initial)}
              </td>
              <td className="number" data-label={text.yearBudget}>
                {wanText(known.money.budget)}
              </td>
              <Executed sheet={sheet} writing={writing} />
              <td className="number" data-label={text.weight}>
                {execution?.weight ?? known.ruleSet.scoring.executionWeight}
              </td>
              <td className="number" data-label={text.rate}>
                {execution === null || execution.rate === null ? '—' : `${execution.rate}%`}
              </td>
              <Score execution={execution} onHow={onHow} />
            </tr>
          </tbody>
        </table>
      </div>
      {explains ? (
        <div className={styles.inside}>
          <Text
            label={text.executionReason}
            name={text.executionReason}
            value={facts.executionReason}
            writing={writing}
            onChange={(executionReason) => change({ executionReason })}
          />
        </div>
      ) : null}
    </section>
  )
}

/** The amount and its source: from the payments, or typed where none are known. */
function Executed({ sheet: { known, proof, facts, change }, writing }: Omit<Props, 'onHow'>) {
  const text = useText(SELF_EVALUATION)
  if (known.money.paid !== null)
    return (
      <>
        <td className="number" data-label={text.executed}>
          {asWan(proof.execution?.executed ?? null)}
        </td>
        <td data-label={text.executedSource}>{text.fromPayments}</td>
      </>
    )
  return (
    <>
      <td className="number" data-label={text.executed}>
        <input
          className={`${styles.input} ${styles.narrow}`}
          inputMode="decimal"
          aria-label={text.executed}
          value={facts.executed}
          disabled={!writing}
          maxLength={20}
          onChange={(event) => change({ executed: event.target.value.trim() })}
        />
      </td>
      <td data-label={text.executedSource}>
        <input
          className={styles.input}
          aria-label={text.executedSource}
          placeholder={text.executedSourceHint}
          value={facts.executedSource}
          disabled={!writing}
          maxLength={200}
          onChange={(event) => change({ executedSource: event.target.value })}
        />
      </td>
    </>
  )
}

type ScoreProps = { readonly execution: Sheet['proof']['execution'] } & Pick<Props, 'onHow'>

function Score({ execution, onHow }: ScoreProps) {
  const text = useText(SELF_EVALUATION)
  return (
    <td className="number" data-label={text.score}>
      <strong className={styles.points}>
        {execution === null || !executionCounts(execution) ? '—' : execution.score}
      </strong>
      {execution === null ? null : (
        <button
          type="button"
          className={styles.link}
          aria-label={text.howOf(text.rate)}
          onClick={() => onHow('execution')}
        >
          {text.how}
        </button>
      )}
    </td>
  )
}
