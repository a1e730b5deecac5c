/** The menu of a phone, over the page: the areas, the region, language and theme. */
import { useEffect, useRef } from 'react'
import { FRAME } from '#text/interface/frame.ts'
import { useText } from '../preferences/language.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Menu } from './menu.tsx'
import styles from './phone-menu.module.css'
import { ThemeSwitch } from './theme-switch.tsx'

export function PhoneMenu({ locked, region }: { readonly locked: boolean; readonly region: string }) {
  const text = useText(FRAME)
  const panel = useRef<HTMLFieldSetElement>(null)
  useEffect(() => panel.current?.querySelector<HTMLElement>('a, button')?.focus(), [])
  return (
    <>
      <div className={styles.behind} aria-hidden="true" />
      <fieldset ref={panel} className={styles.panel} aria-label={text.menuOf}>
        {locked ? null : <Menu />}
        <div className={styles.foot}>
          <span className={styles.region}>{region}</span>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </fieldset>
    </>
  )
}
