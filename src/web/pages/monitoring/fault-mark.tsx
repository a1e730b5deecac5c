/**
 * What is wrong with a cell. That it is blank yet is a quiet word until somebody was there and left it blank.
 */
import { useState } from 'react'
import { BLANK_FAULTS, type SheetFault } from '#core/monitoring/sheet.ts'
import type { SheetField } from '#core/monitoring/sheet-content.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { sheetFaultText } from '#text/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './monitoring.module.css'

/** Which cells of a part of the form somebody was in and left. */
export function useLeft() {
  const [fields, setFields] = useState<ReadonlySet<SheetField>>(new Set())
  return {
    left: (field: SheetField) => () => setFields((now) => (now.has(field) ? now : new Set([...now, field]))),
    wasLeft: (field: SheetField) => fields.has(field),
  }
}

export function FaultMark({
  fault,
  wasLeft,
}: {
  readonly fault: SheetFault | undefined
  readonly wasLeft: boolean
}) {
  const text = useText(MONITORING)
  const language = useLanguage()
  if (fault === undefined) return null
  if (BLANK_FAULTS.has(fault.code) && !wasLeft) return <span className={styles.blank}>{text.toFill}</span>
  return <span className={styles.fault}>{sheetFaultText(fault, language)}</span>
}
