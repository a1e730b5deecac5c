/** Limits from the environment: what is not set stays as it is, and what makes no sense is named. */
import { expect, test } from 'vitest'
import { readDatabaseLimits } from './database-limits.ts'

test('each is set by its variable', () => {
  expect(readDatabaseLimits({ JICHI_DB_STATEMENT_SECONDS: '' })).toEqual({
    ok: true,
    value: { connections: 15, statement: 60, lock: 10, idle: 120 },
  })
  const set = {
    JICHI_DB_CONNECTIONS: '40',
    JICHI_DB_STATEMENT_SECONDS: '300',
    JICHI_DB_LOCK_SECONDS: '0',
    JICHI_DB_IDLE_SECONDS: '30',
  }
  expect(readDatabaseLimits(set)).toEqual({
    ok: true,
    value: { connections: 40, statement: 300, lock: 0, idle: 30 },
  })
})

test.each([
  ['JICHI_DB_CONNECTIONS', '5'],
  ['JICHI_DB_CONNECTIONS', 'many'],
  ['JICHI_DB_STATEMENT_SECONDS', '-1'],
  ['JICHI_DB_LOCK_SECONDS', '1.5'],
  ['JICHI_DB_IDLE_SECONDS', '1e9'],
])('%s=%s is refused by its name', (name, value) => {
  expect(readDatabaseLimits({ [name]: value })).toEqual({ ok: false, error: name })
})
