/** How to bring something into view: the way there is shown, unless the person asked for less motion. */
export function scrolling(): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
