/** 中 / En: one press changes the language. The name says the language that it leads to, in its own words, and begins as what is seen. */
import { LANGUAGE_NAME, setLanguage, useLanguage } from '../preferences/language.ts'
import styles from './switch.module.css'

export function LanguageSwitch() {
  const other = useLanguage() === 'zh-CN' ? 'en' : 'zh-CN'
  const short = other === 'en' ? 'En' : '中'
  return (
    <button
      type="button"
      className={styles.button}
      lang={other}
      title={LANGUAGE_NAME[other]}
      aria-label={`${short} ${LANGUAGE_NAME[other]}`}
      onClick={() => setLanguage(other)}
    >
      {short}
    </button>
  )
}
