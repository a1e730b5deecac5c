/** What somebody types, once they pause. */
import { useEffect, useState } from 'react'

/** @returns the value as it was last left alone for so many milliseconds */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => settle(value), pause)
    return () => window.clearTimeout(timer)
  }, [value, pause])
  return settled
}
