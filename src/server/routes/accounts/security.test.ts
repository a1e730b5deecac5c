/**
 * What the server refuses every caller: forged and foreign requests, strange names, addresses outside, too
 * much at once.
 */
import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { problemBody } from '#api/kernel/common.ts'
import { PAGE_ADDRESSES } from '#api/kernel/page-addresses.ts'
import { builtRoot, multipart, startApp, type Answer, type TestApp } from '../../../../test/support/app.ts'
import { UPLOAD_LIMIT } from '../../limits.ts'

let home: TestApp
const root = builtRoot()
const log: string[] = []

beforeAll(async () => {
  home = await startApp({
    root,
    options: { hosts: ['jichi.example.gov.cn'], logLevel: 'error', log: { write: (line) => log.push(line) } },
  })
})

afterAll(() => home.close())

const codeOf = (answer: Answer) => problemBody.parse(answer.json()).code

function change(headers: Record<string, string>): Promise<Answer> {
  return home.app.inject({
    method: 'PUT',
    url: '/api/region',
    headers: { cookie: home.administrator.cookie, ...headers },
    payload: { code: '130000', name: '河北省' },
  })
}

describe('a forged request', () => {
  test('without the header is refused at every address that changes something', async () => {
    const changing = home.app.routeList.filter(({ method }) => !['GET', 'HEAD'].includes(method))
    expect(changing.length).toBeGreaterThan(8)
    for (const { method, url } of changing) {
      const answer = await home.app.inject({
        method: method as 'POST',
        url: url.replace(':id', home.region),
        headers: { cookie: home.administrator.cookie },
      })
      expect([url, answer.statusCode, codeOf(answer)]).toEqual([url, 403, 'request-header-missing'])
    }
  })

  test.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://localhost:8081',
    'null',
    'file://',
    'http://jichi.example.gov.cn@evil.example',
  ])('from %s is refused', async (origin) => {
    const answer = await change({ [REQUEST_HEADER]: '1', host: 'localhost:8080', origin })
    expect([answer.statusCode, codeOf(answer)]).toEqual([403, 'origin-refused'])
  })

  test.each([
    ['http://localhost:8080', 'localhost:8080'],
    ['http://127.0.0.1:8080', '127.0.0.1:8080'],
    ['http://[::1]:8080', '[::1]:8080'],
    ['https://jichi.example.gov.cn', 'jichi.example.gov.cn'],
    ['http://localhost', 'localhost:80'],
  ])('is none when it comes from %s itself', async (origin, host) => {
    expect((await change({ [REQUEST_HEADER]: '1', host, origin })).statusCode).toBe(200)
  })
})

describe('the name of the host', () => {
  test.each([
    'evil.example',
    'evil.example:8080',
    'localhost.evil.example',
    '192.168.0.9.evil.example',
    'localhost:8080:80',
    'a@localhost',
  ])('%j is not answered', async (host) => {
    for (const url of ['/', '/api/health']) {
      const answer = await home.app.inject({ method: 'GET', url, headers: { host } })
      expect([answer.statusCode, codeOf(answer)]).toEqual([421, 'host-refused'])
    }
  })

  test.each([
    'localhost',
    'LOCALHOST:9',
    '127.0.0.1:8080',
    '[::1]:8080',
    '192.168.0.9:8080',
    'jichi.example.gov.cn',
  ])('%s is answered', async (host) => {
    expect((await home.app.inject({ method: 'GET', url: '/api/health', headers: { host } })).statusCode).toBe(
      200,
    )
  })
})

describe('the pages', () => {
  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/../../../package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/..\\package.json',
    '/assets/..%5c..%5c..%5cpackage.json',
    '/.vite/manifest.json',
    '/%2evite/manifest.json',
    '//etc/passwd',
    '/assets/%00',
    '/%',
  ])('%s gives nothing from outside', async (url) => {
    const answer = await home.app.inject({ method: 'GET', url })
    expect(answer.body).not.toContain('not-for-the-world')
    expect(answer.body).not.toContain('root:')
    expect(answer.statusCode).toBeLessThan(500)
  })

  test.each(['/assets//main-3f2a.js', '//assets/main-3f2a.js', '/assets/main-3f2a.js//'])(
    '%s is no other way to a file',
    async (pathname) => {
      const answer = await home.app.inject({ method: 'GET', url: { pathname } })
      expect([answer.statusCode >= 400, answer.body.includes('绩效目标')]).toEqual([true, false])
    },
  )

  test('an address of the application is the application, and may not be kept', async () => {
    for (const url of ['/', '/projects/1?x=1', '/sign-in']) {
      const answer = await home.app.inject({ method: 'GET', url })
      expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache'])
      expect(answer.headers['content-type']).toMatch(/^text\/html/)
      expect(answer.body).toContain('绩尺')
    }
  })

  test('a file with a hash in its name may be kept for ever', async () => {
    const answer = await home.app.inject({ method: 'GET', url: '/assets/main-3f2a.js' })
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ])
  })

  test.each(['/api', '/api/nothing', '/assets/gone-11.js'])(
    '%s is not found, in words and not as a page',
    async (url) => {
      const answer = await home.app.inject({ method: 'GET', url })
      expect([answer.statusCode, codeOf(answer)]).toEqual([404, 'address-not-found'])
    },
  )

  test.each(['br', 'gzip'])('texts and data travel as %s', async (encoding) => {
    const script = await home.app.inject({
      method: 'GET',
      url: '/assets/main-3f2a.js',
      headers: { 'accept-encoding': encoding },
    })
    const data = await home.administrator.get('/api/rules', { 'accept-encoding': encoding })
    expect([script.headers['content-encoding'], data.headers['content-encoding']]).toEqual([
      encoding,
      encoding,
    ])
    expect(script.rawPayload.byteLength).toBeLessThan(1000)
  })

  test.each([
    '/.env',
    '/.git/config',
    '/package.json',
    '/wp-login.php',
    '/projects/.env',
    '/data/',
    '/data',
    '/nothing/here',
    '/administration/about/more',
  ])('%s is no address of the application and is not found', async (url) => {
    const answer = await home.app.inject({ method: 'GET', url })
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([
      404,
      expect.stringMatching(/^no-(?:cache|store)$/),
    ])
  })

  test('what leads nowhere shows the page that says so; a name of a file is answered in words', async () => {
    const [address, file] = [await home.nobody.get('/projetcs'), await home.nobody.get('/backup.zip')]
    expect([address.headers['content-type'], address.body.includes('绩尺')]).toEqual([
      expect.stringMatching(/^text\/html/),
      true,
    ])
    expect(codeOf(file)).toBe('address-not-found')
  })

  test.each(
    PAGE_ADDRESSES.map((address) =>
      address
        .replace(/\/:\w+\?/g, '')
        .replace(/:year/, '2025')
        .replace(/:\w+/g, randomUUID()),
    ),
  )('%s is a page', async (url) => {
    for (const asked of [url, `${url}?from=mail`, `${url.replace(/\/$/, '')}/`])
      expect((await home.nobody.get(asked)).statusCode, asked).toBe(200)
  })

  test('compressed when they were built, they travel as they lie there, to each as it understands', async () => {
    const plain = `console.log("${'绩效'.repeat(500)}")`
    for (const [ending, content] of [
      ['', plain],
      ['.br', 'lies there as br'],
      ['.gz', 'lies there as gzip'],
    ])
      writeFileSync(join(root, 'dist', 'web', 'assets', `built-77aa.js${ending}`), content ?? '')
    const get = (encodings: string) =>
      home.app.inject({
        method: 'GET',
        url: '/assets/built-77aa.js',
        headers: { 'accept-encoding': encodings },
      })
    const answers = await Promise.all(['gzip, deflate, br', 'gzip', 'identity'].map(get))
    expect(answers.map(({ headers, body }) => [headers['content-encoding'], body])).toEqual([
      ['br', 'lies there as br'],
      ['gzip', 'lies there as gzip'],
      [undefined, plain],
    ])
    for (const { headers } of answers) {
      expect(headers['content-type']).toMatch(/^(?:text|application)\/javascript/)
      expect([headers['vary'], headers['cache-control']]).toEqual([
        expect.stringMatching(/accept-encoding/i),
        'public, max-age=31536000, immutable',
      ])
    }
  })

  test('missing altogether, they say how to make them', async () => {
    const other = builtRoot()
    const bare = await startApp({ root: other })
    rmSync(join(other, 'dist'), { recursive: true })
    const answer = await bare.nobody.get('/')
    expect(answer.statusCode).toBe(503)
    expect(answer.body).toContain('npm run build')
    await bare.close()
  })
})

describe('every answer', () => {
  test.each(['/', '/api/health', '/api/session', '/api/nothing'])(
    '%s forbids scripts in pages, frames and guessing of types',
    async (url) => {
      const { headers } = await home.app.inject({ method: 'GET', url })
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )

  test('of the interface stays out of caches', async () => {
    for (const url of ['/api/session', '/api/projects', '/api/documents/none'])
      expect((await home.administrator.get(url)).headers['cache-control']).toBe('no-store')
  })
})

describe('the count of requests from one address', () => {
  test('is of the interface, not of the files of the pages', async () => {
    const ask = (url: string) => home.app.inject({ method: 'GET', url, remoteAddress: '10.9.8.7' })
    const left = async () => Number((await ask('/api/health')).headers['x-ratelimit-remaining'])
    const before = await left()
    for (const url of ['/', '/projects/1', '/assets/main-3f2a.js', '/assets/gone-11.js', '/favicon.svg'])
      await ask(url)
    expect(before - (await left())).toBe(1)
  })
})

describe('a request that is not as agreed', () => {
  test.each([
    ['/api/projects?page=0', 'query.page'],
    ['/api/projects?size=501', 'query.size'],
    ['/api/projects?sort=name;drop', 'query.sort'],
    ['/api/projects?atLeast=1.5', 'query.atLeast'],
    ['/api/projects?search=a&search=b', 'query.search'],
    ['/api/projects/1%20or%201=1', 'params.id'],
    ['/api/findings?group=none', 'query.group'],
    ['/api/documents/11111111-1111-4111-8111-111111111111/export/exe', 'params.format'],
  ])('%s is refused with the place of the fault', async (url, path) => {
    const answer = await home.administrator.get(url)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'request-invalid', values: { path } })
  })

  test.each([
    ['PUT', '/api/region', { code: '130000', name: '河北\u0000省' }, 'body.name'],
    ['PUT', '/api/region', { code: '130000', name: '河北\ud800省' }, 'body.name'],
    ['POST', '/api/session', { account: 'admin\u0000', password: 'x' }, 'body.account'],
  ] as const)('%s %s with %j is refused: no database holds such a text', async (method, url, body, path) => {
    const answer = await home.administrator.send(method, url, body)
    expect(answer.json()).toMatchObject({ code: 'request-invalid', values: { path } })
    expect((await home.administrator.get(`/api/projects?search=%00`)).statusCode).toBe(400)
  })

  test('never repeats a password', async () => {
    const answer = await home.administrator.send('POST', '/api/users', {
      account: 'x.y',
      name: 'x',
      posts: [],
      password: 'Tiny-1',
    })
    expect(answer.json()).toEqual({
      code: 'request-invalid',
      values: { path: 'body.password', expected: 'length ≥ 8', found: '…' },
    })
  })

  test.each([
    ['broken JSON', '{ "account": ', 'application/json'],
    ['poisoned JSON', '{ "__proto__": { "role": "administrator" } }', 'application/json'],
    ['compressed JSON', gzipSync('{}'), 'application/json'],
    ['JSON without an end of depth', '['.repeat(400_000) + ']'.repeat(400_000), 'application/json'],
    ['a form', 'account=admin&password=x', 'application/x-www-form-urlencoded'],
    ['plain text', 'admin', 'text/plain'],
  ])('%s is refused', async (_, payload, type) => {
    const answer = await home.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { [REQUEST_HEADER]: '1', 'content-type': type },
      payload,
    })
    expect(answer.statusCode).toBe(400)
    expect(['request-unreadable', 'request-invalid']).toContain(codeOf(answer))
  })

  test('too large is refused', async () => {
    const answer = await home.administrator.send('PUT', '/api/region', {
      code: '130000',
      name: 'x'.repeat(1024 * 1024),
    })
    expect([answer.statusCode, codeOf(answer)]).toEqual([413, 'request-too-large'])
  })
})

describe('an upload', () => {
  const post = (payload: Buffer, headers: Record<string, string>) =>
    home.app.inject({
      method: 'POST',
      url: '/api/documents',
      headers: { [REQUEST_HEADER]: '1', cookie: home.administrator.cookie, ...headers },
      payload,
    })

  test('larger than the limit is refused', async () => {
    const answer = await home.administrator.upload('大.docx', Buffer.alloc(UPLOAD_LIMIT + 1))
    expect([answer.statusCode, answer.json()]).toEqual([
      413,
      { code: 'upload-too-large', values: { file: '大.docx', size: 50.1, limit: 50 } },
    ])
  })

  test('of two files is refused', async () => {
    const { payload, headers } = multipart('一.txt', Buffer.from('一'))
    const twice = Buffer.concat([
      payload.subarray(0, payload.lastIndexOf('\r\n--')),
      Buffer.from('\r\n'),
      payload,
    ])
    const answer = await post(twice, headers)
    expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'upload-too-many'])
  })

  test('without a file is refused', async () => {
    const other = multipart('一.txt', Buffer.from('一'), 'picture')
    expect(codeOf(await post(other.payload, other.headers))).toBe('upload-empty')
    expect(codeOf(await post(Buffer.from('{}'), { 'content-type': 'application/json' }))).toBe('upload-empty')
    expect(codeOf(await home.administrator.send('POST', '/api/documents'))).toBe('upload-empty')
  })

  test('cut off in the middle is refused', async () => {
    const { payload, headers } = multipart('一.txt', Buffer.alloc(5000, 97))
    const answer = await post(payload.subarray(0, 2000), headers)
    expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'request-unreadable'])
  })
})

test('what goes wrong inside is answered by a number, and only the log has its cause', async () => {
  const broken = await startApp({
    root,
    options: { logLevel: 'error', log: { write: (line) => log.push(line) } },
  })
  await sql`drop table findings cascade`.execute(broken.context.store.whole.db)
  const answer = await broken.administrator.get('/api/findings?search=geheim-4711')
  const { code, values } = problemBody.parse(answer.json())
  expect([answer.statusCode, code]).toEqual([500, 'unexpected'])
  expect(answer.body).not.toMatch(/relation|findings|at .*\.ts/)
  const lines = log.filter((line) => line.includes(String(values['id'])))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('does not exist')
  for (const secret of ['geheim-4711', broken.administrator.cookie]) expect(lines[0]).not.toContain(secret)
  await broken.close()
})
