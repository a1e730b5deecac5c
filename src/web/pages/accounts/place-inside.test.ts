import { describe, expect, test } from 'vitest'
import { placeInside } from './place-inside.ts'

describe('the place after signing in', () => {
  test.each(['/projects?year=2025', '/documents/3f#goal', '/'])('%s is kept', (wish) =>
    expect(placeInside(wish)).toBe(wish),
  )
  test.each([
    null,
    '',
    'projects',
    '//elsewhere.example/x',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    'javascript:alert(1)',
  ])('%s leads to the workbench', (wish) => expect(placeInside(wish)).toBe('/'))
})
