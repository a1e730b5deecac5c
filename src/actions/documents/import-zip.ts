/**
 * Files that come together. A zip becomes one job a member, in one batch; the bytes of every member are kept
 * as they are, and what cannot be one (protected, damaged, too large) is a failed job of its own with the
 * reason.
 */
import { makeBatch } from './begin-batch.ts'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { MEGABYTE, megabytes } from '#api/kernel/constants.ts'
import type { ImportAccepted } from '#api/documents/documents.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { ReadFault } from '#core/kernel/fault.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { FILE_LIMIT } from '#documents/formats.ts'
import type { OpenZip } from '#documents/workers/zips.ts'
import { fileDigest } from '#store/documents/files.ts'
import { createFailedJob } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { audit } from '../kernel/audit.ts'
import { documentRefused } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { submitFile } from './import-document.ts'
import { importProblem } from './run-import.ts'

/** No bytes: what could not come out of its zip has none to keep. */
const NO_DIGEST = ''

/** Takes in the members of a zip. Errors: upload-too-large. Faults of members are in their jobs. */
export async function importZip(
  context: Context,
  actor: Actor,
  { file, from }: { readonly file: string; readonly from: string | Uint8Array },
  batch: string | null,
): Promise<Result<ImportAccepted, Problem>> {
  const opened = await context.readers.openZip(from, file)
  if (!opened.ok) return refused(context, actor, { label: file, fault: opened.error }, batch)
  if (opened.value === null)
    return err(
      problem('upload-too-large', {
        file,
        size: megabytes(typeof from === 'string' ? (await stat(from)).size : from.byteLength),
        limit: FILE_LIMIT / MEGABYTE,
      }),
    )
  try {
    const id = batch ?? (await makeBatch(context, actor, file))
    await importMembers(context, actor, opened.value, { id, folder: batch === null ? '' : `${file}/` })
    return ok({ batch: id })
  } finally {
    await opened.value.close()
  }
}

type Member = { readonly label: string; readonly bytes: Uint8Array }

/** A transaction for each would cost more than the reading; a few at once are still little in memory. */
const AT_ONCE = { members: 24, bytes: 16 * MEGABYTE }

async function importMembers(
  context: Context,
  actor: Actor,
  zip: OpenZip,
  batch: { readonly id: string; readonly folder: string },
): Promise<void> {
  const unpacked = context.unpacking.begin(batch.id, zip.members.length)
  let held: Member[] = []
  const store = async () => {
    await submitMembers(context, actor, held, batch.id)
    unpacked.took(held.length)
    held = []
  }
  try {
    for (const [index, member] of zip.members.entries()) {
      if (unpacked.stopped()) return
      const label = batch.folder + member.path
      const bytes = 'fault' in member ? err(member.fault) : await zip.bytes(index)
      if (bytes.ok) held.push({ label, bytes: bytes.value })
      else {
        context.board.announce({
          region: actor.region,
          job: await keepFailed(context, actor, { label, fault: bytes.error }, batch.id),
        })
        unpacked.took(1)
      }
      if (
        held.length >= AT_ONCE.members ||
        held.reduce((sum, { bytes: { length } }) => sum + length, 0) >= AT_ONCE.bytes
      )
        await store()
    }
    if (!unpacked.stopped()) await store()
  } finally {
    unpacked.end()
  }
}

async function submitMembers(
  context: Context,
  actor: Actor,
  members: readonly Member[],
  batch: string,
): Promise<void> {
  // In the order of the digests, as every change of many: no deadlock.
  const inOrder = members
    .map((member) => ({ ...member, digest: fileDigest(member.bytes) }))
    .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
  const jobs = await context.store.of(actor.region).transaction(async (tx) => {
    const submitted: (JobRow | null)[] = []
    for (const { label, bytes } of inOrder)
      submitted.push(
        (await submitFile({ context, tx, actor }, { file: label, bytes }, { demo: false, batch })).job,
      )
    return submitted
  })
  for (const job of jobs) if (job !== null) context.board.announce({ region: actor.region, job })
}

/** A file that cannot be taken in, as its job names it, and why. */
type Failed = { readonly label: string; readonly fault: ReadFault }

/** The zip itself cannot be opened: it is a file that failed, like any other. */
async function refused(
  context: Context,
  actor: Actor,
  failed: Failed,
  batch: string | null,
): Promise<Result<ImportAccepted, Problem>> {
  const job = await keepFailed(context, actor, failed, batch)
  context.board.announce({ region: actor.region, job })
  return ok({ job: job.id })
}

async function keepFailed(
  context: Context,
  actor: Actor,
  { label, fault }: Failed,
  batch: string | null,
): Promise<JobRow> {
  const reason = importProblem({ ...fault, file: basename(label) })
  return context.store.of(actor.region).transaction(async (tx) => {
    const job = await createFailedJob(
      tx,
      {
        id: context.newId(),
        label,
        sha256: NO_DIGEST,
        demo: false,
        batch,
        createdBy: actor.id,
        createdAt: context.clock(),
      },
      reason,
    )
    await audit(context, tx, actor.id, documentRefused(job.id, { file: label }, reason))
    return job
  })
}
