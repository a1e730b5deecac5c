/** src/server/answers.json is written from the types of all answers; this test fails when it is not current. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ANSWERS_FILE, answersFile } from '../scripts/answers/answers.ts'

// The compiler reads all types anew: seconds, and longer where others work beside it.
test('the schemas of answers are current: npm run answers writes them again', { timeout: 300_000 }, () => {
  const current = readFileSync(ANSWERS_FILE, 'utf8') === answersFile()
  expect(current, 'src/server/answers.json is behind: npm run answers').toBe(true)
})
