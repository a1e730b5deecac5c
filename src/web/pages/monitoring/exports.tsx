/** The same paper as Word and as PDF. */
import { Button, Space } from 'antd'
import { MONITORING_FORMATS, type MonitoringFormat } from '#api/monitoring/monitoring.ts'

const NAMES: Record<MonitoringFormat, string> = { docx: 'Word', pdf: 'PDF' }

export function Exports({
  address,
  label,
}: {
  readonly address: (format: MonitoringFormat) => string
  readonly label: string
}) {
  return (
    <Space.Compact>
      {MONITORING_FORMATS.map((format) => (
        <Button key={format} href={address(format)} download>
          {label} {NAMES[format]}
        </Button>
      ))}
    </Space.Compact>
  )
}
