import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULES_EDITION } from '../rules/edition.ts'
import { ruleSetFor } from './rulebook.ts'
import { rulesPrint } from './rules-print.ts'

const SET = ruleSetFor('13', 2025)
const NO_GUARD = new Map()

test('the edition of the rules is the version of the program', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  expect(RULES_EDITION).toBe(version)
})

test('the same rules have the same print, whatever decides the findings another', () => {
  expect(rulesPrint({ ...SET }, NO_GUARD)).toBe(rulesPrint(SET, NO_GUARD))
  expect(rulesPrint({ ...SET, to: 2030 }, NO_GUARD)).toBe(rulesPrint(SET, NO_GUARD))
  const others = [
    { ...SET, id: 'lunan/2025' },
    { ...SET, off: ['basis-weak' as const] },
    { ...SET, severities: { 'basis-weak': 'error' as const } },
    { ...SET, parameters: { ...SET.parameters, vagueWords: SET.parameters.vagueWords.slice(1) } },
    { ...SET, review: { ...SET.review, repeats: 7 } },
  ].map((set) => rulesPrint(set, NO_GUARD))
  const held = rulesPrint(SET, new Map([['basis-weak', { precision: 0.5, of: 30 }]]))
  expect(new Set([rulesPrint(SET, NO_GUARD), held, ...others]).size).toBe(7)
})
