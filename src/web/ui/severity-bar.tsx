/** Three counts as one bar, in proportion. */
import { SEVERITIES, type SeverityCounts } from '#core/kernel/finding.ts'
import { ShareBar } from './share-bar.tsx'

/** @param scale the count that fills the whole width; the sum when not given. */
export function SeverityBar({ counts, scale }: { readonly counts: SeverityCounts; readonly scale?: number }) {
  const parts = SEVERITIES.map((severity) => ({ tone: severity, amount: counts[severity] }))
  return <ShareBar parts={parts} {...(scale !== undefined && { whole: scale })} />
}
