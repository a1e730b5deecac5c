/** The two lights that make the one of a project: of the money, and of what was promised. */
import type { Light } from '#core/monitoring/light.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { LIGHT_NAMES } from '#text/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { LightSign } from '../../ui/light-mark.tsx'
import styles from './monitoring.module.css'

export function LightParts({ money, promise }: { readonly money: Light; readonly promise: Light }) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const parts = [
    [text.moneyPart, money],
    [text.promisePart, promise],
  ] as const
  return (
    <span className={styles.parts}>
      {parts.map(([name, light]) => (
        <span key={name}>
          {name} <LightSign light={light} />
          <span className="visually-hidden">{LIGHT_NAMES[light][language]} </span>
        </span>
      ))}
    </span>
  )
}
