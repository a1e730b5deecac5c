/**
 * Whether the page is being laid out for paper: lists then drop what only a window needs (heads that stick,
 * scrolling).
 */
import { useSyncExternalStore } from 'react'

const PAPER = 'print'

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(PAPER)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(PAPER).matches)
}
