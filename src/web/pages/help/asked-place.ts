/** The place of a help page that its address asks for (#…), brought into sight once it is there. */
import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** @returns its id; empty where none is asked for */
export function useAskedPlace(): string {
  const { hash } = useLocation()
  const asked = decodedHash(hash)
  useEffect(() => {
    if (asked !== '') document.getElementById(asked)?.scrollIntoView({ block: 'start' })
  }, [asked])
  return asked
}

/** A hash that is no text names nothing. */
function decodedHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}
