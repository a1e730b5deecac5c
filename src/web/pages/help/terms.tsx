/** 名词解释: the official terms, each at an address of its own (/help/terms#target). */
import { TERM_IDS, TERMS } from '#text/guides/terms.ts'
import { useLanguage } from '../../preferences/language.ts'
import { TermSource } from '../../ui/term-source.tsx'
import { useAskedPlace } from './asked-place.ts'
import styles from './help.module.css'

export function Terms() {
  const language = useLanguage()
  const asked = useAskedPlace()
  return (
    <dl className={`panel ${styles.sheet} ${styles.terms}`}>
      {TERM_IDS.map((id) => {
        const { name, meaning, source } = TERMS[id]
        return (
          <div key={id} id={id} className={id === asked ? styles.asked : undefined}>
            <dt>{name[language]}</dt>
            <dd>
              {meaning[language]}
              <TermSource isMarked source={source} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
