/**
 * The operation log as JSON Lines: a head and the records of a span of time, for anyone who verifies it
 * elsewhere.
 */
import type { LogSpan } from '#api/operation-log.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { headLine, recordLine, LOG_FORMAT, type LogHead } from '#core/operation-log/log-lines.ts'
import { NO_RECORD } from '#core/kernel/log-record.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { chainEnd, completeChain, logRecords, sequencesBetween } from '#store/kernel/event-chain.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { audit } from '../kernel/audit.ts'
import { logExported } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { signFor } from '../signing/sign-for.ts'

export type LogExport = {
  readonly name: string
  readonly mediaType: string
  /** Whole lines, the first one the head. */
  readonly chunks: AsyncGenerator<string>
}

/** Few enough that other requests are answered in between. */
const RECORDS_A_PAGE = 1000

/**
 * All records from the first to the last one of the span: a chain has no holes, so records of other times
 * that were committed in between are among them.
 */
export async function exportLog(
  context: Context,
  actor: Actor,
  span: LogSpan,
): Promise<Result<LogExport, Problem>> {
  if (!allows(actor, 'event.export', { region: actor.region })) return NOT_ALLOWED
  const unsigned = await headOf(context, actor.region, span)
  const signed = await signFor(context, context.store.of(actor.region).db, { ...unsigned, signature: null })
  if (!signed.ok) return signed
  const head: LogHead = signed.value === null ? unsigned : { ...unsigned, signature: signed.value }
  await context.store
    .of(actor.region)
    .transaction((tx) =>
      audit(
        context,
        tx,
        actor.id,
        logExported(actor.region, { first: head.first, last: head.last, head: head.hash }),
      ),
    )
  const name = `操作日志-${head.regionName}-${head.first}-${head.last}.jsonl`
  return ok({
    name,
    mediaType: 'application/x-ndjson; charset=utf-8',
    chunks: linesOf(context, actor.region, head),
  })
}

async function headOf(context: Context, region: string, { from, to }: LogSpan): Promise<LogHead> {
  const { db } = context.store.of(region)
  await context.store.of(region).transaction((tx) => completeChain(tx))
  const end = await chainEnd(db)
  const whole = from === undefined && to === undefined
  const span = whole
    ? { first: 1, last: end.length }
    : await sequencesBetween(db, {
        from: from === undefined ? null : new Date(from),
        to: to === undefined ? null : new Date(to),
      })
  const { first, last } = span ?? { first: end.length + 1, last: end.length }
  const [opening] = await logRecords(db, { after: first - 1, upTo: last, limit: 1 })
  const [closing] = await logRecords(db, { after: last - 1, upTo: last, limit: 1 })
  const found = await findRegion(db)
  const previous = first === 1 ? NO_RECORD : (opening?.previous ?? end.head)
  return {
    format: LOG_FORMAT,
    region,
    regionCode: found?.code ?? '',
    regionName: found?.name ?? '',
    first,
    last,
    count: last - first + 1,
    previous,
    hash: whole ? end.head : (closing?.hash ?? previous),
    algorithm: closing?.algorithm ?? end.algorithm,
    exportedAt: context.clock().toISOString(),
  }
}

async function* linesOf({ store }: Context, region: string, head: LogHead): AsyncGenerator<string> {
  yield `${headLine(head)}\n`
  let after = head.first - 1
  for (;;) {
    const page = await logRecords(store.of(region).db, { after, upTo: head.last, limit: RECORDS_A_PAGE })
    const last = page.at(-1)
    if (last === undefined) return
    yield page.map((record) => `${recordLine(record)}\n`).join('')
    after = last.sequence
  }
}
