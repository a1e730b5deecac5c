/** All sheets that the list shows, to take away as one zip of Word or PDF files. */
import { Button, Space } from 'antd'
import { EVALUATION_ZIP_MOST, type EvaluationZipFormat } from '#api/self-evaluation.ts'
import { LISTS } from '#text/interface/lists.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { sheetsZipPath } from '../../api/self-evaluations.ts'
import { useText } from '../../preferences/language.ts'

type Props = { readonly filter: Parameters<typeof sheetsZipPath>[1]; readonly total: number }

/** Where there is nothing, or too much for one zip, it says so instead. */
export function SheetsZip({ filter, total }: Props) {
  const text = useText(SELF_EVALUATION)
  const lists = useText(LISTS)
  const tooMany = total > EVALUATION_ZIP_MOST ? text.zipTooMany(EVALUATION_ZIP_MOST) : undefined
  const why = total === 0 ? lists.nothingToExport : tooMany
  const link = (format: EvaluationZipFormat) =>
    why === undefined
      ? { href: sheetsZipPath(format, filter), download: true }
      : { disabled: true, title: why }
  return (
    <Space.Compact>
      <Button {...link('docx')}>{text.zipWord}</Button>
      <Button title={text.zipPdf} {...link('pdf')}>
        <span aria-hidden="true">PDF</span>
        <span className="visually-hidden">{text.zipPdf}</span>
      </Button>
    </Space.Compact>
  )
}
