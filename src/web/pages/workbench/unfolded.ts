/** Which headings of the 工作台 a person has unfolded: kept while the session lasts, in this window. */
import { useSyncExternalStore } from 'react'
import type { DueGroup } from '#core/workbench/desk.ts'
import { useSession } from '../../api/session.ts'

const unfolded = new Set<string>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Of the signed-in person: another one finds all folded. */
export function useUnfolded(group: DueGroup): readonly [boolean, (whole: boolean) => void] {
  const { user } = useSession()
  const name = `${user.id} ${group}`
  const whole = useSyncExternalStore(subscribe, () => unfolded.has(name))
  const show = (next: boolean) => {
    if (next) unfolded.add(name)
    else unfolded.delete(name)
    for (const listener of listeners) listener()
  }
  return [whole, show]
}
