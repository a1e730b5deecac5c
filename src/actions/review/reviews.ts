/**
 * Reviews: the queue, one project's sheet, a whole document's. What findings propose and what reviewers
 * changed.
 */
import type { DocumentReview, ReviewDetail, ReviewList, ReviewQuery, SheetItemView } from '#api/review.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { judgingEvidence, NO_EVIDENCE, type JudgingEvidence } from '#core/review/evidence.ts'
import type { JudgedFinding } from '#core/review/losses.ts'
import { proposeReview } from '#core/review/propose.ts'
import { rollUpReview } from '#core/review/roll-up.ts'
import type { ReviewScheme } from '#core/review/scheme.ts'
import { reviewSheet, type ReviewSheetItem } from '#core/review/sheet.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { loadJudged, loadSheetSources } from '#store/review/rows.ts'
import { fenOrNull } from '#core/kernel/money.ts'
import { loadReviews, openReview, reviewEvents, type KeptChange } from '#store/review/reviews.ts'
import type { Db } from '#store/kernel/store.ts'
import { ruleSetOfDocument } from '../findings/audit-document.ts'
import { loadFlow } from '#store/filing/flows.ts'
import { dueClock } from '../calendar/filing-dues.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reachesPlaces, reading, unitsWithin } from '../kernel/reach.ts'

export async function listReviews(
  context: Context,
  actor: Actor,
  input: ReviewQuery,
): Promise<Result<ReviewList, Problem>> {
  const { db } = context.store.of(actor.region)
  const read = reading(db, actor, 'review.read')
  if (read === null) return NOT_ALLOWED
  const [{ submit, twice }, clock] = await Promise.all([
    loadFlow(db, input.year ?? null),
    dueClock(context, actor.region),
  ])
  return ok(await loadReviews(read.db, { id: actor.id, posts: actor.posts, submit, twice, clock }, input))
}

/** A document with the scheme of the rules in force for it. */
export type ToReview = { readonly targets: TargetDocument; readonly scheme: ReviewScheme }

/** null when it is not there. */
export async function toReview(db: Db, document: string): Promise<ToReview | null> {
  const targets = await loadTargets(db, document)
  return targets === null ? null : { targets, scheme: (await ruleSetOfDocument(db, targets)).review }
}

/** What the project of an order can be judged by. */
export function evidenceAt({ targets, scheme }: ToReview, order: number): JudgingEvidence {
  const project = targets.projects.find((one) => one.order === order)
  return project === undefined ? NO_EVIDENCE : judgingEvidence(targets, project, scheme)
}

/** Errors: project-not-found. */
export async function readReview(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<ReviewDetail, Problem>> {
  const units = await unitsWithin(context.store.of(actor.region).db, actor, 'review.read', id)
  return units.ok ? reviewDetail(context.store.of(actor.region).db, id) : units
}

/** Errors: project-not-found. */
export async function reviewDetail(db: Db, id: string): Promise<Result<ReviewDetail, Problem>> {
  const opened = await openReview(db, id)
  const known = opened === null ? null : await toReview(db, opened.row.document)
  if (opened === null || known === null) return err(problem('project-not-found'))
  const { row, ruleSet, changes, opinion } = opened
  const judged = await loadJudged(db, row.document, id)
  const proposal = proposeReview(judged, fenOrNull(row.budget), evidenceAt(known, row.order), known.scheme)
  const {
    mode,
    items,
    total,
    judged: weight,
    grade,
    heldDownBy,
    proposed,
  } = reviewSheet(proposal, changes, judged, known.scheme)
  const history = await reviewEvents(db, id)
  return ok({
    row,
    ruleSet,
    sheet: { mode, items: items.map(itemView), total, judged: weight, grade, heldDownBy, proposed },
    opinion,
    history,
  })
}

function itemView({
  item,
  dimension,
  weight,
  points,
  grade,
  unjudged,
  final,
  losses,
  waived,
  change,
}: ReviewSheetItem<KeptChange>): SheetItemView {
  return {
    item,
    dimension,
    weight,
    proposed: { points, grade },
    unjudged,
    final,
    losses,
    waived,
    change:
      change === null
        ? null
        : {
            reason: change.reason,
            by: change.by,
            at: change.at,
            proposed: change.proposed,
            stale: change.stale,
          },
  }
}

/**
 * The sheet of a document: its projects' by their money, less what findings about the document itself cost.
 * Errors: document-not-found.
 */
export async function readDocumentReview(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<DocumentReview, Problem>> {
  const reach = actorReach(actor, 'review.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  if (!(await reachesPlaces(db, actor, 'review.read', { document: id, orders: [null] })))
    return err(problem('document-not-found'))
  const known = await toReview(db, id)
  if (known === null) return err(problem('document-not-found'))
  const { targets, scheme } = known
  const { projects, judged } = await loadSheetSources(db, id, undefined, targets)
  const rolled = projects.map(({ budget, evidence, changes, own }) => ({
    budget,
    ...finalsOf(reviewSheet(proposeReview(own, budget, evidence(scheme), scheme), changes, own, scheme)),
  }))
  const ofDocument: readonly JudgedFinding[] = judged.filter(({ touched }) => touched.length === 0)
  const sheet = rollUpReview(rolled, ofDocument, scheme)
  return ok({
    ...sheet,
    items: sheet.items.map(({ points, grade, ...item }) => ({ ...item, final: { points, grade } })),
  })
}

function finalsOf({ items, grade }: ReturnType<typeof reviewSheet>) {
  return {
    grade,
    items: items.map(({ item, final, unjudged }) => ({
      item,
      points: final.points,
      unjudged: final.grade === null ? unjudged : null,
    })),
  }
}
