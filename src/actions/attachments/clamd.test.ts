/**
 * The scanner's protocol against a server that speaks it as clamd's manual says, and against servers that do
 * not.
 */
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createScanner, readScannerAddress } from './clamd.ts'

/** In two halves: a scanner that looks at this file would find it. */
const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
)

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A server on a free port that handles each connection so. */
async function serve(handle: (socket: Socket) => void): Promise<{ host: string; port: number }> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    handle(socket)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { host: '127.0.0.1', port: address !== null && typeof address === 'object' ? address.port : 0 }
}

/**
 * clamd as its manual says: zINSTREAM, pieces with their length in network order, 0 at the end; an answer
 * that ends with NUL.
 */
function speaksClamd(seen: Buffer[]) {
  return (socket: Socket) => {
    let got = Buffer.alloc(0)
    socket.on('data', (piece: Buffer): void => {
      got = Buffer.concat([got, piece])
      const command = 'zINSTREAM\0'
      if (got.length < command.length) return
      if (got.subarray(0, command.length).toString() !== command) {
        socket.end('UNKNOWN COMMAND\0')
        return
      }
      const pieces: Buffer[] = []
      for (let at = command.length; at + 4 <= got.length;) {
        const length = got.readUInt32BE(at)
        if (length === 0) {
          const bytes = Buffer.concat(pieces)
          seen.push(bytes)
          socket.end(bytes.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
          return
        }
        if (at + 4 + length > got.length) return
        pieces.push(got.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  }
}

describe('the scanner', () => {
  test('hands every byte over, in pieces, and says what was found', async () => {
    const seen: Buffer[] = []
    const scanner = createScanner(await serve(speaksClamd(seen)))
    const large = Buffer.alloc(3_000_001, 7)
    expect(await scanner.scan(large)).toEqual({ ok: true, value: null })
    expect(seen[0]?.equals(large)).toBe(true)
    expect(await scanner.scan(Buffer.concat([large, EICAR]))).toEqual({
      ok: false,
      error: { code: 'found', name: 'Eicar-Test-Signature' },
    })
    expect(await scanner.scan(Buffer.alloc(0))).toEqual({ ok: true, value: null })
  })

  test.each<[string, (socket: Socket) => void]>([
    ['closes at once', (socket) => socket.destroy()],
    ['says it is busy', (socket) => socket.end('INSTREAM size limit exceeded. ERROR\0')],
    ['is a web server', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['says OK of something else', (socket) => socket.end('/tmp/x: OK\0')],
    ['never ends its line', (socket) => socket.write('x'.repeat(10_000))],
    ['says nothing', () => {}],
  ])('is unreachable, and never clean, when the server %s', async (_, handle) => {
    const scanner = createScanner(await serve(handle), 300)
    expect(await scanner.scan(Buffer.from('text'))).toMatchObject({
      ok: false,
      error: { code: 'unreachable' },
    })
  })

  test('is unreachable when nobody listens', async () => {
    const address = await serve(() => {})
    await new Promise((resolve) => servers.pop()?.close(resolve))
    expect(await createScanner(address).scan(Buffer.from('text'))).toEqual({
      ok: false,
      error: { code: 'unreachable', detail: 'ECONNREFUSED' },
    })
    expect(await createScanner({ path: '/nowhere/clamd.ctl' }).scan(Buffer.from('text'))).toMatchObject({
      ok: false,
      error: { code: 'unreachable' },
    })
  })

  test.each<[string, unknown]>([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['scanner.example.gov.cn:3310', { host: 'scanner.example.gov.cn', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['', null],
    ['3310', null],
    ['127.0.0.1', null],
    ['127.0.0.1:0', null],
    ['127.0.0.1:99999', null],
    ['http://127.0.0.1:3310', null],
  ])('the address %s', (text, expected) => {
    expect(readScannerAddress(text)).toEqual(expected)
  })
})
