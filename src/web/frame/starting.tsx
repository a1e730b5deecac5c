/** Shown while the first page is on its way. */
import { Waiting } from '../ui/states.tsx'

export function Starting() {
  return (
    <main>
      <Waiting />
    </main>
  )
}
