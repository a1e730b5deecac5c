/**
 * 绩效指标 of the sheet: what was asked, what is typed, the score as it comes, and below it reasons, measures and
 * evidence.
 */
import { useState } from 'react'
import { Button, Checkbox } from 'antd'
import { explainedBy, valueExplanation, VALUE_DOUBTS } from '#core/indicator/plausible.ts'
import { isChangedSince, isUnconfirmed, type IndicatorFacts } from '#core/self-evaluation/facts.ts'
import { LACKING, type SelfEvaluationRemark } from '#core/self-evaluation/remarks.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { remarkText } from '#text/self-evaluation.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ActualFields } from './actual.tsx'
import type { ExplainedScore } from './how-dialog.tsx'
import { useGrid, type PasteBlock } from '../../keys/use-grid.ts'
import { Text } from './indicator-text.tsx'
import { pastedFacts } from './pasted.ts'
import tables from '../../ui/table.module.css'
import { WithTerm } from '../../ui/term.tsx'
import styles from './self-evaluation.module.css'
import type { Sheet } from './use-sheet.ts'

type Props = {
  readonly sheet: Sheet
  readonly evidence: readonly { readonly indicator: number | null }[]
  readonly writing: boolean
  readonly onHow: (of: ExplainedScore) => void
}

export function IndicatorRows({ sheet, evidence, writing, onHow }: Props) {
  const text = useText(SELF_EVALUATION)
  const paste: PasteBlock = ({ line, column }, block) =>
    sheet.changeIndicators((facts, i) => {
      const [row, indicator] = [i < line ? undefined : block[i - line], sheet.proof.indicators[i]]
      return row === undefined || indicator === undefined
        ? facts
        : pastedFacts(facts, indicator.target, { column, row })
    })
  const grid = useGrid(writing ? paste : null)
  return (
    <section className={`panel ${styles.below}`} aria-label={text.indicators}>
      <h2 className={styles.head}>{text.indicators}</h2>
      {writing ? <ConfirmAll sheet={sheet} /> : null}
      <div className={styles.scroll}>
        <table ref={grid} className={`${styles.indicators} ${tables.stacked}`}>
          <thead>
            <tr>
              <th>{text.level}</th>
              <th>{text.indicator}</th>
              <th>{text.asked}</th>
              <th>{text.actual}</th>
              <th className="number" aria-label={text.weight}>
                <WithTerm id="weight" of={text.weight}>
                  {text.weight}
                </WithTerm>
              </th>
              <th className="number">{text.score}</th>
            </tr>
          </thead>
          {sheet.proof.indicators.map((row, i) => (
            <IndicatorRow
              key={row.order}
              sheet={sheet}
              index={i}
              files={evidence.filter(({ indicator }) => indicator === row.order).length}
              writing={writing}
              onHow={onHow}
            />
          ))}
        </table>
      </div>
    </section>
  )
}

/** 核实无误 of all that was carried in and not changed; one alone has its own button. */
function ConfirmAll({ sheet }: { readonly sheet: Sheet }) {
  const text = useText(SELF_EVALUATION)
  const count = sheet.facts.indicators.filter(isUnconfirmed).length
  if (count < 2) return null
  const confirm = () =>
    sheet.changeIndicators((facts) => (isUnconfirmed(facts) ? { ...facts, confirmed: true } : facts))
  return (
    <p>
      <Button size="small" onClick={confirm}>
        {text.confirmAll}
      </Button>{' '}
      <span className={styles.quiet}>{text.confirmAllHow(count)}</span>
    </p>
  )
}

type RowProps = {
  readonly sheet: Sheet
  readonly index: number
  readonly files: number
  readonly writing: boolean
  readonly onHow: (of: ExplainedScore) => void
}

function IndicatorRow({ sheet, index, files, writing, onHow }: RowProps) {
  const text = useText(SELF_EVALUATION)
  const row = sheet.proof.indicators[index]
  const facts = sheet.facts.indicators[index]
  const [wasLeft, setLeft] = useState(false)
  const leave = () => setLeft(true)
  if (row === undefined || facts === undefined) return null
  const change = (next: Partial<IndicatorFacts>) => sheet.changeIndicator(index, next)
  const remarks = sheet.remarks.filter(({ indicator }) => indicator === row.order)
  const part = { row, facts, writing, change }
  return (
    <tbody id={`indicator-${row.order}`} className={styles.one}>
      <tr>
        <td className={styles.level}>
          {row.level1}
          <br />
          {row.level2}
        </td>
        <th scope="row">
          {row.order}. {row.name}
          <Confirmation
            facts={facts}
            name={row.name}
            writing={writing}
            onConfirm={() => change({ confirmed: true })}
          />
        </th>
        <td data-label={text.asked}>{row.asked}</td>
        <td data-label={text.actual} data-line={index} data-column="actual" onBlur={leave}>
          <ActualFields sheet={sheet} index={index} writing={writing} change={change} />
        </td>
        <td className="number" data-label={text.weight}>
          {row.weight}
        </td>
        <td className="number" data-label={text.score}>
          <Score row={row} onHow={() => onHow(index)} />
        </td>
      </tr>
      <tr className={styles.more}>
        <td colSpan={2}>
          <Marks remarks={remarks} wasLeft={wasLeft} />
        </td>
        <td colSpan={4} onBlur={leave}>
          <div className={styles.words}>
            <Explanations {...part} remarks={remarks} />
            <Evidence {...part} line={index} />
            <span className={styles.side}>
              <span>{text.files(files)}</span>
              <Ticks {...part} overCosts={sheet.known.ruleSet.scoring.overCosts} />
            </span>
          </div>
        </td>
      </tr>
    </tbody>
  )
}

type Row = Sheet['proof']['indicators'][number]

function Score({ row, onHow }: { readonly row: Row; readonly onHow: () => void }) {
  const text = useText(SELF_EVALUATION)
  return (
    <>
      <strong className={styles.points}>{row.outcome.state === 'scored' ? row.outcome.score : '—'}</strong>
      {row.outcome.state === 'missing' ? null : (
        <button type="button" className={styles.link} aria-label={text.howOf(row.name)} onClick={onHow}>
          {text.how}
        </button>
      )}
    </>
  )
}

type PartProps = {
  readonly row: Row
  readonly facts: IndicatorFacts
  readonly writing: boolean
  readonly change: (next: Partial<IndicatorFacts>) => void
}

/** Why a target was missed and what is done about it; why a value is right that is hard to believe. */
function Explanations({
  row,
  facts,
  writing,
  change,
  remarks,
}: PartProps & { readonly remarks: readonly SelfEvaluationRemark[] }) {
  const text = useText(SELF_EVALUATION)
  const missed = row.outcome.state === 'scored' && !row.outcome.met
  const explains =
    facts.notApplicable ||
    missed ||
    facts.reason !== '' ||
    facts.measures !== '' ||
    remarks.some(({ code }) => /reason|measures/.test(code))
  const why = valueExplanation(facts.actual, facts.explained ?? [])
  const asksWhy = remarks.some(
    ({ code }) => code === 'cost-beside-little-work' || VALUE_DOUBTS.some((doubt) => doubt === code),
  )
  return (
    <>
      {explains ? (
        <Text
          label={text.reason}
          name={text.reasonOf(row.name)}
          value={facts.reason}
          writing={writing}
          onChange={(reason) => change({ reason })}
        />
      ) : null}
      {explains && !facts.notApplicable ? (
        <Text
          label={text.measures}
          name={text.measuresOf(row.name)}
          value={facts.measures}
          writing={writing}
          onChange={(measures) => change({ measures })}
        />
      ) : null}
      {asksWhy || why !== '' ? (
        <Text
          label={text.explanation}
          name={text.explanationOf(row.name)}
          value={why}
          writing={writing}
          onChange={(said) =>
            change({ explained: explainedBy(facts.explained ?? [], facts.actual, said, []) })
          }
        />
      ) : null}
    </>
  )
}

/** By what the value is recorded, and of how many people it was asked. */
function Evidence({ row, facts, writing, change, line }: PartProps & { readonly line: number }) {
  const text = useText(SELF_EVALUATION)
  return (
    <>
      <Text
        label={text.record}
        name={text.recordOf(row.name)}
        value={facts.record}
        writing={writing}
        grid={{ line, column: 'record' }}
        onChange={(record) => change({ record })}
      />
      {row.branch === 'satisfaction' && row.target.kind !== 'qualitative' ? (
        <Text
          label={text.sample}
          name={text.sampleOf(row.name)}
          value={facts.sample}
          writing={writing}
          short
          onChange={(sample) => change({ sample })}
        />
      ) : null}
    </>
  )
}

function Ticks({ row, facts, writing, change, overCosts }: PartProps & { readonly overCosts: boolean }) {
  const text = useText(SELF_EVALUATION)
  return (
    <>
      <Checkbox
        disabled={!writing}
        checked={facts.notApplicable}
        aria-label={text.notApplicableOf(row.name)}
        onChange={({ target }) => change({ notApplicable: target.checked })}
      >
        {text.notApplicable}
      </Checkbox>
      {overCosts && row.outcome.state === 'scored' && row.outcome.above !== null ? (
        <Checkbox
          disabled={!writing}
          checked={facts.tooLow}
          onChange={({ target }) => change({ tooLow: target.checked })}
        >
          {text.tooLow}
        </Checkbox>
      ) : null}
    </>
  )
}

/** What was carried in counts only when somebody changes it, or confirms it for the whole year. */
function Confirmation({
  facts,
  name,
  writing,
  onConfirm,
}: {
  readonly facts: IndicatorFacts
  readonly name: string
  readonly writing: boolean
  readonly onConfirm: () => void
}) {
  const text = useText(SELF_EVALUATION)
  if (facts.carried !== true) return null
  if (isChangedSince(facts)) return <span className={styles.quiet}>{text.carriedChanged}</span>
  if (facts.confirmed === true) return <span className={styles.quiet}>{text.carriedConfirmed}</span>
  return (
    <Button size="small" disabled={!writing} aria-label={text.confirmOf(name)} onClick={onConfirm}>
      {text.confirm}
    </Button>
  )
}

/** What is blank yet is no complaint until somebody was in the row and left it. */
function Marks({
  remarks,
  wasLeft,
}: {
  readonly remarks: readonly SelfEvaluationRemark[]
  readonly wasLeft: boolean
}) {
  const language = useLanguage()
  return (
    <>
      {remarks.map((remark) => (
        <Mark key={remark.code} kind={kindOfMark(remark, wasLeft)}>
          {remarkText(remark, language)}
        </Mark>
      ))}
    </>
  )
}

const MARK_SIGNS = { blank: '○ ', lacking: '● ', doubts: '▲ ' } as const

function Mark({ kind, children }: { readonly kind: keyof typeof MARK_SIGNS; readonly children: string }) {
  return (
    <span className={styles[kind]}>
      {MARK_SIGNS[kind]}
      {children}
    </span>
  )
}

function kindOfMark({ code }: SelfEvaluationRemark, wasLeft: boolean): keyof typeof MARK_SIGNS {
  if (!LACKING.has(code)) return 'doubts'
  return wasLeft || !code.endsWith('-missing') ? 'lacking' : 'blank'
}
