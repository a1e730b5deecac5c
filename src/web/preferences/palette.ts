/**
 * Every colour of the pages, in both themes. Applied as CSS variables (`--accent` …) and as tokens of the
 * components.
 */
const COLOURS = [
  'accent',
  'accent-strong',
  'accent-weak',
  'on-accent',
  'ground',
  'surface',
  'sunken',
  'line',
  'line-strong',
  'ink',
  'ink-2',
  'ink-3',
  'error',
  'error-weak',
  'warning',
  'warning-weak',
  'advice',
  'advice-weak',
  'good',
  'good-weak',
] as const
export type Colour = (typeof COLOURS)[number]

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Texts on their grounds keep a contrast of at least 4.5 : 1 (palette.test.ts). */
export const PALETTE: Record<Theme, Record<Colour, string>> = {
  light: {
    accent: '#1f5c99',
    'accent-strong': '#174a7d',
    'accent-weak': '#e8f0f8',
    'on-accent': '#ffffff',
    ground: '#f4f5f3',
    surface: '#ffffff',
    sunken: '#f8f9f7',
    line: '#e1e4e0',
    'line-strong': '#c6cbc5',
    ink: '#1d2321',
    'ink-2': '#4c5652',
    'ink-3': '#626c68',
    error: '#b3261e',
    'error-weak': '#fbeceb',
    warning: '#8a5300',
    'warning-weak': '#fbf1df',
    advice: '#55606b',
    'advice-weak': '#eef0f2',
    good: '#1e6b45',
    'good-weak': '#e6f3ec',
  },
  dark: {
    accent: '#7db4e6',
    'accent-strong': '#a3cbf0',
    'accent-weak': '#1d3247',
    'on-accent': '#0e1a26',
    ground: '#141716',
    surface: '#1c201f',
    sunken: '#181b1a',
    line: '#2f3533',
    'line-strong': '#48504d',
    ink: '#e6eae8',
    'ink-2': '#b5bdb9',
    'ink-3': '#939c98',
    error: '#f2938b',
    'error-weak': '#3a2120',
    warning: '#e6b566',
    'warning-weak': '#362a17',
    advice: '#aeb7c0',
    'advice-weak': '#272c31',
    good: '#7cc9a0',
    'good-weak': '#1a3127',
  },
}
