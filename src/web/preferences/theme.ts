/** Light, dark, or as the system has it: remembered in this browser, applied as CSS variables on <html>. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import { PALETTE, type Theme } from './palette.ts'
import { stored, useStored } from './stored.ts'

export const THEME_CHOICES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]

const isChoice = (value: string): value is ThemeChoice => (THEME_CHOICES as readonly string[]).includes(value)
const choice = stored<ThemeChoice>('jichi.theme', isChoice, 'system')
const systemDark = window.matchMedia('(prefers-color-scheme: dark)')

function subscribeSystem(listener: () => void): () => void {
  systemDark.addEventListener('change', listener)
  return () => systemDark.removeEventListener('change', listener)
}

function resolve(chosen: ThemeChoice, dark: boolean): Theme {
  if (chosen !== 'system') return chosen
  return dark ? 'dark' : 'light'
}

export function useThemeChoice(): ThemeChoice {
  return useStored(choice)
}

/** The theme of a part of a page, where it is another than that of the page; null: it is that of the page. */
export const ThemeHere = createContext<Theme | null>(null)

/** The theme that is shown now. */
export function useTheme(): Theme {
  const dark = useSyncExternalStore(subscribeSystem, () => systemDark.matches)
  const chosen = resolve(useStored(choice), dark)
  return useContext(ThemeHere) ?? chosen
}

export function setThemeChoice(chosen: ThemeChoice): void {
  choice.set(chosen)
}

/** The theme before the first page is drawn. */
export function currentTheme(): Theme {
  return resolve(choice.get(), systemDark.matches)
}

/**
 * Sets the variables; by the style object, which a strict content policy allows.
 * @param root the whole page, or a part of it that has a theme of its own
 */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  root.dataset['theme'] = theme
  root.style.setProperty('color-scheme', theme)
  for (const [name, colour] of Object.entries(PALETTE[theme])) root.style.setProperty(`--${name}`, colour)
}
