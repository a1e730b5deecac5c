/**
 * Uploads that come at the same time: they wait for room, and none that stalls or leaves keeps the others
 * from it.
 */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { MEGABYTE } from '#api/kernel/constants.ts'
import { ok } from '#core/kernel/result.ts'
import { multipart as body } from '../../test/support/app.ts'
import { UPLOAD_LIMIT } from './limits.ts'
import { createUploads } from './upload.ts'

const SIZE = 4000
const open: FastifyInstance[] = []
const sockets: Socket[] = []

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const app of open.splice(0)) await app.close()
})

/** A server that takes one file of SIZE at once, and what it has in hand. */
async function server(
  longest: number,
): Promise<{ port: number; most: () => number; received: () => number }> {
  const app = fastify({ forceCloseConnections: true })
  open.push(app)
  await app.register(multipart)
  const uploads = createUploads({ bytes: SIZE, longest })
  let [inHand, most, received] = [0, 0, 0]
  app.post('/', (request) =>
    uploads.receive(request, async (upload) => {
      inHand += 1
      most = Math.max(most, inHand)
      await new Promise((resolve) => setImmediate(resolve))
      inHand -= 1
      received += 1
      return ok('bytes' in upload ? upload.bytes.length : -1)
    }),
  )
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return { port: Number(new URL(address).port), most: () => most, received: () => received }
}

function send(port: number): Promise<unknown> {
  const { payload, headers } = body('a.txt', Buffer.alloc(SIZE))
  return fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body: new Uint8Array(payload) }).then(
    (answer) => answer.json(),
  )
}

/** Sends the head and half of the file; resolves when the server has it. */
function sendHalf(port: number): Promise<Socket> {
  const { payload, headers } = body('half.txt', Buffer.alloc(SIZE))
  const head =
    `POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: ` +
    `${headers['content-type'] ?? ''}\r\ncontent-length: ${payload.length}\r\n\r\n`
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(Buffer.concat([Buffer.from(head), payload.subarray(0, SIZE / 2)]), () => resolve(socket)),
    )
    socket.on('error', reject)
    sockets.push(socket)
  })
}

test('one after the other where there is room for one', async () => {
  const { port, most } = await server(60_000)
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(port)))
  expect(answers).toEqual(answers.map(() => ({ ok: true, value: SIZE })))
  expect(most()).toBe(1)
})

test('a sender that stalls loses its turn', async () => {
  const { port, received } = await server(200)
  const stalled = await sendHalf(port)
  const closed = new Promise((resolve) => stalled.once('close', resolve))
  expect(await send(port)).toEqual({ ok: true, value: SIZE })
  await closed
  expect(received()).toBe(1)
})

test('a sender that leaves while it is read, or while it waits, gives its turn back', async () => {
  const { port, received } = await server(60_000)
  const reading = await sendHalf(port)
  const waiting = await sendHalf(port)
  const answer = send(port)
  waiting.destroy()
  reading.destroy()
  expect(await answer).toEqual({ ok: true, value: SIZE })
  expect(received()).toBe(1)
})

test('a file beyond the limit is refused, and read to its end: a browser looks for the answer only when it has sent everything', async () => {
  const { port, received } = await server(60_000)
  const { payload, headers } = body('large.pdf', Buffer.alloc(UPLOAD_LIMIT + 40 * MEGABYTE))
  const head =
    `POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: ` +
    `${headers['content-type'] ?? ''}\r\ncontent-length: ${payload.length}\r\n\r\n`
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  await new Promise((resolve, reject) =>
    socket.once('error', reject).write(Buffer.concat([Buffer.from(head), payload]), resolve),
  )
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.toString()).toMatch(/^HTTP\/1.1 500 /)
  expect(await send(port)).toEqual({ ok: true, value: SIZE })
  expect(received()).toBe(1)
})
