/** The other things to be done with a document: out as Word or JSON, the original, removal. */
import { Button, Dropdown, type MenuProps } from 'antd'
import MoreOutlined from '@ant-design/icons/MoreOutlined'
import type { DocumentSummary } from '#api/documents.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { documentExportPath, documentOriginalPath } from '../../api/documents.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'

type Props = { readonly document: Pick<DocumentSummary, 'id' | 'title' | 'file'>; readonly onRemove: () => void }

export function DocumentMenu({ document, onRemove }: Props) {
  const text = useText(DOCUMENTS)
  const common = useText(COMMON)
  const may = useMay()
  const items: MenuProps['items'] = [
    { key: 'docx', label: <a href={documentExportPath(document.id, 'docx')} download>{common.exportWord}</a> },
    { key: 'json', label: <a href={documentExportPath(document.id, 'json')} download>{common.exportJson}</a> },
    { key: 'original', label: <a href={documentOriginalPath(document.id)} download>{text.original}</a> },
    ...(may('document.remove') ? [{ type: 'divider' as const }, { key: 'remove', danger: true, label: common.remove, onClick: onRemove }] : []),
  ]
  const name = text.moreActions(document.title ?? document.file)
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={name} title={name} />
    </Dropdown>
  )
}
