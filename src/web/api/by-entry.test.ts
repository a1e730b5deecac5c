/** Pages reach the API by its entries alone: what is typed by them does not compile where it is wrong. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const WEB = new URL('..', import.meta.url)
/** The functions that take an address by its entry, and the types that are made of one. */
const BY_ENTRY =
  /(?:\b(?:ask|asking|askingWith|askPage|pagesFrom|useRows|pagesAs|send|sendForLines|upload|uploadEvidence|keep|getAddress|answerKey|forgetAnswers|dropAbout)\(|\b(?:QueryOf|AnswerOf|InputOf)<)\s*$/u
const ADDRESS = /['"`](?:(?:GET|POST|PUT|PATCH|DELETE) )?\/api\//gu
const TYPED_HERE = ['api/addresses.ts', 'api/calls.ts', 'api/client.ts', 'api/subjects.ts']

/** Addresses in a text that no entry types, each with what is around it. */
function untyped(source: string): string[] {
  const code = source.replace(/\/\*[^]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '')
  return [...code.matchAll(ADDRESS)]
    .filter(({ index }) => !BY_ENTRY.test(code.slice(Math.max(0, index - 80), index)))
    .map(({ index }) => code.slice(Math.max(0, index - 40), index + 40))
}

const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file),
)

test('an address by hand is found, one by its entry is none', () => {
  expect(untyped("const at = '/api/projects'")).toHaveLength(1)
  expect(untyped('<a href={`/api/projects/${id}/export`}>')).toHaveLength(1)
  expect(untyped("get<List>('/api/projects')")).toHaveLength(1)
  expect(untyped("asking('/api/projects', {}) // '/api'\nsend(\n  'POST /api/demo', {})")).toEqual([])
  expect(untyped("type Query = QueryOf<'/api/projects'>")).toEqual([])
})

test('no page spells an address of the API by hand', () => {
  expect(files.length).toBeGreaterThan(300)
  const found = files
    .filter((file) => !TYPED_HERE.includes(file))
    .flatMap((file) => untyped(readFileSync(new URL(file, WEB), 'utf8')).map((at) => `${file}: ${at}`))
  expect(found).toEqual([])
})

test('what takes any path is called by what knows the entries', () => {
  const callers = files.filter((file) =>
    /import \{[^}]*\b(?:get|send|sendFile|sendEvidence|answerLines)\b[^}]*\} from '[./]*client\.ts'/u.test(
      readFileSync(new URL(file, WEB), 'utf8'),
    ),
  )
  expect(callers.sort()).toEqual(['api/calls.ts', 'api/events.ts'])
})
