/** Taking something away: as Word at one press, in every other format from the menu beside it. */
import { Button, Space, type MenuProps } from 'antd'
import DownOutlined from '@ant-design/icons/DownOutlined'
import type { ExportFormat } from '#api/documents/documents.ts'
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../preferences/language.ts'
import { MenuButton } from './menu-button.tsx'

/** In the order of the menu; a format without a name does not compile. */
const NAMES = {
  docx: 'exportWord',
  xlsx: 'exportExcel',
  pdf: 'exportPdf',
  html: 'exportHtml',
  csv: 'exportCsv',
  json: 'exportJson',
} as const satisfies Record<ExportFormat, keyof typeof COMMON>
export const ALL_FORMATS = Object.keys(NAMES) as readonly ExportFormat[]
const BESIDE_WORD = ALL_FORMATS.filter((format) => format !== 'docx')

type Address<F extends ExportFormat = ExportFormat> = (format: F) => string

/** An entry for every format that there is. */
export function useExportItems<F extends ExportFormat>(
  address: Address<F>,
  formats: readonly F[],
): NonNullable<MenuProps['items']> {
  const common = useText(COMMON)
  return formats.map((format) => ({
    key: format,
    onClick: followLink,
    label: (
      <a href={address(format)} download>
        {common[NAMES[format]]}
      </a>
    ),
  }))
}

type Props = {
  readonly address: Address
  readonly label?: string
  readonly disabled?: boolean
  readonly title?: string
  /** Where the page's primary action is another. */ readonly quiet?: boolean
}

export function ExportButton({ address, label, disabled = false, title, quiet = false }: Props) {
  const common = useText(COMMON)
  const items = useExportItems(address, BESIDE_WORD)
  const type = quiet ? 'default' : 'primary'
  return (
    <Space.Compact>
      <Button
        type={type}
        {...(disabled ? {} : { href: address('docx') })}
        aria-label={common.exportWord}
        title={title}
        disabled={disabled}
        download
      >
        {label ?? common.exportWord}
      </Button>
      <MenuButton
        items={items}
        placement="bottomRight"
        type={type}
        icon={<DownOutlined />}
        aria-label={common.exportOther}
        title={common.exportOther}
        aria-haspopup="menu"
        disabled={disabled}
      />
    </Space.Compact>
  )
}

/**
 * Enter on an entry, or a press beside its words, is a press on its link; the link itself has gone its way
 * already.
 */
export const followLink: MenuProps['onClick'] = ({ domEvent: { target, currentTarget } }) => {
  if (!(target instanceof HTMLAnchorElement)) currentTarget.querySelector('a')?.click()
}
