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
  const found = await validator.validate(structuredClone(openApiDocument()))
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

test('every parameter of a path is in its schema', () => {
  for (const { entry } of everyAddress()) {
    const named = [...entry.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
    const { params } = entry.input.shape
    const read = params === undefined ? [] : Object.keys((params as unknown as { shape: object }).shape)
    expect([entry.path, read.toSorted()]).toEqual([entry.path, named.toSorted()])
  }
})

test('nothing in the document points to what is not in it', () => {
  const text = JSON.stringify(openApiDocument())
  const targets = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target)
  expect(targets.filter((target) => !target?.startsWith('#/components/'))).toEqual([])
})

test('the page that shows it brings all it needs along', async () => {
  for (const asset of ['index.html', 'reference.js', 'swagger-ui.css', 'swagger-ui-bundle.js']) {
    const answer = await home.reader.get(`/api/reference/${asset}`)
    expect([asset, answer.statusCode]).toEqual([asset, 200])
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
  }
})
