/** The OpenAPI document against the addresses that the server answers. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyAddress } from '#api/addresses/all.ts'
import { builtRoot, startApp, type TestApp } from '../../test/support/app.ts'
import { openApiDocument } from './openapi.ts'

let home: TestApp
beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
})
afterAll(() => home.close())

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
