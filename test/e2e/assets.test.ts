/**
 * What the build leaves beside the pages, and that the server sends it: nothing is compressed for a second
 * time.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageWeight } from '../../bench/page-weight.ts'
import { ROOT, startApp, type TestApp } from '../support/app.ts'

const ASSETS = join(ROOT, 'dist', 'web', 'assets')
const texts = readdirSync(ASSETS).filter(
  (name) => /\.(?:js|css)$/.test(name) && statSync(join(ASSETS, name)).size >= 1024,
)

let home: TestApp

beforeAll(async () => {
  home = await startApp()
})
afterAll(() => home.close())

test('every text of the pages lies beside itself as brotli and as gzip, and is the same', () => {
  expect(texts.length).toBeGreaterThan(50)
  for (const name of texts) {
    const plain = readFileSync(join(ASSETS, name))
    const [br, gz] = ['.br', '.gz'].map((ending) => readFileSync(join(ASSETS, `${name}${ending}`)))
    expect(br && brotliDecompressSync(br).equals(plain), name).toBe(true)
    expect(gz && gunzipSync(gz).equals(plain), name).toBe(true)
    expect(br?.length ?? plain.length).toBeLessThan(plain.length)
  }
})

test('the largest is sent as it lies there', async () => {
  const [largest = ''] = texts.toSorted(
    (a, b) => statSync(join(ASSETS, b)).size - statSync(join(ASSETS, a)).size,
  )
  const answer = await home.nobody.get(`/assets/${largest}`, { 'accept-encoding': 'gzip, deflate, br' })
  expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, 'br'])
  expect(answer.rawPayload.equals(readFileSync(join(ASSETS, `${largest}.br`)))).toBe(true)
  expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length))
})

test('the first pages are light: 300 kB in 25 files, a project 400 kB', () => {
  const weights = new Map(pageWeight(ROOT).map((weight) => [weight.name, weight]))
  for (const [page, most] of [
    ['accounts/sign-in-page', 300_000],
    ['workbench/workbench-page', 300_000],
    ['projects/project-page', 400_000],
  ] as const) {
    const weight = weights.get(`entry + pages/${page}.tsx`)
    expect(weight, page).toBeDefined()
    expect(weight === undefined ? 0 : weight.script + weight.style, page).toBeLessThan(most)
    expect(weight?.files, page).toBeLessThan(25)
  }
})
