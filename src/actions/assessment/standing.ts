/**
 * The state of the 事前绩效评估 of targets: whether one is needed, how far it is, and what it keeps from being
 * sent in.
 */
import type { AssessmentNeed } from '#core/assessment/need.ts'
import { assessmentNeed, isNewProject } from '#core/assessment/need.ts'
import {
  assessmentRefusal,
  refusalAtGate,
  type GateRefusal,
  type AssessmentStanding,
  type SignedAssessment,
} from '#core/assessment/gate.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import {
  assessmentStandings,
  findAssessable,
  loadPredecessors,
  type Assessable,
  type AssessableNames,
  type AssessmentStandingRow,
} from '#store/assessment/assessments.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { fenOrNull } from '#core/kernel/money.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'
import { formsOf } from '../lifecycle/forms.ts'

export type Standing<Row extends Assessable = Assessable & AssessableNames> = {
  readonly row: Row
  readonly ruleSet: RuleSet
  readonly need: AssessmentNeed
  readonly kept: AssessmentStandingRow | null
  readonly core: AssessmentStanding
  /** By its form and the year before, whatever the budget. */
  readonly isNew: boolean
  /** What is missing, whatever the gate. */
  readonly refusal: GateRefusal | null
}

/** The rules in force for a 区划 code (the installation's own where a document names none) and a year. */
export type RulesInForce = (regionCode: string | null, fiscalYear: number | null) => RuleSet

export async function rulesInForce(db: Db): Promise<RulesInForce> {
  const book = await loadRuleBook(db)
  const home = (await findRegion(db))?.code ?? null
  const known = new Map<string, RuleSet>()
  return (regionCode, fiscalYear) => {
    const place = `${regionCode} ${fiscalYear}`
    const found = known.get(place) ?? book.inForce(regionCode ?? home, fiscalYear)
    known.set(place, found)
    return found
  }
}

/** Of rows that are within reach already; what was there of them the year before is asked beyond it. */
export async function loadAssessmentStandings<Row extends Assessable>(
  db: Db,
  rows: readonly Row[],
  rules: RulesInForce,
): Promise<Standing<Row>[]> {
  // One after the other: inside a transaction there is one connection.
  const before = await loadPredecessors(db, rows)
  const kept = await assessmentStandings(
    db,
    rows.flatMap(({ id, begun }) => (begun ? [id] : [])),
  )
  const forms = await formsOf(db, rows)
  return rows.map((row) => {
    const ruleSet = rules(row.regionCode, row.fiscalYear)
    const budget = fenOrNull(row.budget)
    const earlier = before.get(row.id) ?? { known: false }
    const need = assessmentNeed(
      {
        project: row,
        budget,
        year: row.fiscalYear,
        before: earlier,
        form: forms.get(row.id)?.form ?? 'general',
      },
      ruleSet.assessment,
    )
    const own = kept.get(row.id) ?? null
    const core = coreStanding(ruleSet, need, own)
    const isNew = isNewProject(row, earlier)
    return { row, ruleSet, need, kept: own, core, isNew, refusal: assessmentRefusal(core, budget) }
  })
}

/** null: no such target. */
export async function assessmentStanding(db: Db, project: string): Promise<Standing | null> {
  const row = await findAssessable(db, project)
  return row === null ? null : ((await loadAssessmentStandings(db, [row], await rulesInForce(db)))[0] ?? null)
}

/**
 * What refuses the 送审 of a target; null where it may go on.
 * @param version approved versions of the target
 */
export function submissionRefusal({ core, row }: Standing<Assessable>, version: number): GateRefusal | null {
  return refusalAtGate(core, fenOrNull(row.budget), version)
}

function coreStanding(
  { assessment }: RuleSet,
  { reasons }: AssessmentNeed,
  kept: AssessmentStandingRow | null,
): AssessmentStanding {
  return { gate: assessment.gate, reasons, state: kept?.state ?? 'none', signed: signedOf(kept) }
}

/** What was signed last of a target or a policy; null: nothing was. */
export function signedOf(kept: AssessmentStandingRow | null): SignedAssessment | null {
  const signed = kept?.signed ?? null
  return signed === null
    ? null
    : {
        conclusion: signed.conclusion,
        budget: fenOrNull(signed.budget),
        changesOpen: changesOpen(signed.changes, signed.answers),
      }
}

/** How many of the things that must change are not yet said to be done. */
function changesOpen(changes: readonly string[], answers: readonly string[]): number {
  return changes.filter((text, i) => text.trim() !== '' && (answers[i] ?? '').trim() === '').length
}
