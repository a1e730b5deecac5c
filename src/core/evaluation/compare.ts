/** 与自评比较: how far the result of an evaluation lies from what the unit said of itself. */
import { parseHundredths, hundredthsText } from './points.ts'

type Comparison = {
  /** Self-evaluation − evaluation: above 0 the unit was kinder to itself. */ readonly gap: string
  readonly listed: boolean
}

/** @param limit points; a gap of exactly that many is not listed. null where one of them is no total */
export function compareWithSelf(self: string, evaluated: string, limit: string): Comparison | null {
  const [own, other, most] = [parseHundredths(self), parseHundredths(evaluated), parseHundredths(limit)]
  if (own === null || other === null || most === null) return null
  return { gap: hundredthsText(own - other), listed: Math.abs(own - other) > most }
}
