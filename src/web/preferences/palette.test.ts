import { describe, expect, test } from 'vitest'
import { PALETTE, THEMES, type Colour } from './palette.ts'

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const PAIRS: readonly (readonly [Colour, Colour])[] = [
  ...(
    ['ink', 'ink-2', 'ink-3', 'accent', 'accent-strong', 'error', 'warning', 'advice', 'good'] as const
  ).flatMap(
    (text) =>
      [
        [text, 'surface'],
        [text, 'ground'],
        [text, 'sunken'],
      ] as const,
  ),
  // Notes stand on chosen rows and on plates of a colour.
  ...(['accent-weak', 'error-weak', 'warning-weak', 'advice-weak', 'good-weak'] as const).map(
    (plate) => ['ink-3', plate] as const,
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'error'],
  ['on-accent', 'accent-strong'],
  ['accent-strong', 'accent-weak'],
  ['error', 'error-weak'],
  ['warning', 'warning-weak'],
  ['advice', 'advice-weak'],
  ['good', 'good-weak'],
]

describe.each(THEMES)('the %s palette', (theme) => {
  test.each(PAIRS)('%s can be read on %s', (text, ground) => {
    expect(contrast(PALETTE[theme][text], PALETTE[theme][ground])).toBeGreaterThanOrEqual(4.5)
  })
})
