import { expect, test } from 'vitest'
import type { Post } from '../kernel/roles.ts'
import { isAddressed } from './audience.ts'

const BELOW = new Set(['bureau', 'school', 'kindergarten'])
const at = (...units: string[]): { readonly posts: readonly Post[] } => ({
  posts: [{ role: 'unit-filler', units: new Set(units) }],
})
const whole: { readonly posts: readonly Post[] } = { posts: [{ role: 'performance-office', units: 'all' }] }

test('a notice for a department is for those at it and below it, not for those above or beside it', () => {
  const audience = { kind: 'unit', unit: 'bureau' } as const
  expect(isAddressed(at('bureau', 'school', 'kindergarten'), audience, BELOW)).toBe(true)
  expect(isAddressed(at('school'), audience, BELOW)).toBe(true)
  expect(
    isAddressed(at('finance-office', 'bureau', 'school', 'kindergarten', 'hospital'), audience, BELOW),
  ).toBe(false)
  expect(isAddressed(at('hospital'), audience, BELOW)).toBe(false)
  expect(isAddressed(at(), audience, BELOW)).toBe(false)
  expect(isAddressed(whole, audience, BELOW)).toBe(false)
})

test('a notice for a role or for everybody asks for no place', () => {
  expect(isAddressed(at('school'), { kind: 'role', role: 'unit-filler' }, new Set())).toBe(true)
  expect(isAddressed(whole, { kind: 'role', role: 'unit-filler' }, new Set())).toBe(false)
  expect(isAddressed({ posts: [] }, { kind: 'region' }, new Set())).toBe(true)
})
