/** 怎么算的: formula, figures, bounds and the fraction before rounding of one indicator. */
import { Button } from 'antd'
import type { FiscalIndicatorScheme } from '#core/fiscal-operation/scheme.ts'
import type { FiscalProof, FiscalProofLine } from '#core/fiscal-operation/score.ts'
import { FISCAL_DIRECTION_NAMES } from '#text/fiscal-operation.ts'
import { FISCAL } from '#text/interface/fiscal-operation.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './fiscal-operation.module.css'

type Props = {
  readonly proof: FiscalProof
  readonly line: FiscalProofLine
  readonly name: string
  readonly onClose: () => void
}

export function HowCounted({ proof: { ruleSet }, line, name, onClose }: Props) {
  const text = useText(FISCAL)
  const language = useLanguage()
  const rule = ruleSet.scheme.indicators[line.indicator]
  const { outcome } = line
  const isBetween = rule.direction === 'between'
  const bounds = text.boundsOf(
    FISCAL_DIRECTION_NAMES[rule.direction][language],
    isBetween ? `${rule.zero}%、${rule.zeroTo}%` : `${rule.zero}%`,
    isBetween ? `${rule.full}%–${rule.fullTo}%` : `${rule.full}%`,
  )
  return (
    <Dialog
      title={text.howOf(name)}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{text.close}</Button>}
      width={560}
    >
      <dl className={styles.how}>
        <dt>{text.formula}</dt>
        <dd>{formulaText(rule)}</dd>
        {outcome.state === 'scored' ? (
          <>
            <dt>{text.terms}</dt>
            <dd>
              {outcome.over} ÷ {outcome.under} = {outcome.percent}%
            </dd>
          </>
        ) : null}
        <dt>{text.bounds}</dt>
        <dd>{bounds}</dd>
        {outcome.state === 'scored' ? (
          <>
            <dt>{text.exact}</dt>
            <dd>{outcome.exactPoints}</dd>
            <dt>{text.points}</dt>
            <dd>
              {outcome.points} / {line.full}
            </dd>
          </>
        ) : null}
      </dl>
      <p className={styles.quiet}>{text.ruleSet(ruleSetName(ruleSet.id, language), ruleSet.version)}</p>
    </Dialog>
  )
}

/** （一般公共预算收入 − 上年一般公共预算收入）÷ 上年一般公共预算收入. */
function formulaText({ over, under, factor, size }: FiscalIndicatorScheme): string {
  const share = `${sumText(over)}${factor === '1' ? '' : ` × ${factor}`} ÷ ${sumText(under)}`
  return size ? `|${share}|` : share
}

function sumText(words: readonly string[]): string {
  const text = words
    .map((word, i) => {
      const minus = word.startsWith('减')
      const name = minus ? word.slice(1) : word
      if (i === 0) return minus ? `−${name}` : name
      return `${minus ? ' − ' : ' + '}${name}`
    })
    .join('')
  return words.length > 1 ? `（${text}）` : text
}
