/** 上手五步, where they are still to be shown: the words come when there is a step to be done. */
import { lazy, Suspense } from 'react'
import { useFirstPath } from '../../api/first-path.ts'
import { useFirstPathMemory } from '../../preferences/first-path.ts'

const FirstSteps = lazy(async () => ({ default: (await import('./first-steps.tsx')).FirstSteps }))

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
  return (
    <Suspense fallback={null}>
      <FirstSteps path={data.path} steps={steps} />
    </Suspense>
  )
}
