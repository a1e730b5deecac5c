/** Light, dark or as the system: a press goes round; the name says what holds now. */
import DesktopOutlined from '@ant-design/icons/DesktopOutlined'
import MoonOutlined from '@ant-design/icons/MoonOutlined'
import SunOutlined from '@ant-design/icons/SunOutlined'
import type { ComponentType } from 'react'
import { COMMON } from '#text/interface/common.ts'
import { FRAME } from '#text/interface/frame.ts'
import { useText } from '../preferences/language.ts'
import { setThemeChoice, THEME_CHOICES, useThemeChoice, type ThemeChoice } from '../preferences/theme.ts'
import styles from './switch.module.css'

const ICON: Record<ThemeChoice, ComponentType> = {
  system: DesktopOutlined,
  light: SunOutlined,
  dark: MoonOutlined,
}
const WORD = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const

export function ThemeSwitch() {
  const text = useText(FRAME)
  const common = useText(COMMON)
  const choice = useThemeChoice()
  const next = THEME_CHOICES[(THEME_CHOICES.indexOf(choice) + 1) % THEME_CHOICES.length] ?? 'system'
  const Icon = ICON[choice]
  const name = `${text.theme}${common.colon}${text[WORD[choice]]}`
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={name}
      title={name}
      onClick={() => setThemeChoice(next)}
    >
      <span aria-hidden="true">
        <Icon />
      </span>
    </button>
  )
}
