/** What was reached of an indicator: typed, chosen on the scale, or scored by hand. */
import { Select } from 'antd'
import { isByHand } from '#core/scoring/score-indicator.ts'
import { SCORING_STEPS, stepScores } from '#core/scoring/step.ts'
import type { IndicatorFacts } from '#core/self-evaluation/facts.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { scoringFaultText, STEP_WORDS } from '#text/scoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './self-evaluation.module.css'
import type { Sheet } from './use-sheet.ts'

/** The scores that may be given by hand; null where there is none. */
function scoresOf(
  { target, weight }: Sheet['proof']['indicators'][number],
  step: IndicatorFacts['step'],
  scheme: Sheet['known']['ruleSet']['scoring'],
) {
  if (target.kind !== 'qualitative') return { least: '0.00', most: weight }
  return step === null ? null : stepScores(weight, step, scheme)
}

type ActualProps = {
  readonly sheet: Sheet
  readonly index: number
  readonly writing: boolean
  readonly change: (next: Partial<IndicatorFacts>) => void
}

export function ActualFields({ sheet, index, writing, change }: ActualProps) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  const row = sheet.proof.indicators[index]
  const facts = sheet.facts.indicators[index]
  if (row === undefined || facts === undefined) return null
  const { target, name, outcome } = row
  const off = !writing || facts.notApplicable
  const byHand = target.kind === 'qualitative' || isByHand(target)
  const field = { row, facts, off, change }
  const unit = target.kind === 'number' || target.kind === 'range' ? target.unit : null
  const fault = outcome.state === 'fault' ? scoringFaultText(outcome.fault, language) : null
  return (
    <div className={styles.actual}>
      <span className={styles.typed}>
        {writing ? null : (
          <span role="note" aria-label={text.actualOf(name)} className={styles.written}>
            {facts.actual === '' ? '—' : facts.actual}
          </span>
        )}
        {writing ? (
          <input
            type={target.kind === 'date' ? 'date' : 'text'}
            className={styles.input}
            inputMode={unit === null ? undefined : 'decimal'}
            aria-label={text.actualOf(name)}
            aria-invalid={fault !== null}
            value={facts.actual}
            disabled={off}
            maxLength={2000}
            onChange={(event) => change({ actual: event.target.value })}
          />
        ) : null}
        {unit === null || isWithUnit(facts.actual, unit) ? null : <span className={styles.unit}>{unit}</span>}
      </span>
      {target.kind === 'qualitative' ? <Step {...field} /> : null}
      {byHand ? <ScoreByHand {...field} scheme={sheet.known.ruleSet.scoring} /> : null}
      {fault === null ? null : (
        <span className={styles.fault} role="alert">
          {fault}
        </span>
      )}
    </div>
  )
}

/** Whether the unit is typed already: 714亩 is not followed by another 亩. */
function isWithUnit(actual: string, unit: string): boolean {
  return unit !== '' && actual.trim().endsWith(unit)
}

type FieldProps = {
  readonly row: Sheet['proof']['indicators'][number]
  readonly facts: IndicatorFacts
  readonly off: boolean
  readonly change: ActualProps['change']
}

/** The step of the scale that a target in words reached. */
function Step({ row: { name }, facts, off, change }: FieldProps) {
  const text = useText(SELF_EVALUATION)
  const language = useLanguage()
  return (
    <Select
      size="small"
      className={styles.step ?? ''}
      aria-label={text.step(name)}
      placeholder={text.chooseStep}
      value={facts.step}
      disabled={off}
      options={SCORING_STEPS.map((step) => ({ value: step, label: STEP_WORDS[step][language] }))}
      onChange={(step) => change({ step })}
    />
  )
}

type ScoreProps = FieldProps & { readonly scheme: Sheet['known']['ruleSet']['scoring'] }

function ScoreByHand({ row, facts, off, change, scheme }: ScoreProps) {
  const text = useText(SELF_EVALUATION)
  const scores = scoresOf(row, facts.step, scheme)
  if (scores === null) return null
  return (
    <span className={styles.typed}>
      <input
        className={`${styles.input} ${styles.narrow}`}
        inputMode="decimal"
        aria-label={text.chosenScore(row.name)}
        value={facts.score}
        disabled={off}
        maxLength={8}
        onChange={(event) => change({ score: event.target.value.trim() })}
      />
      <span className={styles.unit}>{text.band(scores.least, scores.most)}</span>
    </span>
  )
}
