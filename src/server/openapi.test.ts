/** The OpenAPI document against the rules of OpenAPI, and against the addresses that the server answers. */
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyAddress } from '#api/addresses/all.ts'
import { builtRoot, startApp, type TestApp } from '../../test/support/app.ts'
import { openApiDocument } from './openapi.ts'

let home: TestApp
beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
})
afterAll(() => home.close())

test('the document keeps to OpenAPI 3.1', async () => {
  const validator = new Validator()
  const found = await validator.validate(structuredClone(await openApiDocument()))
  expect(found.errors ?? []).toEqual([])
  expect([found.valid, validator.version]).toEqual([true, '3.1'])
})

test('every address that the server answers is an entry, and every entry is answered', () => {
  const answered = home.app.routeList
    .filter(({ url }) => url.startsWith('/api/'))
    .map(({ method, url }) => `${method} ${url}`)
  const entries = everyAddress().map(({ entry: { method, path } }) => `${method} ${path}`)
  expect(entries.toSorted()).toEqual(answered.toSorted())
})

test('the document lists the same addresses, each under a name of its own', async () => {
  const answer = await home.reader.get('/api/openapi.json')
  const { paths } = answer.json<{ paths: Record<string, Record<string, { operationId: string }>> }>()
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({
      address: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      operationId,
    })),
  )
  const entries = everyAddress().map(({ entry: { method, path } }) => `${method} ${path}`)
  expect(operations.map(({ address }) => address).toSorted()).toEqual(entries.toSorted())
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(entries.length)
})

test('of every address the document says who is answered', async () => {
  const { paths } = await openApiDocument()
  const of = (path: string, method: string) => (paths as Parts)[path]?.[method]
  expect(of('/api/notices', 'post')).toMatchObject({
    'description': 'For who may: notice.publish.',
    'x-actions': ['notice.publish'],
  })
  expect(of('/api/evaluations', 'get')).toMatchObject({
    'description': 'For who may: evaluation.read or evaluation.judge.',
    'x-actions': ['evaluation.read', 'evaluation.judge'],
  })
  expect(of('/api/session/standing', 'get')).toMatchObject({
    description: 'For everybody.',
    security: [],
  })
  expect(of('/api/session/password', 'post')).toMatchObject({
    'description': 'For who may: password.change. A first password suffices.',
    'x-actions': ['password.change'],
  })
  expect(of('/api/openapi.json', 'get')).toMatchObject({ description: 'For everybody who is signed in.' })
  expect(of('/api/openapi.json', 'get')).not.toHaveProperty('x-actions')
})

test('every parameter of a path is in its schema', () => {
  for (const { entry } of everyAddress()) {
    const named = [...entry.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
    const { params } = entry.input.shape
    const read = params === undefined ? [] : Object.keys((params as unknown as { shape: object }).shape)
    expect([entry.path, read.toSorted()]).toEqual([entry.path, named.toSorted()])
  }
})

type Parts = { readonly [kind: string]: { readonly [name: string]: unknown } }
type Responses = { readonly [status: string]: { readonly content?: { readonly [type: string]: object } } }

test('nothing in the document points to what is not in it, and every schema is pointed to', async () => {
  const document = await openApiDocument()
  const targets = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target)
  const parts = document['components'] as Parts
  const names = (kind: string) => Object.keys(parts[kind] ?? {}).map((name) => `#/components/${kind}/${name}`)
  const there = Object.keys(parts).flatMap(names)
  expect(targets.filter((target) => target === undefined || !there.includes(target))).toEqual([])
  expect(names('schemas').filter((name) => !targets.includes(name))).toEqual([])
})

test('every answer in JSON, at once or piece by piece, has its schema, and every refusal', async () => {
  const { paths, components } = await openApiDocument()
  const without = everyAddress().flatMap(({ entry: { method, path, kind, status } }) => {
    if (!['json', 'made', 'upload', 'lines', 'stream'].includes(kind)) return []
    const own = (paths as Parts)[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
    const { content = {} } = (own as { responses: Responses }).responses[status] ?? {}
    return Object.values(content).some((type) => 'schema' in type) ? [] : [`${method} ${path}`]
  })
  expect(without).toEqual([])
  expect((components as Parts)['responses']?.['refusal']).toMatchObject({
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })
})

test('an answer is described as JSON makes it of its type', async () => {
  const { components } = await openApiDocument()
  const schemas = (components as Parts)['schemas'] ?? {}
  expect(schemas['ProjectRow']).toMatchObject({
    type: 'object',
    properties: {
      fiscalYear: { type: ['number', 'null'] },
      findings: { $ref: '#/components/schemas/SeverityCounts' },
    },
    required: expect.arrayContaining(['id', 'fiscalYear', 'budget']) as unknown,
  })
  expect(schemas['Severity']).toEqual({ type: 'string', enum: ['advice', 'error', 'warning'] })
  expect(schemas['Place']).toMatchObject({ anyOf: expect.any(Array) as unknown })
  expect(schemas['SignInStep']).toHaveProperty('description')
})

test('the page that shows it brings all it needs along', async () => {
  for (const asset of ['index.html', 'reference.js', 'swagger-ui.css', 'swagger-ui-bundle.js']) {
    const answer = await home.reader.get(`/api/reference/${asset}`)
    expect([asset, answer.statusCode]).toEqual([asset, 200])
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  }
})
