import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { countedAddress } from './request-address.ts'

test('callers are distinguished by address, those of one IPv6 network together', () => {
  const [first, same, other] = ['2001:db8:1:2:aaaa::1', '2001:db8:1:2:bbbb::2', '2001:db8:9:9::1'].map((ip) =>
    countedAddress({ ip }),
  )
  expect(first).toBe(same)
  expect(first).not.toBe(other)
  expect(countedAddress({ ip: '10.1.2.3' })).toBe('10.1.2.3')
  expect(countedAddress({ ip: '::ffff:10.1.2.3' })).toBe('10.1.2.3')
})

test('a connection that closed before it was looked at is answered, and counted with its like', async () => {
  const app = fastify()
  app.addHook('onRequest', async (request) => {
    if (request.headers['x-gone'] !== undefined)
      Object.defineProperty(request.raw.socket, 'remoteAddress', { value: undefined })
  })
  await app.register(rateLimit, { max: 2, timeWindow: '1 minute', keyGenerator: countedAddress })
  app.get('/', async () => 'here')
  const statuses = []
  for (const headers of [{ 'x-gone': '1' }, { 'x-gone': '1' }, { 'x-gone': '1' }, {}])
    statuses.push((await app.inject({ url: '/', headers })).statusCode)
  expect(statuses).toEqual([200, 200, 429, 200])
  await app.close()
})
