/** Funds told in words inside one cell: 总额：486.5万元⏎一、财政拨款：400万元⏎二、其他资金：86.5万元. */
import type { LabelRole } from '../layouts/layout-index.ts'
import { labelText } from './fund-table.ts'
import { readTargetAmount } from './amount.ts'

type FundLine = { readonly label: string; readonly amount: string }

const LONGEST_CELL = 400
const LEAST_LINES = 2
const LINE = /^(.{1,24}?)\s*(?:[:：]\s*|(?=[¥￥\d]))([¥￥]?[\d,.，]+\s*(?:万元|千元|亿元|元)?)[。.]?$/u

/** The lines of a cell that are all a label with an amount; null when it says something else. */
export function fundLines(
  text: string,
  role: (text: string) => LabelRole | null,
  isSource: (text: string) => boolean,
): readonly FundLine[] | null {
  if (text.length > LONGEST_CELL || !/[\n；;，,、]/u.test(text)) return null
  const lines = text
    .split(/[\n；;]|，(?=\D)|,(?=\D)|。/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const found = lines.flatMap((line): FundLine[] => {
    const match = LINE.exec(line.replace(/^[（(]?其中[:：]?\s*/u, ''))
    const label = labelText(match?.[1] ?? '')
    const amount = match?.[2] ?? ''
    const known = label !== '' && (role(label)?.kind === 'field' || isSource(label))
    return known && readTargetAmount(amount, '万元') !== null ? [{ label, amount }] : []
  })
  return found.length >= LEAST_LINES && found.length === lines.length ? found : null
}
