/**
 * Deciding about findings: waived with a reason, disputed as wrong, or open again. Two people who decide
 * about the same finding do so one after the other, and the second hears what the first decided. Every
 * decision is a label as well.
 */
import type { DecideFindings, FindingsDecided } from '#api/findings/decisions.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { FindingState } from '#core/findings/life.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { insertDecisions, findFindings, lockFindings, type LockedFinding } from '#store/findings/decisions.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { removeLabels } from '#store/findings/labels.ts'
import { recount } from '#store/findings/recheck.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { findingsDecided } from './events.ts'
import { ruleSetOfDocument } from './audit-document.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { labelFindings } from './label-findings.ts'
import { findingsWithin } from '../kernel/reach.ts'
import { scoreDocument } from '../documents/recheck-document.ts'
import { today } from '../kernel/today.ts'

type Verdict = DecideFindings['verdict']

/** From which states a finding may be decided upon. What is fixed is past deciding. */
const FROM: Record<Verdict, readonly FindingState[]> = {
  waive: ['open', 'waived', 'disputed'],
  dispute: ['open', 'waived', 'disputed'],
  reopen: ['waived', 'disputed'],
}
const TO = { waive: 'waived', dispute: 'disputed', reopen: 'open' } as const satisfies Record<
  Verdict,
  FindingState
>
/**
 * Errors: finding-not-found; finding-changed when none of them is as it was seen; waiver-over when its last
 * day is past. Of several, those that are as they were seen are decided, the others reported.
 */
export async function decideFindings(
  context: Context,
  actor: Actor,
  input: DecideFindings,
): Promise<Result<FindingsDecided, Problem>> {
  if (actorReach(actor, 'finding.decide') === null) return NOT_ALLOWED
  if (input.verdict === 'waive' && input.until !== null && input.until < today(context))
    return err(problem('waiver-over', { until: input.until }))
  return context.store.of(actor.region).transaction(async (tx) => {
    const within = await findingsWithin(
      tx,
      actor,
      'finding.decide',
      await findFindings(
        tx,
        input.findings.map(({ id }) => id),
      ),
    )
    const held = new Map(
      (
        await lockFindings(
          tx,
          within.map(({ id }) => id),
        )
      ).map((one) => [one.id, one]),
    )
    if (held.size === 0) return err(problem('finding-not-found'))
    const decided: LockedFinding[] = []
    const changed: FindingsDecided['changed'][number][] = []
    for (const { id, state } of new Map(input.findings.map((one) => [one.id, one])).values()) {
      const now = held.get(id)
      if (now !== undefined && now.state === state && FROM[input.verdict].includes(state)) decided.push(now)
      else changed.push({ id, state: now?.state ?? null, by: now?.by ?? null })
    }
    const [first] = changed
    if (decided.length === 0 && first !== undefined)
      return err(problem('finding-changed', { state: first.state ?? 'gone', by: first.by ?? '—' }))
    for (const [document, findings] of byDocument(decided))
      await decideIn({ context, tx, actor }, document, findings, input)
    return ok({ decided: decided.length, changed })
  })
}

function byDocument(findings: readonly LockedFinding[]): ReadonlyMap<string, readonly LockedFinding[]> {
  const map = new Map<string, LockedFinding[]>()
  for (const finding of findings) map.set(finding.document, [...(map.get(finding.document) ?? []), finding])
  return map
}

async function decideIn(
  work: Work,
  document: string,
  findings: readonly LockedFinding[],
  input: DecideFindings,
): Promise<void> {
  const { context, tx, actor } = work
  const targets = await loadTargets(tx, document)
  if (targets === null) return
  const ids = findings.map(({ id }) => id)
  const said = await saidOf(tx, targets, input)
  await insertDecisions(tx, ids, { state: TO[input.verdict], ...said, by: actor.id, at: context.clock() })
  // Who waives a finding agrees with it, who disputes it does not.
  if (input.verdict === 'reopen') await removeLabels(tx, ids)
  else
    await labelFindings(work, targets, findings, {
      verdict: input.verdict === 'waive' ? 'right' : 'wrong',
      comment: said.reason,
    })
  await recount(tx, [document])
  await scoreDocument(tx, document)
  const states = [...new Set(findings.map(({ state }) => state))]
  const event = findingsDecided(
    input.verdict,
    document,
    { state: states.length === 1 ? states[0] : states },
    {
      state: TO[input.verdict],
      findings: findings.length,
      rules: [...new Set(findings.map(({ body }) => body.rule))],
      ...(input.verdict !== 'reopen' && { reason: said.reason }),
      ...(input.verdict === 'waive' && { until: said.until, published: said.published }),
    },
  )
  await audit(context, tx, actor.id, event)
}

async function saidOf(
  tx: Db,
  targets: TargetDocument,
  input: DecideFindings,
): Promise<{ reason: string | null; until: string | null; published: boolean }> {
  if (input.verdict === 'reopen') return { reason: null, until: null, published: false }
  if (input.verdict === 'dispute')
    return { reason: input.reason === '' ? null : input.reason, until: null, published: false }
  const { publishWaivers } = await ruleSetOfDocument(tx, targets)
  return { reason: input.reason, until: input.until, published: input.published ?? publishWaivers }
}
