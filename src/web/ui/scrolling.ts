/** How to bring something into view: the way there is shown, unless the person asked for less motion. */
export function scrolling(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}

/**
 * Shows the whole of an element in the pane that scrolls it, or its beginning where the pane is too low; the
 * page itself and other panes stay where they are.
 */
export function scrollWithin(element: HTMLElement): void {
  const pane = paneOf(element)
  if (pane === null) return
  const [own, seen] = [element.getBoundingClientRect(), pane.getBoundingClientRect()]
  const below = Math.max(0, own.bottom - seen.bottom)
  // What is too high for the pane begins at its top.
  const by = Math.min(own.top - seen.top, below)
  if (by !== 0) pane.scrollBy({ top: by, behavior: scrolling() })
}

/** The nearest that scrolls by itself and has more than it shows. */
function paneOf(element: HTMLElement): HTMLElement | null {
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    const { overflowY } = getComputedStyle(above)
    if (above.scrollHeight > above.clientHeight && (overflowY === 'auto' || overflowY === 'scroll'))
      return above
  }
  return null
}
