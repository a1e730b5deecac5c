/** Taking up what findings suggest: first shown, then done in one transaction. */
import type {
  FindingBrief,
  SuggestionsApplied,
  SuggestionsChosen,
  SuggestionsPreview,
} from '#api/documents/edits.ts'
import { actorReach, type Actor, type Reach } from '#core/kernel/allows.ts'
import { projectsTouched, type Finding } from '#core/kernel/finding.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { identify } from '#core/findings/identity.ts'
import { carryFindingsOver, isLive } from '#core/findings/life.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { editsOfSuggestion } from '#core/findings/suggestion.ts'
import { inPlacesOfBefore } from '#core/writing/rows-of-kinds.ts'
import { findFindings, lockFindings, type LockedFinding } from '#store/findings/decisions.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { loadKnown, renamed } from '#store/findings/rows.ts'
import { reachedOrders, sightOver } from '#store/findings/sight.ts'
import type { Db } from '#store/kernel/store.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { auditDocument } from '../findings/audit-document.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { makeEdits, saveEdits, editView, withRowsInBlocks, type Made, type Wanted } from './edit-document.ts'
import { mayWrite } from '../filing/guard.ts'
import { labelFindings } from '../findings/label-findings.ts'
import { findingsWithin } from '../kernel/reach.ts'

type Plan = {
  readonly id: string
  readonly before: TargetDocument
  readonly made: Made
  readonly taken: readonly LockedFinding[]
  readonly left: readonly string[]
}

/** What taking up the suggestions would change, and what would be found then. Errors: finding-not-found. */
export async function previewSuggestions(
  context: Context,
  actor: Actor,
  { findings }: SuggestionsChosen,
): Promise<Result<SuggestionsPreview, Problem>> {
  const reach = actorReach(actor, 'document.edit')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const plans = await plansOf(
    context,
    db,
    await findingsWithin(db, actor, 'document.edit', await findFindings(db, findings)),
  )
  if (plans.length === 0) return err(problem('finding-not-found'))
  const preview = {
    edits: plans.flatMap(({ id, made }) => made.edits.map((edit) => editView(id, edit))),
    left: plans.flatMap(({ left }) => left),
  }
  const outcomes = await Promise.all(plans.map((plan) => outcomeOf(context, db, reach, plan)))
  return ok({
    ...preview,
    vanish: outcomes.flatMap(({ vanish }) => vanish),
    appear: outcomes.flatMap(({ appear }) => appear),
  })
}

/**
 * Applies the suggestions of findings that count. Errors: finding-not-found, suggestion-not-possible when
 * none can be, approved-locked, under-review.
 */
export async function applySuggestions(
  context: Context,
  actor: Actor,
  { findings }: SuggestionsChosen,
): Promise<Result<SuggestionsApplied, Problem>> {
  const reach = actorReach(actor, 'document.edit')
  if (reach === null) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const within = await findingsWithin(tx, actor, 'document.edit', await findFindings(tx, findings))
    const plans = await plansOf(
      context,
      tx,
      await lockFindings(
        tx,
        within.map(({ id }) => id),
      ),
    )
    if (plans.length === 0) return err(problem('finding-not-found'))
    const possible = plans.filter(({ made }) => made.edits.length > 0)
    if (possible.length === 0) return err(problem('suggestion-not-possible'))
    // All of them before the first is written: what is approved or under review keeps the whole back.
    const notes: (() => Promise<void>)[] = []
    for (const { id, made } of possible) {
      const writing = await mayWrite(
        tx,
        actor,
        id,
        made.edits.map(({ edit }) => edit.project),
      )
      if (!writing.ok) return writing
      notes.push(writing.value)
    }
    for (const note of notes) await note()
    let [vanished, appeared] = [0, 0]
    for (const plan of possible) {
      const { vanish, appear } = await outcomeOf(context, tx, reach, plan)
      // Applying a suggestion means agreeing with its finding.
      await labelFindings({ context, tx, actor }, plan.before, plan.taken, {
        verdict: 'right',
        comment: null,
      })
      await saveEdits({ context, tx, actor }, plan.id, plan)
      vanished += vanish.length
      appeared += appear.length
    }
    return ok({
      edits: possible.flatMap(({ made }) => made.edits.map(({ id }) => id)),
      documents: possible.length,
      vanished,
      appeared,
      left: plans.flatMap(({ left }) => left),
    })
  })
}

async function plansOf(context: Context, db: Db, findings: readonly LockedFinding[]): Promise<Plan[]> {
  const plans: Plan[] = []
  for (const id of new Set(findings.map(({ document }) => document))) {
    const before = await loadTargets(db, id)
    if (before !== null)
      plans.push(
        planOf(
          id,
          before,
          findings.filter(({ document }) => document === id),
          context.newId,
        ),
      )
  }
  return plans
}

/**
 * Suggestions one after the other: one whose text another has changed meanwhile is left. Rows go to their
 * blocks when all are taken.
 */
function planOf(
  id: string,
  before: TargetDocument,
  findings: readonly LockedFinding[],
  newId: () => string,
): Plan {
  let made: Made = { document: before, edits: [] }
  const taken: LockedFinding[] = []
  const left: string[] = []
  for (const finding of findings) {
    const edits = isLive(finding.state) ? editsOfSuggestion(made.document, finding.body) : null
    const wanted = edits?.map((edit): Wanted => ({ edit, rule: finding.body.rule })) ?? []
    const next = wanted.length === 0 ? null : makeEdits(made.document, wanted, newId)
    if (next === null || !next.ok) left.push(finding.id)
    else {
      made = { document: next.value.document, edits: [...made.edits, ...next.value.edits] }
      taken.push(finding)
    }
  }
  return { id, before, made: withRowsInBlocks(before, made, newId), taken, left }
}

type Outcome = { readonly vanish: readonly FindingBrief[]; readonly appear: readonly FindingBrief[] }

/** As the caller may see it. */
async function outcomeOf(
  context: Context,
  db: Db,
  reach: Reach,
  { id, before, made: { document, edits } }: Plan,
): Promise<Outcome> {
  const known = renamed(
    await loadKnown(db, id, before),
    before,
    inPlacesOfBefore(
      document,
      edits.map(({ edit }) => edit),
    ),
  )
  const { findings } = await auditDocument(db, document)
  const lives = carryFindingsOver(known, identify(document, findings), context.clock().toISOString())
  const see = await sightOver(
    db,
    reach,
    lives.map(({ finding }) => ({ document: id, finding })),
  )
  const orders = await reachedOrders(db, reach, id)
  const isSeen = (finding: Finding) =>
    orders === null || projectsTouched(finding).some((order) => orders.has(order))
  const fixed = new Set(known.filter(({ state }) => state === 'fixed').map(({ identity }) => identity))
  const brief = (finding: Finding): FindingBrief => ({
    rule: finding.rule,
    severity: finding.severity,
    message: { 'zh-CN': findingMessage(finding, 'zh-CN'), en: findingMessage(finding, 'en') },
    document: id,
    project: finding.project,
    projectName: document.projects.find(({ order }) => order === finding.project)?.name ?? null,
  })
  return {
    vanish: lives
      .filter(({ state, identity }) => state === 'fixed' && !fixed.has(identity))
      .flatMap(({ finding }) => (isSeen(finding) ? [brief(see(id, finding))] : [])),
    appear: lives
      .filter(({ state, kept, identity }) => state === 'open' && (kept === null || fixed.has(identity)))
      .flatMap(({ finding }) => (isSeen(finding) ? [brief(see(id, finding))] : [])),
  }
}
