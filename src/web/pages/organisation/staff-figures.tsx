/** How many rows of a table are new, changed, the same, or refused. */
import type { StaffCounts, StaffImport } from '#api/staff.ts'
import { OUTCOMES } from '#core/staff/fault.ts'
import { STAFF } from '#text/interface/staff.ts'
import { useText } from '../../preferences/language.ts'
import styles from './staff.module.css'

export function StaffFigures({ result }: { readonly result: Pick<StaffImport, 'units' | 'people'> }) {
  const text = useText(STAFF)
  return (
    <div className={styles.counts}>
      {(['units', 'people'] as const).map((of) => (
        <Line key={of} name={text[of]} counts={result[of]} />
      ))}
    </div>
  )
}

function Line({ name, counts }: { readonly name: string; readonly counts: StaffCounts }) {
  const text = useText(STAFF)
  if (OUTCOMES.every((outcome) => counts[outcome] === 0)) return null
  return (
    <>
      <span>{name}</span>
      {OUTCOMES.map((outcome) => (
        <span key={outcome} className={counts[outcome] === 0 ? styles.same : styles[outcome]}>
          <strong>{counts[outcome]}</strong>
          {text[outcome]}
        </span>
      ))}
    </>
  )
}
