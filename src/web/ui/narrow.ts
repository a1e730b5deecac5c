/** Whether the window is as narrow as a phone; the style sheets say the same as `(max-width: 600px)`. */
import { useSyncExternalStore } from 'react'

const phone = window.matchMedia('(max-width: 600px)')

function subscribe(changed: () => void): () => void {
  phone.addEventListener('change', changed)
  return () => phone.removeEventListener('change', changed)
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => phone.matches)
}
