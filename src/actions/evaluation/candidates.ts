/** Who and what can be chosen for an evaluation, who takes part in a draw, and who is left out and why. */
import type { CandidateList } from '#api/evaluation/evaluations.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import type { DrawCommitment } from '#core/evaluation/commitment.ts'
import type { DrawRecord } from '#core/evaluation/draw.ts'
import { unitsBelow } from '#core/organisation/unit.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { PoolEntry } from '#core/evaluation/rows.ts'
import { listPool } from '#store/evaluation/pool.ts'
import {
  loadCandidates,
  loadPolicyCandidates,
  evaluatedElsewhere,
  type CandidateRow,
  type TaskRow,
} from '#store/evaluation/evaluations.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Of } from './leading.ts'
import { candidatePeople } from './people.ts'
import { openEvaluation, type Evaluation } from './standing.ts'

/**
 * Projects that may be chosen: approved in the year, of the unit of the task, within reach; or policies of the year;
 * and who may judge.
 * Errors: evaluation-not-found, not-allowed.
 */
export async function listCandidates(
  context: Context,
  actor: Actor,
  { id }: Of<unknown>,
): Promise<Result<CandidateList, Problem>> {
  const { db } = context.store.of(actor.region)
  const opened = await openEvaluation(db, actor, id)
  if (!opened.ok) return opened
  if (!opened.value.standing.leads) return NOT_ALLOWED
  const { task } = opened.value
  const evaluated = await evaluatedElsewhere(db, task)
  return ok({
    rows: (await candidatesWithin(db, actor, task)).map(({ unit: _unit, ...row }) => ({
      ...row,
      evaluated: evaluated.get(row.id) ?? null,
    })),
    people: await candidatePeople(db, opened.value, await listPool(db)),
  })
}

export async function candidatesWithin(
  db: Db,
  actor: Actor,
  task: TaskRow,
): Promise<readonly CandidateRow[]> {
  const reach = actorReach(actor, 'evaluation.manage')
  if (reach === null) return []
  const units = task.unit === null ? null : [...unitsBelow(await loadOrganisation(db), task.unit.id)]
  const load = task.subjectKind === 'policy' ? loadPolicyCandidates : loadCandidates
  return load(within(db, reach), task.year, units)
}

/** The code of a project; the id of what has none. */
export function keyOf({ code, id }: Pick<CandidateRow, 'code' | 'id'>): string {
  return code === null || code === '' ? id : code
}

/** The name of each of these, with its unit where others are called the same. */
export function namesAmong(all: readonly CandidateRow[]): (row: CandidateRow) => string {
  const [once, again] = [new Set<string>(), new Set<string>()]
  for (const { name } of all) (once.has(name) ? again : once).add(name)
  return ({ name, unitName }) => (again.has(name) ? `${name}（${unitName}）` : name)
}

/** What is evaluated already is left out unless it is wanted; by hand one knows what one does. */
export async function takingPart(
  tx: Db,
  task: TaskRow,
  all: readonly CandidateRow[],
  withEvaluated: boolean | undefined,
): Promise<{ readonly rows: readonly CandidateRow[]; readonly left: DrawCommitment['left'] }> {
  const evaluated = withEvaluated === true ? new Map() : await evaluatedElsewhere(tx, task)
  const isLeft = ({ id }: CandidateRow) => evaluated.has(id)
  const nameOf = namesAmong(all)
  return {
    rows: all.filter((row) => !isLeft(row)),
    left: all.filter(isLeft).map((row) => ({
      key: keyOf(row),
      name: nameOf(row),
      reason: 'evaluated',
    })),
  }
}

/** Who of the pool an act chooses among. */
export const POOL_KIND = { experts: 'expert', agency: 'agency' } as const

/** Who is eligible, and who is left out and why; those who judge already are neither. */
export async function peopleTakingPart(
  tx: Db,
  evaluation: Evaluation,
  kind: PoolEntry['kind'],
  pool: readonly PoolEntry[],
): Promise<{ readonly rows: DrawRecord['candidates']; readonly left: DrawCommitment['left'] }> {
  const people = (await candidatePeople(tx, evaluation, pool)).filter(
    (one) => one.kind === kind && !one.judges,
  )
  return {
    rows: people.flatMap(({ id: key, name, refusal }) => (refusal === null ? [{ key, name }] : [])),
    left: people.flatMap(({ id: key, name, refusal }) =>
      refusal === null ? [] : { key, name, reason: refusal.said === '' ? refusal.reason : refusal.said },
    ),
  }
}
