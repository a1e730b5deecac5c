/**
 * What a person types in a cell, as the form keeps it: amounts in 万元, shares in %, no blanks around. Words
 * stay words.
 */
import { canonicalDecimal } from '../kernel/decimal.ts'
import { halfWidth, trimAll } from '../kernel/characters.ts'
import { formatMoney, parseMoney } from '../kernel/money.ts'
import { unnumberedGoals } from '../target/counted-goals.ts'
import type { FormField } from './form.ts'

/** What is in the cell 期限 of an indicator of the medium term. */
export const MEDIUM_TERM = '中期'

const PARAGRAPHS: ReadonlySet<FormField> = new Set<FormField>(['purpose', 'text', 'content'])

/** A goal a line, without the numbers that the form shows. */
export function tidyGoals(typed: string): string {
  return unnumberedGoals(typed.replace(/\r\n?/gu, '\n').trim().split('\n')).join('\n')
}

/** 1,234.50万元 → 1234.5; 15000元 → 1.5; 25％ → 25. What is no amount is kept as it was typed. */
export function tidy(field: FormField, typed: string): string {
  if (field === 'goals' || field === 'mediumTermGoals') return tidyGoals(typed)
  if (PARAGRAPHS.has(field)) return typed.replace(/\r\n?/gu, '\n').trim()
  const text = trimAll(typed)
  if (field === 'term') return /^(?:中|长|实施|总)/u.test(text) ? MEDIUM_TERM : ''
  if (field === 'executionWeight') return canonicalDecimal(halfWidth(text).replace(/[分%]$/u, '')) ?? text
  if (field.startsWith('budget.') || (field.startsWith('plan.') && field !== 'plan.measure'))
    return figureOf(text)
  if (field === 'plan.measure') return text === 'amount' || text === '万元' ? 'amount' : 'percent'
  return field === 'code' || field === 'name' ? text.replace(/\s+/gu, field === 'code' ? '' : ' ') : text
}

function figureOf(text: string): string {
  const [, number = '', unit = ''] = /^([\d,.\s]+)(亿元|万元|元|%)?$/u.exec(halfWidth(text)) ?? []
  if (number === '') return text
  if (unit === '元' || unit === '亿元') {
    const amount = parseMoney(number, unit)
    return amount.ok ? formatMoney(amount.value, '万元') : text
  }
  return canonicalDecimal(number.replace(/[,\s]/gu, '')) ?? text
}
