/**
 * A question to a server that is slow, broken or hostile: always a value, never later or longer than allowed.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bomb,
  cutOff,
  dripping,
  endless,
  saying,
  silent,
  startModelServer,
  status,
  type ModelServer,
} from '../../../test/support/model-server.ts'
import { ask } from './chat.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer()
})
afterAll(() => server.close())

const QUESTION = { instruction: '请审阅', content: '{"name":"培训"}' }
/** Time enough for a slow machine; what is to be late is not waited for as long. */
const LIMITS = { time: 30_000, size: 65_536 }
const SOON = { ...LIMITS, time: 400 }
const asked = (key: string | null = null, limits = LIMITS, signal?: AbortSignal) =>
  ask({ address: server.address, model: 'qwen', key }, QUESTION, limits, signal)

test('the question goes out as the protocol has it, the same every time, with the key as bearer', async () => {
  server.behave(saying('好'))
  expect(await asked('k1')).toEqual({
    ok: true,
    value: { text: '好', model: 'qwen2.5-72b-instruct · fp_20250101' },
  })
  await asked()
  const [first, second] = server.questions
  expect(first).toBe(second)
  expect(JSON.parse(first ?? '')).toMatchObject({
    model: 'qwen',
    temperature: 0,
    stream: false,
    messages: [
      { role: 'system', content: '请审阅' },
      { role: 'user', content: '{"name":"培训"}' },
    ],
  })
  expect(server.headers.map(({ authorization }) => authorization)).toEqual(['Bearer k1', undefined])
})

test('a server that does not name itself is called as it was asked for', async () => {
  server.behave((_, response) => response.end('{"choices":[{"message":{"content":"好"}}]}'))
  expect(await asked()).toEqual({ ok: true, value: { text: '好', model: 'qwen' } })
})

describe('what goes wrong is a value', () => {
  test.each([
    ['never answers', silent, { code: 'late' }],
    ['answers a byte at a time', dripping, { code: 'late' }],
    ['never stops answering', endless, { code: 'too-long' }],
    ['sends a packed bomb', bomb, { code: 'too-long' }],
    ['breaks off', cutOff, { code: 'unreachable' }],
    ['is out of order', status(503), { code: 'refused', status: 503 }],
    ['wants a key', status(401), { code: 'refused', status: 401 }],
    ['sends the question on', status(307, { location: 'http://127.0.0.1:1/' }), { code: 'unreachable' }],
    ['answers with a page', status(200), { code: 'not-understood' }],
    ['answers nothing', saying(''), null],
    [
      'answers another protocol',
      ((_, response) => response.end('{"choices":{"0":1}}')) satisfies Parameters<ModelServer['behave']>[0],
      { code: 'not-understood' },
    ],
  ] as const)('a server that %s', async (_, behaviour, error) => {
    server.behave(behaviour)
    const limits = error?.code === 'late' ? SOON : LIMITS
    expect(await asked(null, limits)).toEqual(
      error === null ? expect.objectContaining({ ok: true }) : { ok: false, error },
    )
  })

  test('nobody listens there', async () => {
    expect(
      await ask({ address: 'http://127.0.0.1:1/v1', model: 'qwen', key: null }, QUESTION, LIMITS),
    ).toEqual({ ok: false, error: { code: 'unreachable' } })
  })

  test('the asker gives up', async () => {
    server.behave(silent)
    const gone = new AbortController()
    setTimeout(() => gone.abort(), 30)
    expect(await asked(null, LIMITS, gone.signal)).toEqual({ ok: false, error: { code: 'stopped' } })
  })
})
