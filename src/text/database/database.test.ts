/** Every fault and notice has words in both languages whose blanks its values fill. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { DATABASE_FAULTS, DATABASE_NOTICES } from '#core/kernel/database.ts'
import { databaseFaultMessage, databaseNoticeMessage } from './database.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).toSorted()

test('both languages name the same values', () => {
  for (const code of DATABASE_FAULTS) {
    const [chinese, english] = LANGUAGES.map((language) =>
      blanks(databaseFaultMessage({ code, values: {} }, language)),
    )
    expect([code, new Set(chinese)]).toEqual([code, new Set(english)])
  }
  for (const code of DATABASE_NOTICES) {
    for (const language of LANGUAGES)
      expect(databaseNoticeMessage({ code, values: {} }, language).length).toBeGreaterThan(5)
  }
})

test('every fault that the store makes carries the values its words need', () => {
  const store = resolve(import.meta.dirname, '..', '..', 'store', 'database')
  const sources = [
    join(store, 'external.ts'),
    ...readdirSync(join(store, 'embedded'))
      .filter((name) => !name.includes('.test.'))
      .map((name) => join(store, 'embedded', name)),
  ]
  const made = sources.flatMap((path) => [
    ...readFileSync(path, 'utf8').matchAll(/databaseFault\(\s*'([\w-]+)'(?:,\s*\{(.*?)\},?\s*\))?/gs),
  ])
  expect(made.length).toBeGreaterThan(20)
  for (const [, code, values = ''] of made) {
    const fault = DATABASE_FAULTS.find((one) => one === code)
    if (fault === undefined) throw new Error(`${code} is no fault`)
    for (const blank of blanks(databaseFaultMessage({ code: fault, values: {} }, 'en'))) {
      expect([code, values, new RegExp(`\\b${blank}\\b`).test(values)]).toEqual([code, values, true])
    }
  }
})
