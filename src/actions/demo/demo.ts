/**
 * The demonstration: the sample documents that come with the program, loaded and removed by one click each.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DemoResult } from '#api/accounts/administration.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { removeUnusedAttachments } from '#store/attachments/attachments.ts'
import { removeDemoYears } from '#store/demo/demo.ts'
import { removeCounty } from '#store/demo/remove-county.ts'
import { listDemoDocuments, deleteDocument } from '#store/documents/documents.ts'
import { cancelDemoJobs } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { audit } from '../kernel/audit.ts'
import { demoLoaded, demoRemoved } from './events.ts'
import { forgetCounty } from './county/region.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { retireDemoFlow } from './flow.ts'
import { retireDemoLibrary } from './library.ts'
import { closeDemoPeople, DEMO_PEOPLE, needsDemoPeople } from './people.ts'
import { retireDemoRules } from './rules.ts'
import { submitFile } from '../documents/import-document.ts'
import { listSamples } from '../kernel/samples.ts'

/** Hands in every sample; one that is a document already stays what it is. Errors: samples-missing. */
export async function loadDemo(context: Context, actor: Actor): Promise<Result<DemoResult, Problem>> {
  if (!allows(actor, 'demo.load', { region: actor.region })) return NOT_ALLOWED
  const names = await listSamples(context.root)
  if (names.length === 0) return err(problem('samples-missing', { folder: join(context.root, 'samples') }))
  const files = await Promise.all(
    names.map(async (file) => ({ file, bytes: await readFile(join(context.root, 'samples', file)) })),
  )
  const jobs = await context.store.of(actor.region).transaction(async (tx) => {
    const submitted = []
    for (const file of files)
      submitted.push(await submitFile({ context, tx, actor }, file, { demo: true, batch: null }))
    await audit(context, tx, actor.id, demoLoaded(actor.region, { files: names }))
    return submitted.flatMap((one) => ('duplicateOf' in one ? [] : [one.job]))
  })
  for (const job of jobs) context.board.announce({ region: actor.region, job })
  return ok({ jobs: jobs.map((job) => job.id) })
}

/**
 * Removes the documents of the demonstration, and only those, with the units and accounts of its county as far as
 * nothing else rests on them, and switches its people off; samples still waiting are cancelled. Errors:
 * last-administrator.
 */
export async function removeDemo(context: Context, actor: Actor): Promise<Result<null, Problem>> {
  if (!allows(actor, 'demo.remove', { region: actor.region })) return NOT_ALLOWED
  const removed = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<readonly JobRow[], Problem>> => {
      if (await needsDemoPeople(tx)) return err(problem('last-administrator'))
      // First the jobs: one that is just being saved has either ended, and its document is in the list, or
      // saves nothing.
      const jobs = await cancelDemoJobs(tx, context.clock())
      await removeDemoYears(tx)
      const files: string[] = []
      for (const id of await listDemoDocuments(tx)) {
        const removed = await deleteDocument(tx, id)
        if (removed) files.push(removed.file)
      }
      // Lines of attachments went with what they hung on; their bytes go where no other line needs them.
      await removeUnusedAttachments(tx, 'all')
      await removeCounty(
        tx,
        DEMO_PEOPLE.map(({ account }) => account),
      )
      await closeDemoPeople(context, tx, actor.id)
      await forgetCounty({ context, tx, by: actor.id })
      await audit(context, tx, actor.id, demoRemoved(actor.region, { files }))
      return ok(jobs)
    })
  if (!removed.ok) return removed
  for (const job of removed.value) context.board.announce({ region: actor.region, job })
  context.demoOver?.()
  await retireDemoRules(context, actor)
  await retireDemoFlow(context, actor)
  await retireDemoLibrary(context, actor)
  return ok(null)
}
