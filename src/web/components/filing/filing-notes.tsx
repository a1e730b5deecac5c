/**
 * What was said to its holder, above the paper: why it came back, why it was handed over, what opinion is
 * asked for.
 */
import type { ReactNode } from 'react'
import type { FilingRef } from '../../api/filings.ts'
import { ReturnedNote } from './returned-note.tsx'
import { HandoverNote } from './handover-note.tsx'
import styles from './filing.module.css'

export function FilingNotes({ way, children }: { readonly way: FilingRef; readonly children?: ReactNode }) {
  return (
    <div className={`${styles.notes} no-print`}>
      <ReturnedNote way={way} />
      <HandoverNote way={way} />
      {children}
    </div>
  )
}
