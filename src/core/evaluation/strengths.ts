/** What a report of an evaluation names as done well, and as a weakness: shares of points, set by this system. */
import type { Fraction } from '../kernel/exact.ts'

/** From here on an item is done well. */
export const STRONG: Fraction = { over: 90n, under: 100n }
/** Below this it is a weakness. */
export const WEAK: Fraction = { over: 80n, under: 100n }
