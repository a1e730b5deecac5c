/** On a phone: the button that opens the menu over the page. */
import { lazy, Suspense, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { FRAME } from '#text/interface/frame.ts'
import { useText } from '../preferences/language.ts'
import { useClosing } from './use-closing.ts'
import styles from './header.module.css'

const PhoneMenu = lazy(async () => ({ default: (await import('./phone-menu.tsx')).PhoneMenu }))

type Props = {
  /** The pages are barred yet: language and theme alone. */
  readonly locked: boolean
  readonly region: string
}

/** A new page starts with the menu closed. */
export function MenuButton(props: Props) {
  const { key } = useLocation()
  return <Opened key={key} {...props} />
}

function Opened({ locked, region }: Props) {
  const text = useText(FRAME)
  const [isOpen, open] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useClosing(whole, button, isOpen, () => open(false))
  return (
    <div ref={whole}>
      <button
        ref={button}
        type="button"
        className={styles.open}
        aria-label={text.openMenu}
        aria-expanded={isOpen}
        onClick={() => open(!isOpen)}
      >
        <span aria-hidden="true" className={styles.bars} />
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <PhoneMenu locked={locked} region={region} />
        </Suspense>
      ) : null}
    </div>
  )
}
