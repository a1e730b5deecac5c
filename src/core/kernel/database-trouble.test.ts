/** What errors of the system and of PostgreSQL come to. */
import { expect, test } from 'vitest'
import { OutcomeUnknown, databaseTrouble } from './database-trouble.ts'

const coded = (code: string, message = '') => Object.assign(new Error(message), { code })

test.each([
  ['57P01', 'away'],
  ['08006', 'away'],
  ['53300', 'away'],
  ['25P03', 'away'],
  ['ECONNREFUSED', 'away'],
  ['ETIMEDOUT', 'away'],
  ['40001', 'collided'],
  ['40P01', 'collided'],
  ['55P03', 'busy'],
  ['57014', 'busy'],
  ['53100', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'disk-read-only'],
  ['25006', 'disk-read-only'],
  ['53000', 'resources-short'],
  ['53200', 'resources-short'],
  ['53400', 'resources-short'],
  ['23505', null],
  ['ENOENT', null],
])('%s is %s', (code, trouble) => {
  expect(databaseTrouble(coded(code))).toBe(trouble)
})

test.each([
  'Connection terminated unexpectedly',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error and is not queryable',
])('%j without a code is a database that is away', (message) => {
  expect(databaseTrouble(new Error(message))).toBe('away')
  expect(databaseTrouble(new Error(`another: ${message}`))).toBeNull()
})

test('a socket that is not there is a database that is away; what was cut at its end is unknown; what is no error is nothing', () => {
  expect(databaseTrouble(Object.assign(coded('ENOENT'), { syscall: 'connect' }))).toBe('away')
  expect(databaseTrouble(new OutcomeUnknown(coded('57P01')))).toBe('outcome-unknown')
  expect(databaseTrouble('57P01')).toBeNull()
})
