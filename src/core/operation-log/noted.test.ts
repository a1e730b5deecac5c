import { expect, test } from 'vitest'
import { inGroups, parseNoted } from './noted.ts'

const HASH = '83bb60de16de399d1187b9e55a2e84801d9370357e90b8996ad8e4d376eae869'

test.each([
  [HASH, { sequence: null, hash: HASH }],
  [`12:${HASH}`, { sequence: 12, hash: HASH }],
  [` 12 ： ${inGroups(HASH).toUpperCase()}\n`, { sequence: 12, hash: HASH }],
  [HASH.slice(0, 16), { sequence: null, hash: HASH.slice(0, 16) }],
])('%j is a hash that was written down', (text, noted) => expect(parseNoted(text)).toEqual(noted))

test.each(['', '12', HASH.slice(0, 15), `${HASH}0`, `x:${HASH}`, `1:2:${HASH}`, HASH.replace('8', 'g')])(
  '%j is none',
  (text) => expect(parseNoted(text)).toBeNull(),
)

test('groups are of four', () => expect(inGroups('0123456789')).toBe('0123 4567 89'))
