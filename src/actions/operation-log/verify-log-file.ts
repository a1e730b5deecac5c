/**
 * Verifies an exported operation log without any database, line by line: a file of any size in little memory.
 */
import { createChainCheck } from '#core/operation-log/chain-check.ts'
import type { ChainReport } from '#core/operation-log/chain-fault.ts'
import { parseHeadLine, parseLine, signedHead, type LogHead } from '#core/operation-log/log-lines.ts'
import type { NotedLogEnd } from '#core/operation-log/noted.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { SignatureState } from '#core/signing/signature.ts'
import { eventDigest } from '#store/kernel/event-chain.ts'

/** `signature`: of the head, and so of all of it. */
export type LogFileReport = {
  readonly head: LogHead
  readonly report: ChainReport
  readonly signature: SignatureState
}

/** No line of a log is nearly as long: what is, is none. */
const LONGEST_LINE = 16 * 2 ** 20

/**
 * @param bytes of the file, in their order
 * @param onBytes hears how many were read
 * @returns an error when the first line is not the head of an export
 */
export async function verifyLogFile(
  bytes: AsyncIterable<Uint8Array>,
  noted: NotedLogEnd | null,
  onBytes: (read: number) => void = () => {},
): Promise<Result<LogFileReport, 'no-log'>> {
  const lines = linesOf(bytes, onBytes)
  const opening = await lines.next()
  const head =
    opening.done === true || opening.value === null
      ? null
      : parseHeadLine(opening.value.replace(/^\uFEFF/, ''))
  if (head === null) return err('no-log')
  const check = createChainCheck({
    digestOf: eventDigest,
    region: head.region,
    start: { sequence: head.first, previous: head.previous },
    end: { sequence: head.last, hash: head.hash },
    noted,
    linesBefore: 1,
  })
  for await (const line of lines) check.take(line === null ? null : parseLine(line))
  return ok({ head, report: check.finish(), signature: await stateOf(head) })
}

async function stateOf(head: LogHead): Promise<SignatureState> {
  if (head.signature === undefined) return 'none'
  const { isRight } = await import('../signing/sm2.ts')
  return isRight(head.signature, signedHead(head)) ? 'right' : 'wrong'
}

const NEW_LINE = 0x0a

/**
 * Lines without their ends; null for what is no UTF-8 or too long to be one. The last one may have no end.
 */
async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (read: number) => void,
): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let pieces: Uint8Array[] = []
  let size = 0
  let read = 0
  const keep = (piece: Uint8Array) => {
    size += piece.byteLength
    if (size <= LONGEST_LINE) pieces.push(piece)
  }
  const line = () => {
    const text = size > LONGEST_LINE ? null : decoded(decoder, pieces)
    pieces = []
    size = 0
    return text
  }
  for await (const chunk of bytes) {
    let from = 0
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, from)) {
      keep(chunk.subarray(from, end))
      yield line()
      from = end + 1
    }
    keep(chunk.subarray(from))
    read += chunk.byteLength
    onBytes(read)
  }
  if (size > 0) yield line()
}

function decoded(decoder: InstanceType<typeof TextDecoder>, pieces: readonly Uint8Array[]): string | null {
  try {
    return decoder.decode(Buffer.concat(pieces)).replace(/\r$/, '')
  } catch {
    return null
  }
}
