/** Closes what is open on Escape, which leads back to its button, and on a press elsewhere. */
import { useEffect } from 'react'

export function useClosing(
  whole: { readonly current: HTMLElement | null },
  button: { readonly current: HTMLButtonElement | null },
  isOpen: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!isOpen) return
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || whole.current?.contains(target) !== true) close()
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      close()
      button.current?.focus()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKey)
    }
  }, [whole, button, isOpen, close])
}
