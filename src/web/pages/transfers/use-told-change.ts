/** The page knows what a tab has unsaved, so that it asks before the tab is left. */
import { useEffect } from 'react'

export function useToldChange(isChanged: boolean, onChanged: (isChanged: boolean) => void): void {
  useEffect(() => {
    onChanged(isChanged)
    return () => onChanged(false)
  }, [isChanged, onChanged])
}
