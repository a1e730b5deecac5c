/** Shown instead of a page that failed; the frame around it stays. */
import { Button } from 'antd'
import { useRouteError } from 'react-router'
import { FRAME } from '#text/interface/frame.ts'
import { useText } from '../preferences/language.ts'
import { useErrorText } from '../ui/error-text.ts'
import { EmptyState } from '../ui/states.tsx'

export function PageFailed() {
  const text = useText(FRAME)
  const error = useRouteError()
  const words = useErrorText(error)
  return (
    <div role="alert">
      <EmptyState
        title={text.pageFailed}
        action={
          <Button type="primary" onClick={() => window.location.reload()}>
            {text.reload}
          </Button>
        }
      >
        {words}
      </EmptyState>
    </div>
  )
}
