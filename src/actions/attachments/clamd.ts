/**
 * A virus scanner asked over the network by the protocol of clamd (ClamAV; other scanners speak it too):
 * zINSTREAM, the bytes in pieces with their lengths, a length of 0, and one line in answer. Nothing is taken
 * in that was not scanned where a scanner is configured.
 */
import { connect, type Socket } from 'node:net'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { ScanFault, Scanner } from '../kernel/services.ts'

/** `JICHI_CLAMD`: host:port, or the path of a socket. */
export type ScannerAddress = { readonly host: string; readonly port: number } | { readonly path: string }

/** clamd takes 25 MB in one piece by default; smaller pieces keep memory flat. */
const PIECE = 64 * 1024
/** Milliseconds in which the answer must have come. */
const LONGEST = 60_000
/** Longer than any answer of one line. */
const ANSWER_MOST = 4096

/** null when it is no address. */
export function readScannerAddress(text: string): ScannerAddress | null {
  if (text.startsWith('/')) return { path: text }
  const parts = /^(\[[\da-fA-F:]+\]|[\w.-]+):(\d{1,5})$/.exec(text)
  const port = Number(parts?.[2])
  return parts === null || port < 1 || port > 65_535
    ? null
    : { host: (parts[1] ?? '').replace(/^\[|\]$/g, ''), port }
}

export function createScanner(address: ScannerAddress, longest = LONGEST): Scanner {
  return {
    scan: (bytes) =>
      new Promise((resolve) => {
        const socket = connect(address)
        let answer = ''
        const end = (result: Result<null, ScanFault>) => {
          socket.destroy()
          resolve(result)
        }
        const unreachable = (detail: string) => end(err({ code: 'unreachable', detail }))
        // In all, not between two pieces: one that dribbles must not hold a request for ever.
        const timer = setTimeout(() => unreachable('late'), longest)
        socket.setEncoding('utf8')
        socket.on('error', (error) => unreachable('code' in error ? String(error.code) : error.message))
        socket.on('data', (piece: string) => {
          answer += piece
          if (answer.length > ANSWER_MOST) unreachable('answer')
          else if (/[\0\n]/.test(answer)) end(readAnswer(answer))
        })
        socket.on('close', () => {
          clearTimeout(timer)
          resolve(readAnswer(answer))
        })
        socket.on('connect', () => void sendBytes(socket, bytes))
      }),
  }
}

async function sendBytes(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length && !socket.destroyed; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE)
    socket.write(lengthOf(piece.length))
    if (!socket.write(piece)) await drained(socket)
  }
  if (!socket.destroyed) socket.write(lengthOf(0))
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('drain', resolve)
    socket.once('close', () => resolve())
  })
}

function lengthOf(count: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(count)
  return bytes
}

/** `stream: OK`, `stream: Eicar-Signature FOUND`, anything else is no answer. */
function readAnswer(answer: string): Result<null, ScanFault> {
  const [line = ''] = answer.split(/[\0\n]/, 1)
  if (/^stream: OK$/.test(line)) return ok(null)
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1]
  return err(
    found === undefined
      ? { code: 'unreachable', detail: line.slice(0, 100) || 'no answer' }
      : { code: 'found', name: found.slice(0, 100) },
  )
}
