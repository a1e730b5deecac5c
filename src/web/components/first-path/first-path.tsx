/** 上手五步, where they are still to be shown. */
import { useFirstPath } from '../../api/first-path.ts'
import { useFirstPathMemory } from '../../preferences/first-path.ts'
import { FirstSteps } from './first-steps.tsx'

/** Nothing where all is done, or it was hidden. */
export function FirstPath() {
  const { isHidden } = useFirstPathMemory()
  return isHidden ? null : <Asked />
}

function Asked() {
  const { data } = useFirstPath()
  const { hasSeen } = useFirstPathMemory()
  if (data === undefined || data.path === null) return null
  const steps = data.steps.map(({ id, isDone }) => ({ id, isDone: isDone ?? hasSeen(id) }))
  if (steps.every(({ isDone }) => isDone)) return null
  return <FirstSteps path={data.path} steps={steps} />
}
