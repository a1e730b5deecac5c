/**
 * Server-sent events: one answer that stays open and carries what changes. A stream lives no longer than the
 * session that opened it: it ends at once when that signs out here, and at the next beat when it ended
 * anywhere else.
 */
import type { FastifyReply } from 'fastify'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'

/** Often enough for proxies that cut silent connections after half a minute. */
const BEAT_MS = 15_000

/** Tabs of one person; the oldest stream gives way. */
const STREAMS_OF_SESSION_MAX = 12

export type Stream = { send(event: string, data: unknown): void }

export type Streams = {
  /**
   * Takes the answer over.
   * @param begin gets the stream, gives back what ends it
   */
  open(
    reply: FastifyReply,
    of: { readonly region: string; readonly session: string },
    begin: (stream: Stream) => () => void,
  ): void
  endOf(session: string): void
  endAll(): void
}

/** Closes what is open in the name of sessions that were ended elsewhere, and has no more to say of them. */
export function ending(streams: Streams, ended: Result<readonly string[], Problem>): Result<null, Problem> {
  if (!ended.ok) return ended
  for (const session of ended.value) streams.endOf(session)
  return ok(null)
}

type Open = { readonly session: string; readonly end: () => void }

/** @param isAlive whether a session has not ended, asked at every beat */
export function createStreams(isAlive: (region: string, session: string) => Promise<boolean>): Streams {
  const streams = new Set<Open>()
  const endWhere = (which: (open: Open) => boolean) => {
    for (const open of [...streams].filter(which)) open.end()
  }
  return {
    open(reply, { region, session }, begin) {
      reply.request.answered?.()
      const own = [...streams].filter((open) => open.session === session)
      if (own.length >= STREAMS_OF_SESSION_MAX) own[0]?.end()
      const alive = () => isAlive(region, session)
      const open: Open = { session, end: start(reply, alive, begin, () => streams.delete(open)) }
      streams.add(open)
    },
    endOf: (session) => endWhere((open) => open.session === session),
    endAll: () => endWhere(() => true),
  }
}

function start(
  reply: FastifyReply,
  alive: () => Promise<boolean>,
  begin: (stream: Stream) => () => void,
  ended: () => void,
): () => void {
  const { raw } = reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .hijack()
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200)
  raw.write('retry: 3000\n\n')
  const stop = begin({
    send: (event, data) => raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
  })
  let open = true
  const end = () => {
    if (!open) return
    open = false
    clearInterval(beat)
    stop()
    ended()
    raw.end()
  }
  const beat = setInterval(() => {
    // A database that does not answer says nothing about the session: the next beat asks again.
    alive().then(
      (lives) => {
        if (!lives) end()
        // It may have ended while the database was asked.
        else if (open) raw.write(': beat\n\n')
      },
      () => {},
    )
  }, BEAT_MS)
  beat.unref()
  raw.on('close', end)
  return end
}
