/** The dialog of all pages: the library's, which gives the focus back to what had it before. */
import { useEffect, useRef } from 'react'
import { Modal, type ModalProps } from 'antd'

/**
 * Is on the page while it is open. The library itself gives the focus back only where a dialog is hidden
 * and stays.
 */
export function Dialog(props: ModalProps) {
  const opener = useRef<Element | null>(null)
  return (
    <>
      <Opened
        onOpen={() => {
          opener.current = document.activeElement
        }}
      />
      <Modal open {...props} />
      <Closed onClose={() => giveFocus(opener.current)} />
    </>
  )
}

/** Is before the dialog: it looks before a field of the dialog takes the focus. */
function Opened({ onOpen }: { readonly onOpen: () => void }) {
  const callback = useRef(onOpen)
  useEffect(() => callback.current(), [])
  return null
}

/** Is behind the dialog: by then it no longer holds the focus within itself. */
function Closed({ onClose }: { readonly onClose: () => void }) {
  const callback = useRef(onClose)
  useEffect(() => {
    const close = callback.current
    return () => close()
  }, [])
  return null
}

/** Unless it left the page meanwhile, or something else was given the focus. */
function giveFocus(element: Element | null): void {
  const free = document.activeElement === null || document.activeElement === document.body
  if (free && element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true })
}
