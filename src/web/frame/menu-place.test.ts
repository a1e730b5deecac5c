import { expect, test } from 'vitest'
import { isPlaceOf } from './menu-place.ts'

test.each([
  ['/', '/', true],
  ['/', '/projects', false],
  ['/projects', '/projects/1', true],
  ['/projects', '/projects/1/write', true],
  ['/results', '/results/budget', true],
  ['/result', '/results', false],
  ['/projects', '/projects/1/assessment', false],
  ['/assessments', '/projects/1/assessment', true],
  ['/results', '/projects/1/archive', true],
  ['/projects', '/projects/1/archive', false],
])('%s leads to where %s is: %s', (entry, page, is) => expect(isPlaceOf(entry, page)).toBe(is))
