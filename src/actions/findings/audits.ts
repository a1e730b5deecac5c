/** Audits of everything: auditing again, trying a rule set, and what a trial found. */
import type { AuditInput, DryRun, Started } from '#api/rule-sets.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { isBuiltIn } from '#core/rule-sets/built-in.ts'
import { parseRuleSet } from '#core/rule-sets/parse-rule-set.ts'
import { placeFaults } from '#core/rule-sets/place-faults.ts'
import { loadDryRun } from '#store/findings/audit-jobs.ts'
import type { LongJobKind, JobRow, AuditTask } from '#core/kernel/job.ts'
import { createAudit, findOpenAudit } from '#store/jobs/long-jobs.ts'
import { lockRuleSets } from '#store/rule-sets/rule-sets.ts'
import { audit } from '../kernel/audit.ts'
import { auditStarted } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { faultValues, loadRuleBook } from '../rule-sets/rule-book.ts'

/** Starts auditing everything again; one that is under way is not started twice. */
export async function auditEverything(
  context: Context,
  actor: Actor,
  { documents }: AuditInput,
): Promise<Result<Started, Problem>> {
  if (!allows(actor, 'rule-set.manage', { region: actor.region })) return NOT_ALLOWED
  const open = await findOpenAudit(context.store.of(actor.region).db, 're-audit')
  // One that has begun may have passed documents under the rules of before: another one waits behind it.
  if (open !== null && open.state === 'waiting') return ok({ job: open.id })
  return ok({
    job: (
      await start(context, actor, {
        kind: 're-audit',
        label: '',
        task: { documents, ruleSet: null },
      })
    ).id,
  })
}

/** Starts trying a rule set; nothing is saved. Errors: rule-set-invalid, rule-set-built-in. */
export async function tryRuleSet(
  context: Context,
  actor: Actor,
  { data }: { readonly data?: unknown },
): Promise<Result<Started, Problem>> {
  if (!allows(actor, 'rule-set.manage', { region: actor.region })) return NOT_ALLOWED
  const read = parseRuleSet(data)
  if (!read.ok) return err(problem('rule-set-invalid', faultValues(read.error)))
  if (isBuiltIn(read.value.id)) return err(problem('rule-set-built-in', { id: read.value.id }))
  const faults = placeFaults(await loadRuleBook(context.store.of(actor.region).db), read.value)
  if (faults.length > 0) return err(problem('rule-set-invalid', faultValues(faults)))
  const job = await start(context, actor, {
    kind: 'dry-run',
    label: read.value.id,
    task: { documents: 'all', ruleSet: { ...read.value } },
  })
  return ok({ job: job.id })
}

/** What a trial found. Errors: job-not-found (or it has not ended well). */
export async function readDryRun(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<DryRun, Problem>> {
  if (!allows(actor, 'rule-set.read', { region: actor.region })) return NOT_ALLOWED
  const run = await loadDryRun(context.store.of(actor.region).db, id)
  const data = run === null ? null : parseRuleSet(run.task.ruleSet)
  return run === null || data === null || !data.ok
    ? err(problem('job-not-found'))
    : ok({ data: data.value, report: run.report })
}

type AuditToStart = {
  readonly kind: LongJobKind
  readonly label: string
  readonly task: AuditTask
}

async function start(context: Context, actor: Actor, { kind, label, task }: AuditToStart): Promise<JobRow> {
  const job = await context.store.of(actor.region).transaction(async (tx) => {
    await lockRuleSets(tx)
    const made = await createAudit(tx, {
      id: context.newId(),
      kind,
      label,
      task,
      createdBy: actor.id,
      createdAt: context.clock(),
    })
    const event = auditStarted(made.id, { kind, ...(label !== '' && { ruleSet: label }) })
    await audit(context, tx, actor.id, event)
    return made
  })
  context.board.announce({ region: actor.region, job })
  return job
}
