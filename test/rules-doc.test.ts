/** The list of rules and docs/rules.md are written from the rules; this test fails when one is not current. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULES_PAGE, rulesPage } from '../scripts/rules-doc.ts'
import { FACTS_LIST, factsList, RULES_LIST, rulesList, rulesOfFolder } from '../scripts/rules-list.ts'

test('every file of a rule is on the list of rules with its facts: npm run docs writes it again', async () => {
  const rules = await rulesOfFolder()
  expect(readFileSync(RULES_LIST, 'utf8')).toBe(rulesList(rules))
  expect(readFileSync(FACTS_LIST, 'utf8')).toBe(factsList(rules))
})

test('docs/rules.md is current: npm run docs writes it again', () => {
  expect(readFileSync(RULES_PAGE, 'utf8')).toBe(rulesPage())
})
