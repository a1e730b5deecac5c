/**
 * What a reviewer does to a sheet: sets an item with a reason, leaves it to the proposal again, comments and
 * concludes.
 */
import type { ChangeItem, ReviewDetail, WriteOpinion } from '#api/review.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { ReviewItem } from '#core/review/form.ts'
import { parsePoints, makePoints, showPoints } from '#core/review/points.ts'
import { proposeReview, type ProposedItem } from '#core/review/propose.ts'
import type { ItemChange, SetTo } from '#core/review/sheet.ts'
import { loadJudged, refreshReviews } from '#store/review/rows.ts'
import { fenOrNull } from '#core/kernel/money.ts'
import {
  findChange,
  findOpinion,
  lockReviewed,
  removeChange,
  saveChange,
  saveOpinion,
  type LockedProject,
} from '#store/review/reviews.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { reviewItemChanged, reviewItemRestored, reviewOpinionWritten } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { unitsWithin } from '../kernel/reach.ts'
import { evidenceAt, reviewDetail, toReview, type ToReview } from './reviews.ts'

type OfItem = { readonly id: string; readonly item: ReviewItem }

/** Sets an item. Errors: project-not-found, request-invalid (more points than the item has). */
export async function changeReviewItem(
  context: Context,
  actor: Actor,
  { id, item, to, reason }: OfItem & ChangeItem,
): Promise<Result<ReviewDetail, Problem>> {
  return withHeld(context, actor, id, async (tx, held, known) => {
    const proposed = await proposedItem(tx, { id, item }, held, known)
    const points = to.by === 'points' ? parsePoints(to.points) : null
    if (points !== null && points > proposed.weight)
      return err(
        problem('request-invalid', {
          path: 'to.points',
          found: showPoints(points),
          expected: `≤ ${showPoints(proposed.weight)}`,
        }),
      )
    const set: SetTo = to.by === 'grade' ? { grade: to.grade } : { points: points ?? makePoints(0) }
    const before = await findChange(tx, id, item)
    await saveChange(tx, id, held, {
      item,
      to: set,
      reason,
      by: actor.id,
      at: context.clock(),
      proposed: { points: proposed.points, grade: proposed.grade },
    })
    const event = reviewItemChanged(
      id,
      before === null
        ? { item, ...proposedFigures(proposed, 'points' in set) }
        : { item, ...figures(before.to), reason: before.reason },
      { item, ...figures(set), reason },
    )
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
}

/**
 * Leaves an item to the proposal again; one that is the proposal's already stays it. Errors:
 * project-not-found.
 */
export async function restoreReviewItem(
  context: Context,
  actor: Actor,
  { id, item }: OfItem,
): Promise<Result<ReviewDetail, Problem>> {
  return withHeld(context, actor, id, async (tx, held, known) => {
    const removed = await removeChange(tx, id, item)
    if (removed === null) return ok(null)
    const { points, grade } = await proposedItem(tx, { id, item }, held, known)
    const event = reviewItemRestored(id, changeFigures(removed), {
      item,
      ...proposedFigures({ points, grade }, 'points' in removed.to),
    })
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
}

/** Keeps the reviewer's comment and conclusion; both empty take them back. Errors: project-not-found. */
export async function writeReviewOpinion(
  context: Context,
  actor: Actor,
  { id, comment, conclusion }: { readonly id: string } & WriteOpinion,
): Promise<Result<ReviewDetail, Problem>> {
  return withHeld(context, actor, id, async (tx, held) => {
    const before = await findOpinion(tx, id)
    await saveOpinion(tx, id, held, { comment, conclusion, by: actor.id, at: context.clock() })
    await audit(context, tx, actor.id, reviewOpinionWritten(id, before, { comment, conclusion }))
    return ok(null)
  })
}

type Write = (tx: Db, held: LockedProject, known: ToReview) => Promise<Result<null, Problem>>

/**
 * Writes to the review of a project that nobody else writes to meanwhile, and answers with the review after
 * it.
 */
async function withHeld(
  context: Context,
  actor: Actor,
  id: string,
  write: Write,
): Promise<Result<ReviewDetail, Problem>> {
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const units = await unitsWithin(tx, actor, 'review.write', id)
      if (!units.ok) return units
      const held = await lockReviewed(tx, id)
      const known = held === null ? null : await toReview(tx, held.document)
      if (held === null || known === null) return err(problem('project-not-found'))
      const written = await write(tx, held, known)
      if (written.ok)
        await refreshReviews(tx, held.document, known.scheme, { project: id, targets: known.targets })
      return written
    })
  // The history is made of the events, which are appended when the work is done.
  return done.ok ? reviewDetail(context.store.of(actor.region).db, id) : done
}

async function proposedItem(
  tx: Db,
  { id, item }: OfItem,
  held: LockedProject,
  known: ToReview,
): Promise<ProposedItem> {
  const judged = await loadJudged(tx, held.document, id)
  const found = proposeReview(
    judged,
    fenOrNull(held.budget),
    evidenceAt(known, held.order),
    known.scheme,
  ).items.find((one) => one.item === item)
  if (found === undefined) throw new Error(`invariant: a sheet has the item ${item}`)
  return found
}

/** As the audit trail tells them: points as people write them. */
function figures(
  to: SetTo | Pick<ProposedItem, 'grade'>,
): { readonly points: string } | { readonly grade: string } | { readonly unjudged: true } {
  if ('points' in to) return { points: showPoints(to.points) }
  return to.grade === null ? { unjudged: true } : { grade: to.grade }
}

/** Of an item that was not judged there is neither a figure nor a grade. */
function proposedFigures({ points, grade }: Pick<ProposedItem, 'points' | 'grade'>, byPoints: boolean) {
  return figures(grade !== null && byPoints ? { points } : { grade })
}

function changeFigures({ item, to, reason }: ItemChange) {
  return { item, ...figures(to), reason }
}
