/** Who is answered at an address: those who are granted the right of its entry, before its use case begins. */
import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint, type Endpoint } from '#api/kernel/endpoint.ts'
import { postWithoutPlace, type Role } from '#core/kernel/roles.ts'
import { ok } from '#core/kernel/result.ts'
import { answerErrors } from './errors.ts'
import { serve, serveByHand, serveFile, serveLines } from './handle.ts'
import { answerOnce } from './once.ts'

const query = z.object({ year: z.coerce.number().int() })
const action = ['notice.publish', 'mail.manage'] as const

/** How often a use case was begun. */
let begun = 0
let app: FastifyInstance
let role: Role | null

beforeEach(async () => {
  begun = 0
  role = null
  app = fastify()
  await app.register(cookie)
  answerErrors(app, () => '1')
  answerOnce(app)
  app.addHook('onRequest', async (request) => {
    request.session = role === null ? null : 's'
    request.signedInBy = role === null ? null : 'password'
    request.actor = role && { id: 'a', region: 'r', active: true, posts: [postWithoutPlace(role)] }
  })
})
afterEach(() => app.close())

async function asked(as: Role | null, { path, method }: Endpoint, more: string): Promise<number> {
  role = as
  return (await app.inject({ method, url: `${path}${more}` })).statusCode
}

const bytes = { bytes: new Uint8Array(), mediaType: 'text/plain', name: 'a.txt' }
const begin = async <T>(value: T) => {
  begun += 1
  return ok(value)
}

const KINDS: readonly (readonly [string, Endpoint])[] = [
  ['answers', endpoint.get('/api/answers', { query }).answers<object>('.', { action })],
  ['makes', endpoint.post('/api/makes', { query }).makes<object>('.', { action })],
  ['sendsFile', endpoint.get('/api/file', { query }).sendsFile('.', { action })],
  ['answersLines', endpoint.get('/api/lines', { query }).answersLines<object>('.', { action })],
]

test.each(KINDS)(
  '%s: who is granted none of the rights is refused, and nothing begins',
  async (_kind, entry) => {
    const { kind } = entry
    if (kind === 'file') serveFile(app, { ...entry, kind }, () => begin(bytes))
    else if (kind === 'lines') serveLines(app, { ...entry, kind }, () => begin(none()))
    else if (kind === 'json' || kind === 'made') serve(app, { ...entry, kind }, () => begin({}))
    expect(await asked(null, entry, '?year=2026')).toBe(401)
    expect(await asked('reader', entry, '?year=2026')).toBe(403)
    // What cannot be read is said first.
    expect(await asked('reader', entry, '?year=this')).toBe(400)
    expect(begun).toBe(0)
    expect(await asked('system-administrator', entry, '?year=2026')).toBe(entry.status)
    expect(begun).toBe(1)
  },
)

async function* none(): AsyncIterable<object> {}

test('an address that asks for no right begins for everybody who is signed in', async () => {
  const entry = endpoint.get('/api/open', { query }).answers<object>('.')
  serve(app, entry, () => begin({}))
  expect(await asked(null, entry, '?year=2026')).toBe(401)
  expect(await asked('contributor', entry, '?year=2026')).toBe(200)
})

test('by hand: refused before anything is read', async () => {
  const entry = endpoint.post('/api/hand', { query }).takesFile<object>('.', { action: 'notice.publish' })
  serveByHand(app, entry, async (_request, reply) => {
    begun += 1
    return reply.send({})
  })
  expect(await asked('reader', entry, '?year=this')).toBe(403)
  expect(begun).toBe(0)
  expect(await asked('performance-office', entry, '?year=this')).toBe(200)
  expect(begun).toBe(1)
})
