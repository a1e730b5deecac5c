/** Raw projects to those of the exchange format: amounts in 万元, plans with their measure, values taken apart. */
import { foldLabel } from '#core/characters.ts'
import { kindOfLabel } from '#core/indicator/kind.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import { PLAN_MARKS, type PlanMark } from '#core/period.ts'
import type { Indicator, Project, SpendingPlan, Unplaced } from '#core/target/document.ts'
import type { FieldName } from '../layouts/layout.ts'
import { noteUnit, readAmount, readPercent } from './amount.ts'
import { readNumber } from './numbering.ts'
import { readUnit, type RawIndicator, type RawProject } from './raw.ts'

/** @param leave takes what turns out to be no amount. */
export function finishProject(raw: RawProject, order: number, fiscalYear: number | null, leave: (piece: Unplaced) => void): Project {
  const unit = raw.fields.get('unit')
  const amount = (field: FieldName) => {
    const piece = raw.fields.get(field)
    if (!piece) return null
    const read = readAmount(piece.text, piece.unit ?? raw.amountUnit ?? '万元')
    if (read === null) leave({ text: piece.text, at: piece.at })
    return read
  }
  return {
    order,
    part: raw.part,
    title: raw.title,
    unit: unit ? readUnit(unit.text) : null,
    code: raw.fields.get('code')?.text ?? null,
    name: raw.fields.get('name')?.text ?? nameInTitle(raw.title),
    budget: { total: amount('total'), fiscal: amount('fiscal'), other: amount('other') },
    purpose: raw.fields.get('purpose')?.text ?? null,
    plan: readPlan(raw, leave),
    goals: raw.goals,
    indicators: raw.indicators.map((indicator) => finishIndicator(indicator, fiscalYear)),
    at: raw.at,
  }
}

function finishIndicator(raw: RawIndicator, fiscalYear: number | null): Indicator {
  return {
    level1: raw.level1,
    level2: raw.level2,
    kind: kindOfLabel(raw.level2 === '' ? raw.level1 : raw.level2),
    level3: raw.level3,
    description: raw.description,
    value: parseTargetValue(raw.value, fiscalYear),
    weight: readWeight(raw.weight),
    basis: raw.basis,
    at: raw.at,
  }
}

/** 20, 20% and 20分 are 20; anything else stays as written. */
function readWeight(text: string | null): string | null {
  return text === null ? null : (readPercent(text.replace(/分$/u, '')) ?? text)
}

function readPlan(raw: RawProject, leave: (piece: Unplaced) => void): SpendingPlan {
  const unit = noteUnit(raw.planNote) ?? raw.amountUnit ?? '万元'
  const measure = planMeasure(raw)
  const read = (mark: PlanMark) => {
    const piece = raw.plan.get(mark)
    if (!piece) return null
    const number = measure === 'percent' ? readPercent(piece.text) : readAmount(piece.text, unit)
    if (number === null) leave({ text: piece.text, at: piece.at })
    return number
  }
  const [march, june, october, december] = PLAN_MARKS
  return { measure, march: read(march), june: read(june), october: read(october), december: read(december) }
}

/** What the cells say outweighs the label, and the label outweighs nothing said: then 100 in December is a share. */
function planMeasure(raw: RawProject): SpendingPlan['measure'] {
  const cells = [...raw.plan.values()].map(({ text }) => foldLabel(text))
  if (cells.length > 0 && cells.every((text) => text.endsWith('%'))) return 'percent'
  if (cells.length > 0 && cells.every((text) => text.endsWith('元'))) return 'amount'
  if (raw.planNote === '%') return 'percent'
  if (noteUnit(raw.planNote) !== null) return 'amount'
  const last = cells.at(-1)
  return last === undefined || readPercent(last) === '100' ? 'percent' : 'amount'
}

/** 3.劳务费绩效目标表 → 劳务费: for a table that has no 项目名称. */
function nameInTitle(title: string | null): string {
  if (title === null) return ''
  return (readNumber(title)?.rest ?? title).replace(/(?:项目|公用)?(?:支出)?绩效目标(?:申报|申报审批)?表$/u, '')
}

