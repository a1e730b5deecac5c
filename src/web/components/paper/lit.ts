/** Where the selected finding is on the paper, and the way there. */
import { useEffect, useRef } from 'react'
import { scrolling } from '../../ui/scrolling.ts'

/** Where the selected finding is, and the other cells it speaks of. */
export function lightOn(keys: readonly string[], lit: readonly string[]): 'here' | 'too' | undefined {
  const own = keys.filter((key) => lit.includes(key))
  if (own.length === 0) return undefined
  return own.includes(lit[0] ?? '') ? 'here' : 'too'
}

/**
 * Brings the cell of the selected finding into view; the way there is shown unless the person asked for no
 * motion.
 */
export function useScrollTo(key: string | undefined, time: number) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    if (key === undefined) return
    sheet.current
      ?.querySelector(`[data-cell~="${key}"]`)
      ?.scrollIntoView({ block: 'center', behavior: scrolling() })
    // To point again at the same cell shows it again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [key, time])
  return sheet
}
