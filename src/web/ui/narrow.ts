/** How wide the window is, as parts are laid out by it. */
import { useSyncExternalStore } from 'react'

/** @returns a hook that says whether the window is so narrow, and draws anew when that changes */
function belowWidth(query: string): () => boolean {
  const here = window.matchMedia(query)
  const subscribe = (changed: () => void) => {
    here.addEventListener('change', changed)
    return () => here.removeEventListener('change', changed)
  }
  return () => useSyncExternalStore(subscribe, () => here.matches)
}

/** Whether the window is as narrow as a phone; the style sheets say the same as `(max-width: 600px)`. */
export const useNarrow = belowWidth('(max-width: 600px)')

/** Whether the rows of a list are cards: there is no room for its columns side by side. */
export const useCards = belowWidth('(max-width: 640px)')
