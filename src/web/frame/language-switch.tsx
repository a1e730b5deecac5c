/** 中 / En: one press changes the language. The name says the language that it leads to, in its own words. */
import { LANGUAGE_NAME, setLanguage, useLanguage } from '../preferences/language.ts'
import styles from './switch.module.css'

export function LanguageSwitch() {
  const other = useLanguage() === 'zh-CN' ? 'en' : 'zh-CN'
  return (
    <button
      type="button"
      className={styles.button}
      lang={other}
      title={LANGUAGE_NAME[other]}
      aria-label={LANGUAGE_NAME[other]}
      onClick={() => setLanguage(other)}
    >
      {other === 'en' ? 'En' : '中'}
    </button>
  )
}
