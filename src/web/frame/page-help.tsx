/** 本页帮助: at the end of a page's head, the part of the guides that speaks of it, in a panel beside the page. */
import { lazy, Suspense, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined'
import { HELP } from '#text/interface/help.ts'
import { ADMINISTRATOR_GUIDE, paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import { usePageGuide } from './page-guides.ts'
import styles from './page-help.module.css'

const PageHelpPanel = lazy(async () => ({ default: (await import('./page-help-panel.tsx')).PageHelpPanel }))

/** Another page begins with the panel closed. */
export function PageHelp() {
  const { pathname } = useLocation()
  return <OfPage key={pathname} />
}

function OfPage() {
  const text = useText(HELP)
  const place = usePageGuide()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (place === null) return null
  const mark = <QuestionCircleOutlined aria-hidden="true" />
  const name = { 'className': styles.help, 'aria-label': text.pageHelp, 'title': text.pageHelp }
  if (place.guide === ADMINISTRATOR_GUIDE)
    return (
      <Link to={paths.help(ADMINISTRATOR_GUIDE, place.part)} {...name}>
        {mark}
      </Link>
    )
  return (
    <>
      <button ref={button} type="button" aria-haspopup="dialog" onClick={() => setOpen(true)} {...name}>
        {mark}
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <PageHelpPanel
            guide={place.guide}
            part={place.part}
            onClose={() => {
              setOpen(false)
              button.current?.focus()
            }}
          />
        </Suspense>
      ) : null}
    </>
  )
}
