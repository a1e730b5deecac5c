import { expect, test } from 'vitest'
import { isPageAddress } from './page-addresses.ts'

test.each([
  '/',
  '/sign-in',
  '/projects',
  '/projects/',
  '/projects/7d9c',
  '/Projects',
  '/help',
  '/help/filling',
  '/rule-sets',
  '/rule-sets/hebei/2025',
])('%s', (path) => {
  expect(isPageAddress(path)).toBe(true)
})

test.each([
  '//',
  '/.env',
  '/%E7%BB%A9',
  '/projects/.env',
  '/package.json',
  '/data/',
  '/projects//',
  '/projects/a/b/c',
  '/help/a/b',
  '/api/health',
  '/assets',
])('%j is no page', (path) => {
  expect(isPageAddress(path)).toBe(false)
})
