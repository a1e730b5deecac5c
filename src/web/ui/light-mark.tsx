/** A light as a sign and a word, never as a colour alone: ● 红灯 ▲ 黄灯 ✓ 绿灯 ○ 待判. */
import { LIGHTS, type Light } from '#core/monitoring/light.ts'
import { LIGHT_NAMES } from '#text/monitoring.ts'
import { useLanguage } from '../preferences/language.ts'
import { Count } from './count.tsx'
import { ShareBar, type BarPart } from './share-bar.tsx'
import styles from './light-mark.module.css'

export const LIGHT_SIGN: Record<Light, string> = { red: '●', yellow: '▲', green: '✓', none: '○' }

/** @param word false where a heading says what it is; the word is then read out only. */
export function LightMark({ light, word = true }: { readonly light: Light; readonly word?: boolean }) {
  const name = LIGHT_NAMES[light][useLanguage()]
  return (
    <span className={`${styles.light} ${styles[light]}`} title={name}>
      <span aria-hidden="true">{LIGHT_SIGN[light]}</span>
      <span className={word ? '' : 'visually-hidden'}>{name}</span>
    </span>
  )
}

/** The sign alone, seen and not read out: what stands beside it says the word. */
export function LightSign({ light }: { readonly light: Light }) {
  return (
    <span className={styles[light]} title={LIGHT_NAMES[light][useLanguage()]} aria-hidden="true">
      {LIGHT_SIGN[light]}
    </span>
  )
}

type Counts = { readonly counts: Readonly<Record<Light, number>> }

/** `● 3 ▲ 12 ✓ 85`; what counts nothing is faint. */
export function LightCounts({ counts }: Counts) {
  const language = useLanguage()
  const shown = LIGHTS.filter((light) => light !== 'none' || counts.none > 0)
  return (
    <span className={styles.counts}>
      <span className="visually-hidden">
        {shown.map((light) => `${LIGHT_NAMES[light][language]} ${counts[light]}`).join('，')}
      </span>
      {shown.map((light) => (
        <span
          key={light}
          aria-hidden="true"
          className={`${styles.count} ${counts[light] === 0 ? styles.zero : styles[light]}`}
          title={`${LIGHT_NAMES[light][language]} ${counts[light]}`}
        >
          {LIGHT_SIGN[light]} <Count of={counts[light]} />
        </span>
      ))}
    </span>
  )
}

const TONE: Record<Light, BarPart['tone']> = { red: 'error', yellow: 'warning', green: 'good', none: 'none' }

/** The same shares as a bar; nothing where there is no light. */
export function LightBar({ counts }: Counts) {
  if (LIGHTS.every((light) => counts[light] === 0)) return null
  return <ShareBar parts={LIGHTS.map((light) => ({ tone: TONE[light], amount: counts[light] }))} />
}
