/** Labels with their value in the same cell or line: 项目名称：某某, 填表人：张某  联系电话：…, 单位：万元. */
import { trimAll } from '#core/kernel/characters.ts'
import type { DetailField } from '#core/target/project.ts'
import type { LabelRole } from '../layouts/layout-index.ts'
import { amountUnitLine } from './amount.ts'

export type InlinePair = {
  /** null for the unit of amounts; `value` is then the whole of it (单位：万元). */
  readonly role: LabelRole | null
  readonly label: string
  readonly value: string
}

const LONGEST_LABEL = 40
/** Beyond it nothing begins a further pair. */
const LONGEST_LINE = 400
/** A label after a space, up to its colon. */
const NEXT = /\s([^\s:：]{1,20})\s*[:：]/gu

/** The label that a text begins with; null when it begins with none or says nothing behind it. */
export function inlineLabel(text: string, roleOf: (label: string) => LabelRole | null): InlinePair | null {
  if (!/[:：]/u.test(text)) return null
  // 其中：财政拨款：42.60 has two.
  for (const { index } of [...text.slice(0, LONGEST_LABEL + 1).matchAll(/[:：]/gu)].slice(0, MOST_COLONS)) {
    const label = text.slice(0, index)
    const role = roleOf(label)
    const value = trimAll(text.slice(index + 1))
    if (role !== null && isInline(role)) return value === '' ? null : { role, label, value }
  }
  return null
}

const MOST_COLONS = 2

/** All pairs of a text, one after the other; none when it does not begin with a known label. */
export function pairsOfLine(
  text: string,
  roleOf: (label: string) => LabelRole | null,
): readonly InlinePair[] {
  if (text.length > LONGEST_LINE || !/\s/u.test(text)) {
    const only = inlineLabel(text, roleOf)
    return only ? [only] : []
  }
  const cuts = [0]
  for (const match of text.matchAll(NEXT)) {
    const at = match.index + 1
    const role = roleOf(match[1] ?? '')
    if ((role !== null && isInline(role)) || amountUnitLine(trimAll(text.slice(at))) !== null) cuts.push(at)
  }
  const pieces = cuts.map((from, index) => trimAll(text.slice(from, cuts[index + 1])))
  const pairs: InlinePair[] = []
  for (const piece of pieces) {
    const unit = amountUnitLine(piece) !== null
    const pair = unit
      ? { role: null, label: '', value: piece }
      : (inlineLabel(piece, roleOf) ?? blankPair(piece, roleOf))
    if (pair === null) return []
    pairs.push(pair)
  }
  return pairs.some(({ value }) => value !== '') ? pairs : []
}

/** 填表人：  联系电话：123 — the first is asked for and not filled in. */
function blankPair(piece: string, roleOf: (label: string) => LabelRole | null): InlinePair | null {
  const label = /^([^:：]{1,40})[:：]$/u.exec(piece)?.[1] ?? ''
  const role = label === '' ? null : roleOf(label)
  return role !== null && isInline(role) ? { role, label, value: '' } : null
}

function isInline(role: LabelRole): boolean {
  return role.kind === 'field' || role.kind === 'detail' || role.kind === 'word' || role.kind === 'goals'
}

const OUTSIDE: ReadonlySet<DetailField> = new Set([
  'attribute',
  'category',
  'period',
  'leader',
  'contact',
  'phone',
  'filled-by',
  'filled-on',
])

/** Among the lines around a table only labels that nothing else begins with are taken for such. */
export function standsOutside(role: LabelRole): boolean {
  return role.kind === 'field' || (role.kind === 'detail' && role.field !== null && OUTSIDE.has(role.field))
}
