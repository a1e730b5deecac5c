/** What all parts are made of: colours and type. */
import { PARTS } from '#text/interface/parts.ts'
import { useText } from '../../preferences/language.ts'
import { PALETTE, type Colour } from '../../preferences/palette.ts'
import { useTheme } from '../../preferences/theme.ts'
import { State } from './part.tsx'
import styles from './parts.module.css'

export function Colours() {
  const theme = useTheme()
  return (
    <ul className={styles.colours}>
      {Object.entries(PALETTE[theme]).map(([name, value]) => (
        <li key={name}>
          <span className={styles.swatch} style={{ background: `var(--${name as Colour})` }} />
          <span>{name}</span>
          <code>{value}</code>
        </li>
      ))}
    </ul>
  )
}

export function Type() {
  const { sample } = useText(PARTS)
  return (
    <>
      <State name="pageTitle" wide>
        <span className={styles.pageTitle}>{sample}</span>
      </State>
      <State name="heading" wide>
        <span className={styles.headingType}>{sample}</span>
      </State>
      <State name="body" wide>
        {sample}
      </State>
      <State name="table" wide>
        <span className={styles.tableType}>{sample}</span>
      </State>
      <State name="faint" wide>
        <span className={styles.faint}>{sample}</span>
      </State>
    </>
  )
}
