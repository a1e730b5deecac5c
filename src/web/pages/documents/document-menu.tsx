/** The other things to be done with a document: out in every format, the original, removal. */
import type { MenuProps } from 'antd'
import MoreOutlined from '@ant-design/icons/MoreOutlined'
import type { DocumentSummary } from '#api/documents/documents.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { documentExportPath, documentOriginalPath } from '../../api/documents.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { ALL_FORMATS, followLink, useExportItems } from '../../ui/export-menu.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'

type Props = {
  readonly document: Pick<DocumentSummary, 'id' | 'title' | 'file'>
  readonly onRemove: () => void
}

export function DocumentMenu({ document, onRemove }: Props) {
  const text = useText(DOCUMENTS)
  const common = useText(COMMON)
  const may = useMay()
  const exports = useExportItems((format) => documentExportPath(document.id, format), ALL_FORMATS)
  const items: MenuProps['items'] = [
    ...exports,
    {
      key: 'original',
      onClick: followLink,
      label: (
        <a href={documentOriginalPath(document.id)} download>
          {text.original}
        </a>
      ),
    },
    ...(may('document.remove')
      ? [
          { type: 'divider' as const },
          { key: 'remove', danger: true, label: common.remove, onClick: onRemove },
        ]
      : []),
  ]
  const name = text.moreActions(document.title ?? document.file)
  return (
    <MenuButton
      items={items}
      placement="bottomRight"
      type="text"
      size="small"
      icon={<MoreOutlined />}
      aria-label={name}
      title={name}
    />
  )
}
