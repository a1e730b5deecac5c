/** An address that leads nowhere. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { FRAME } from '#text/interface/frame.ts'
import { paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { EmptyState } from '../ui/states.tsx'

export function NotFoundPage() {
  const text = useText(FRAME)
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={text.notFound} />
      <EmptyState
        title={window.location.pathname}
        action={
          <Button type="primary" onClick={() => void navigate(paths.workbench())}>
            {text.toWorkbench}
          </Button>
        }
      >
        {text.notFoundWords}
      </EmptyState>
    </>
  )
}
