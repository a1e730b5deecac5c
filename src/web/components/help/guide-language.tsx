/** That a guide is written in another language than the page; nothing where it is not. */
import { HELP } from '#text/interface/help.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './guide.module.css'

export function GuideLanguage() {
  const text = useText(HELP)
  return useLanguage() === 'zh-CN' ? null : <p className={styles.more}>{text.inChinese}</p>
}
