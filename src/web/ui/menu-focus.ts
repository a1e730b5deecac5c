/** Where the focus goes when a menu closes: back to its button, which the library forgets. */
import { useRef } from 'react'

type Opener = HTMLButtonElement | HTMLAnchorElement

/** For the button (`ref`) and the menu (`onOpenChange`). A press elsewhere keeps the focus there. */
export function useMenuFocus() {
  const opener = useRef<Opener>(null)
  const onOpenChange = (open: boolean) => {
    if (!open && document.activeElement?.closest('[role="menu"]')) opener.current?.focus()
  }
  return { opener, onOpenChange }
}
