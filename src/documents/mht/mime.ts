/** The parts of a MIME message: web archives of Word, Excel and browsers are such messages. */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { ReaderFault } from '../reader-fault.ts'

export type MimePart = {
  /** Lower case, `text/html`. */
  readonly type: string
  readonly charset: string | null
  /** Where the part was on the web or disk; '' when it is not told. */
  readonly location: string
  readonly bytes: () => Uint8Array
}

const MOST_PARTS = 10_000
const LONGEST_HEADERS = 65_536

/** Errors: damaged, when a boundary that was announced is never closed; too-complex. */
export function readParts(bytes: Uint8Array): Result<readonly MimePart[], ReaderFault> {
  const parts: MimePart[] = []
  const open = [Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')]
  for (let seen = 0; seen < open.length; seen++) {
    if (open.length > MOST_PARTS) return err({ code: 'too-complex', found: open.length, limit: MOST_PARTS })
    const { headers, body } = splitHeaders(open[seen] ?? '')
    open[seen] = ''
    const type = contentType(headers.get('content-type') ?? 'text/plain')
    if (type.name.startsWith('multipart/')) {
      const inner = type.boundary === null ? null : splitBody(body, type.boundary)
      if (inner === null) return err({ code: 'damaged', part: 'directory' })
      open.push(...inner)
    } else {
      const coding = (headers.get('content-transfer-encoding') ?? '').toLowerCase()
      parts.push({
        type: type.name,
        charset: type.charset,
        location: headers.get('content-location') ?? '',
        bytes: () => decodeBody(body, coding),
      })
    }
  }
  return ok(parts)
}

function splitHeaders(message: string): {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
} {
  const start = /^[\r\n\t ]*/.exec(message.slice(0, LONGEST_HEADERS))?.[0].length ?? 0
  const end = /\r?\n\r?\n/.exec(message.slice(start, start + LONGEST_HEADERS))
  const written = message.slice(start, end === null ? start + LONGEST_HEADERS : start + end.index)
  const headers = new Map<string, string>()
  for (const line of written.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : message.slice(start + end.index + end[0].length) }
}

function contentType(written: string): {
  readonly name: string
  readonly charset: string | null
  readonly boundary: string | null
} {
  const parameter = (name: string) => {
    const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(written)
    return match?.[1] ?? match?.[2] ?? null
  }
  return {
    name: (written.split(';')[0] ?? '').trim().toLowerCase(),
    charset: parameter('charset'),
    boundary: parameter('boundary'),
  }
}

/** @returns null when the end is missing. */
function splitBody(body: string, boundary: string): string[] | null {
  const mark = `--${boundary}`
  const parts: string[] = []
  let from = -1
  for (let at = lineStart(body, mark, 0); at >= 0; at = lineStart(body, mark, at + mark.length)) {
    if (from >= 0) parts.push(body.slice(from, at).replace(/\r?\n$/, ''))
    const after = at + mark.length
    if (body.startsWith('--', after)) return parts
    from = body.indexOf('\n', after) + 1
    if (from === 0 || parts.length > MOST_PARTS) return parts.length > MOST_PARTS ? parts : null
  }
  return null
}

function lineStart(body: string, mark: string, from: number): number {
  let at = body.indexOf(mark, from)
  while (at > 0 && body[at - 1] !== '\n') at = body.indexOf(mark, at + 1)
  return at
}

function decodeBody(body: string, coding: string): Uint8Array {
  if (coding === 'base64') return Buffer.from(body, 'base64')
  if (coding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const joined = body.replaceAll(/=[ \t]*\r?\n/g, '')
  return Buffer.from(
    joined.replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}
