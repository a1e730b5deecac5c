/**
 * The height of something that stays at the top, as `--head-height` on its parent: what sticks below it
 * starts there.
 */
import { useLayoutEffect, useRef, type RefObject } from 'react'

export function useHeadHeight(): RefObject<HTMLDivElement | null> {
  const head = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = head.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() =>
      element.parentElement?.style.setProperty('--head-height', `${element.offsetHeight}px`),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return head
}
