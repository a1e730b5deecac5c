/** Where the form was not understood in full: how much is missing, and the way to say what its labels mean. */
import { useNavigate } from 'react-router'
import { Button } from 'antd'
import type { DocumentDetail } from '#api/documents.ts'
import { LAYOUTS } from '#text/interface/layouts.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'

/** A reader that is less sure than this has met words that it does not know. */
const SURE = 0.7

export function LayoutNotice({ document }: { readonly document: DocumentDetail }) {
  const text = useText(LAYOUTS)
  const may = useMay()
  const navigate = useNavigate()
  const least = Math.min(1, ...document.recognised.map(({ certainty }) => certainty))
  if (!may('layout.read') || (document.unplaced === 0 && least >= SURE)) return null
  const words = [least < SURE ? text.noticeUnsure(Math.round(least * 100)) : null, document.unplaced > 0 ? text.noticeUnplaced(document.unplaced) : null]
  return (
    <div className="no-print">
      <Callout kind="warning" action={<Button size="small" onClick={() => void navigate(paths.documentLayout(document.id))}>{text.openMapping}</Button>}>
        {words.filter((part) => part !== null).join(' · ')}
      </Callout>
    </div>
  )
}
