/** Begins taking in a table of people by a job (take-staff.ts), and forgets what is older than a day. */
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { StaffReport } from '#core/staff/report.ts'
import { createAudit } from '#store/jobs/long-jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { lockPosts } from '#store/accounts/posts.ts'
import { clearStaffImports, openStaffImport, saveStaffImport } from '#store/staff/imports.ts'
import { audit } from '../kernel/audit.ts'
import { staffImportStarted } from './events.ts'
import type { Context } from '../kernel/context.ts'

/** First passwords that nobody fetched are forgotten after so long (ms). */
const KEPT = 24 * 60 * 60 * 1000

type Handed = { readonly file: string; readonly bytes: Uint8Array; readonly report: StaffReport }

/** Starts the job in one transaction. Errors: staff-import-runs. @returns the id of the import */
export async function startTaking(
  context: Context,
  actor: Actor,
  { file, bytes, report }: Handed,
): Promise<Result<string, Problem>> {
  const { region } = actor
  const [id, at] = [context.newId(), context.clock()]
  const started = await context.store.of(region).transaction(async (tx): Promise<JobRow | null> => {
    await lockPosts(tx)
    if ((await openStaffImport(tx, actor.id)) !== null) return null
    await clearStaffImports(tx, new Date(at.getTime() - KEPT))
    const job = await createAudit(tx, {
      id: context.newId(),
      kind: 'staff-import',
      label: file,
      task: { documents: 'all', ruleSet: null, taking: id },
      createdBy: actor.id,
      createdAt: at,
    })
    await saveStaffImport(tx, { id, job: job.id, file, bytes, report, by: actor.id, at })
    const event = staffImportStarted(region, {
      file,
      peopleAdded: report.people.added,
      peopleChanged: report.people.changed,
    })
    await audit(context, tx, actor.id, event)
    return job
  })
  if (started === null) return err(problem('staff-import-runs'))
  context.board.announce({ region, job: started })
  return ok(id)
}

/** Forgets what is older than a day; done by the system itself. */
export async function clearTaken(context: Context, region: string): Promise<0> {
  await context.store
    .of(region)
    .transaction((tx) => clearStaffImports(tx, new Date(context.clock().getTime() - KEPT)))
  return 0
}
