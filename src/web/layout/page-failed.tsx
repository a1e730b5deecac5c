/** Shown instead of a page that failed; the frame around it stays. */
import { Button } from 'antd'
import { Navigate, useLocation, useRouteError } from 'react-router'
import { FRAME } from '#text/interface/frame.ts'
import { ApiError } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import { useProblemText } from '../ui/problem-text.ts'
import { EmptyState } from '../ui/states.tsx'

export function PageFailed() {
  const text = useText(FRAME)
  const error = useRouteError()
  const words = useProblemText(error)
  const { pathname, search } = useLocation()
  if (error instanceof ApiError && error.status === 401) return <Navigate to={paths.signIn(pathname + search)} replace />
  return (
    <div role="alert">
      <EmptyState title={text.pageFailed} action={<Button type="primary" onClick={() => window.location.reload()}>{text.reload}</Button>}>
        {words}
      </EmptyState>
    </div>
  )
}
