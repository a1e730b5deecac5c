/** docs/rules.md says what the rules do: it is generated, and this test fails when it is not current. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULES_PAGE, rulesPage } from '../scripts/rules-doc.ts'

test('docs/rules.md is current: npx tsx scripts/rules-doc.ts writes it again', () => {
  expect(readFileSync(RULES_PAGE, 'utf8')).toBe(rulesPage())
})
