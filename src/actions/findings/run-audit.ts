/**
 * Auditing everything, as a job: under the rules of today, document by document, each in a transaction of its
 * own; or under a rule set that is only tried, and nothing is written. What was done stays done: resumed
 * again after a crash, the job goes on with the documents that it has not come to.
 */
import { parseRuleSet } from '#core/rule-sets/parse-rule-set.ts'
import { createRuleBook } from '#core/rule-sets/rule-book.ts'
import { NOTHING_CHANGED, withDocument, withUntouched, type DryRunReport } from '#core/findings/dry-run.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { regionOfDocument } from '#core/target/origin.ts'
import { documentsToAudit, learnTables, liveIdentities, projectIds } from '#store/findings/audit-jobs.ts'
import { finishAudit, reportTally } from '#store/jobs/long-jobs.ts'
import { loadTargets } from '#store/documents/documents.ts'
import type { ClaimedAudit } from '#store/jobs/jobs.ts'
import type { JobRow, AuditTally, JobProblem } from '#core/kernel/job.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { staleDocuments } from '#store/rule-sets/rule-sets.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { auditEnded, auditFailed, documentAudited } from './events.ts'
import { createAuditDesk, openAuditDesk, type AuditDesk } from './audit-desk.ts'
import type { Context } from '../kernel/context.ts'
import { JobLost } from '../kernel/job-lost.ts'
import { createProgress } from '../jobs/progress.ts'
import { faultValues } from '../rule-sets/rule-book.ts'
import { recheckDocument } from '../documents/recheck-document.ts'
import { createTurns } from '../kernel/turns.ts'
import { relatedProjects } from '../duplicates/related.ts'
import type { JobInHand, Running, RunningJob } from '../jobs/running.ts'

const NOTHING_DONE: AuditTally = { documents: 0, done: 0, changed: 0, created: 0, gone: 0 }
/** Documents that are audited at once: the database writes some while the rules look at others. */
const LANES = 3
/** Milliseconds between two tellings of a dry run. */
const TELL_EVERY = 250

/** Ends an audit that cannot go on. */
export async function failAudit(
  context: Context,
  { region, job, runner }: JobInHand<ClaimedAudit>,
  problem: JobProblem,
): Promise<JobRow> {
  return context.store.of(region).transaction(async (tx) => {
    const ended = await finishAudit(tx, job.id, runner, { at: context.clock(), problem })
    if (ended === null) throw new JobLost()
    await audit(context, tx, job.createdBy, auditFailed(job.id, job.kind, problem))
    return ended
  })
}

/**
 * Audits again what a job names, under the rules of today.
 * @returns the ended job; null when it was given up and is to wait
 * @throws JobLost when it was cancelled or taken over
 */
export async function auditAgain(
  context: Context,
  region: string,
  job: ClaimedAudit,
  running: Running,
): Promise<JobRow | null> {
  const { db } = context.store.of(region)
  const desk = await openAuditDesk(db)
  await learnTables(db)
  const waiting = await documentsToAudit(db, new Date(job.createdAt))
  const documents = job.task.documents === 'all' ? waiting : waiting.filter(among(await staleIn(db, desk)))
  const first: AuditTally =
    job.tally === null
      ? { ...NOTHING_DONE, documents: documents.length }
      : { ...job.tally, documents: job.tally.done + documents.length }
  const tally = await auditInLanes(context, { region, job, running }, { documents, desk, first })
  if (tally === null) return null
  return context.store.of(region).transaction(async (tx) => {
    const ended = await finishAudit(tx, job.id, running.lease().runner, {
      at: context.clock(),
      tally,
      report: null,
    })
    if (ended === null) throw new JobLost()
    await audit(context, tx, job.createdBy, auditEnded(job.id, { kind: job.kind, ...tally }))
    return ended
  })
}

type ToAudit = {
  readonly documents: readonly string[]
  readonly desk: AuditDesk
  readonly first: AuditTally
}

/**
 * Audits documents a few at a time: while the database writes one, the rules look at the next. The tally is
 * moved on by one transaction after the other. @returns the tally; null when it was to be given up
 */
async function auditInLanes(
  context: Context,
  long: RunningJob,
  { documents, desk, first }: ToAudit,
): Promise<AuditTally | null> {
  const waiting = [...documents]
  const turns = createTurns()
  const progress = createProgress(context, long, first)
  let stopped = false
  const auditNext = async (document: string): Promise<void> => {
    let leave = () => {}
    try {
      await progress.step(async (tx) => {
        // Run again, it comes to its turn once more.
        leave()
        const { changed, created, gone } = await auditOne(context, tx, document, desk)
        leave = await turns.enter()
        return { done: 1, changed: changed ? 1 : 0, created, gone }
      })
    } finally {
      leave()
    }
  }
  const lane = async (): Promise<void> => {
    while (!stopped) {
      const document = waiting.shift()
      if (document === undefined) return
      if (!(await long.running.mayGoOn())) stopped = true
      else await auditNext(document)
    }
  }
  const ended = await Promise.allSettled(
    Array.from({ length: LANES }, () =>
      lane().catch((cause: unknown) => {
        stopped = true
        throw cause
      }),
    ),
  )
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  return stopped ? null : progress.tally()
}

function among(documents: readonly string[]): (document: string) => boolean {
  const set = new Set(documents)
  return (document) => set.has(document)
}

/** Documents whose findings are of other rules than those in force today. */
async function staleIn(db: Db, desk: AuditDesk): Promise<readonly string[]> {
  return staleDocuments(db, (regionCode, fiscalYear) => desk.inForce(regionCode, fiscalYear).print)
}

type Outcome = { readonly changed: boolean; readonly created: number; readonly gone: number }

async function auditOne(context: Context, tx: Db, document: string, desk: AuditDesk): Promise<Outcome> {
  const before = await liveIdentities(tx, document)
  // Removed meanwhile: nothing is left to audit.
  if ((await recheckDocument(context, tx, document, desk)) === null)
    return { changed: false, created: 0, gone: 0 }
  const after = await liveIdentities(tx, document)
  const created = [...after.keys()].filter((identity) => !before.has(identity)).length
  const gone = [...before.keys()].filter((identity) => !after.has(identity)).length
  const changed =
    created + gone > 0 || [...after].some(([identity, severity]) => before.get(identity) !== severity)
  if (changed) {
    const event = documentAudited(
      document,
      { findings: before.size },
      { findings: after.size, created, gone },
    )
    await audit(context, tx, null, event)
  }
  return { changed, created, gone }
}

/**
 * Tries a rule set over all documents, reading only: those whose rules would be others are audited under
 * both.
 */
export async function tryRuleSet(
  context: Context,
  region: string,
  job: ClaimedAudit,
  running: Running,
): Promise<JobRow | null> {
  const { db } = context.store.of(region)
  const candidate = parseRuleSet(job.task.ruleSet)
  const { runner } = running.lease()
  if (!candidate.ok)
    return failAudit(
      context,
      { region, job, runner },
      { code: 'rule-set-invalid', values: faultValues(candidate.error) },
    )
  const today = await openAuditDesk(db)
  const tried = createAuditDesk(
    createRuleBook(withSet(today.book.sets, candidate.value)),
    today.verdicts,
    (await findRegion(db))?.code ?? null,
  )
  const documents = await documentsToAudit(db, FAR_AHEAD)
  let report: DryRunReport = NOTHING_CHANGED
  let reportedAt = 0
  for (const id of documents) {
    if (!(await running.mayGoOn())) return null
    report = await withTried(db, id, report, { today, tried })
    const now = context.clock().getTime()
    if (now - reportedAt < TELL_EVERY) continue
    reportedAt = now
    const held = await reportTally(db, job.id, running.lease(), tallyOf(report, documents.length))
    if (held === null) throw new JobLost()
    running.tell(held)
  }
  return context.store.of(region).transaction(async (tx) => {
    const ended = await finishAudit(tx, job.id, runner, {
      at: context.clock(),
      tally: tallyOf(report, report.documents),
      report,
    })
    if (ended === null) throw new JobLost()
    const event = auditEnded(job.id, {
      kind: job.kind,
      ruleSet: candidate.value.id,
      ...tallyOf(report, report.documents),
    })
    await audit(context, tx, job.createdBy, event)
    return ended
  })
}

const FAR_AHEAD = new Date(8_640_000_000_000_000)

/** All sets with this one in the place of the one with its id, or behind. */
function withSet(sets: readonly RuleSetData[], candidate: RuleSetData): readonly RuleSetData[] {
  return [...sets.filter(({ id }) => id !== candidate.id), candidate]
}

async function withTried(
  db: Db,
  id: string,
  report: DryRunReport,
  { today, tried }: { readonly today: AuditDesk; readonly tried: AuditDesk },
): Promise<DryRunReport> {
  const document = await loadTargets(db, id)
  // Removed meanwhile.
  if (document === null) return report
  const code = regionOfDocument(document)
  if (today.inForce(code, document.fiscalYear).print === tried.inForce(code, document.fiscalYear).print)
    return withUntouched(report)
  const projects = await projectIds(db, id)
  const source = {
    document: id,
    file: document.source.file,
    title: document.title,
    projectId: (order: number) => projects.get(order) ?? null,
  }
  const related = await relatedProjects(db, document)
  return withDocument(report, {
    document,
    source,
    today: today.audit(document, related),
    tried: tried.audit(document, related),
  })
}

function tallyOf({ documents, changed, rules }: DryRunReport, all: number): AuditTally {
  const sum = (change: 'new' | 'gone') => rules.reduce((total, { counts }) => total + counts[change], 0)
  return { documents: all, done: documents, changed, created: sum('new'), gone: sum('gone') }
}
