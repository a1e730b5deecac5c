/**
 * Verifies the whole operation log of a region, page by page, and what is kept against it: what it finds, and
 * how far it is on the way.
 */
import type { Verification, VerificationLine } from '#api/operation-log.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { createChainCheck } from '#core/operation-log/chain-check.ts'
import { createKeptCheck } from '#core/operation-log/kept-check.ts'
import { LISTED_FAULTS, type ChainFault, type ChainReport } from '#core/operation-log/chain-fault.ts'
import { NO_RECORD } from '#core/kernel/log-record.ts'
import { parseNoted } from '#core/operation-log/noted.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { chainEnd, completeChain, eventDigest, logRecords, strayEvents } from '#store/kernel/event-chain.ts'
import { loadGoneAnchors, keptThings } from '#store/operation-log/kept-things.ts'
import { audit } from '../kernel/audit.ts'
import { logVerified } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'

/** Few enough that other requests are answered in between. */
const RECORDS_A_PAGE = 1000

export async function verifyLog(
  context: Context,
  actor: Actor,
  input: Verification,
): Promise<Result<AsyncGenerator<VerificationLine>, Problem>> {
  if (!allows(actor, 'event.verify', { region: actor.region })) return NOT_ALLOWED
  return ok(verified(context, actor, input))
}

async function* verified(
  context: Context,
  actor: Actor,
  { noted }: Verification,
): AsyncGenerator<VerificationLine> {
  const { db } = context.store.of(actor.region)
  await context.store.of(actor.region).transaction((tx) => completeChain(tx))
  const { length, head } = await chainEnd(db)
  const check = createChainCheck({
    digestOf: eventDigest,
    region: actor.region,
    start: { sequence: 1, previous: NO_RECORD },
    end: { sequence: length, hash: head },
    noted: noted === undefined ? null : parseNoted(noted),
  })
  const kept = createKeptCheck()
  let checked = 0
  // A number that was set by hand may be below the first.
  let after = Number.MIN_SAFE_INTEGER
  yield { checked, of: length }
  for (;;) {
    const page = await logRecords(db, { after, upTo: length, limit: RECORDS_A_PAGE })
    for (const record of page) {
      check.take(record)
      kept.take(record)
    }
    const last = page.at(-1)
    if (last === undefined) break
    after = last.sequence
    checked += page.length
    yield { checked, of: length }
  }
  const strays = (await strayEvents(db, LISTED_FAULTS)).map(({ id, sequence }): ChainFault => ({
    code: 'stray',
    sequence,
    id,
  }))
  const report = withStrays(check.finish(), strays)
  for await (const things of keptThings(db)) for (const thing of things) kept.hold(thing)
  const held = kept.finish(await loadGoneAnchors(db, kept.unheld()))
  await context.store.of(actor.region).transaction((tx) =>
    audit(
      context,
      tx,
      actor.id,
      logVerified(actor.region, {
        records: length,
        head,
        faults: report.faultCount,
        kept: held.held,
        unanchored: held.unanchored,
        forged: held.faultCount,
        ...(noted === undefined ? {} : { noted: report.noted !== null }),
      }),
    ),
  )
  yield { report, kept: held }
}

function withStrays(report: ChainReport, strays: readonly ChainFault[]): ChainReport {
  return {
    ...report,
    faults: [...report.faults, ...strays].slice(0, LISTED_FAULTS),
    faultCount: report.faultCount + strays.length,
  }
}
