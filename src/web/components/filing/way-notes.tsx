/**
 * What was said to its holder, above the paper: why it came back, why it was handed over, what opinion is
 * asked for.
 */
import type { ReactNode } from 'react'
import type { WayOf } from '../../api/filings.ts'
import { ReturnedNote } from './returned-note.tsx'
import { ToldNote } from './told-note.tsx'
import styles from './filing.module.css'

export function WayNotes({ way, children }: { readonly way: WayOf; readonly children?: ReactNode }) {
  return (
    <div className={`${styles.notes} no-print`}>
      <ReturnedNote way={way} />
      <ToldNote way={way} />
      {children}
    </div>
  )
}
