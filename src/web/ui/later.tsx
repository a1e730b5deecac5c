/**
 * A part of a page that is fetched when it is first shown: a dialog, a drawer, a note that few projects have.
 * The page is there without it; where the server does not give it, that is said.
 */
import { useEffect, useEffectEvent, useState, type ComponentType } from 'react'
import { useLanguage } from '../preferences/language.ts'
import { errorText } from './error-text.ts'
import { notify } from './notices.tsx'

/**
 * `const ReasonDialog = later(async () => (await import('./reason-dialog.tsx')).ReasonDialog)`. Shows nothing
 * until it is there; what was fetched once is shown at once. What could not be fetched is closed by its
 * `onClose`, so that it can be opened again.
 */
export function later<P extends object>(fetchPart: () => Promise<ComponentType<P>>): ComponentType<P> {
  let fetched: ComponentType<P> | null = null
  return function Later(props: P) {
    const language = useLanguage()
    const [Part, setPart] = useState<ComponentType<P> | null>(() => fetched)
    const onFailed = useEffectEvent((error: unknown) => {
      notify(errorText(error, language), 'error')
      if ('onClose' in props && typeof props.onClose === 'function') props.onClose()
    })
    const isMissing = Part === null
    useEffect(() => {
      if (!isMissing) return
      let isShown = true
      fetchPart().then(
        (part) => {
          fetched = part
          if (isShown) setPart(() => part)
        },
        (error: unknown) => {
          if (isShown) onFailed(error)
        },
      )
      return () => {
        isShown = false
      }
    }, [isMissing])
    return Part === null ? null : <Part {...props} />
  }
}
