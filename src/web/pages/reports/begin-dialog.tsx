/** A new report: of which kind, and of what. */
import { Select } from 'antd'
import { useNavigate } from 'react-router'
import type { ReportGroup, ReportOffer, ReportOffers } from '#api/reports.ts'
import { REPORTS } from '#text/interface/reports.ts'
import type { Language } from '#text/language.ts'
import { MARK_NAMES } from '#text/monitoring.ts'
import { REPORT_KIND_NAMES } from '#text/reports.ts'
import { useBeginReport, useReportOffers } from '../../api/reports.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useForm } from '../../ui/use-form.ts'

type Props = { readonly group: ReportGroup; readonly year: number | undefined; readonly onClose: () => void }

export function BeginDialog({ group, year, onClose }: Props) {
  const text = useText(REPORTS)
  const query = useReportOffers(group, year)
  if (query.data !== undefined && query.data.offers.length > 0)
    return <Choosing offers={query.data} onClose={onClose} />
  return (
    <Dialog title={text.begin} onCancel={onClose} footer={null} width={560}>
      <Loaded query={query}>{() => <p>{text.nothingToBegin}</p>}</Loaded>
    </Dialog>
  )
}

function Choosing({
  offers: { offers, region },
  onClose,
}: {
  readonly offers: ReportOffers
  readonly onClose: () => void
}) {
  const text = useText(REPORTS)
  const language = useLanguage()
  const navigate = useNavigate()
  const begin = useBeginReport()
  const kinds = [...new Set(offers.map(({ kind }) => kind))]
  const form = useForm({
    first: { kind: kinds[0] ?? 'work', at: 0 },
    send: ({ kind, at }) => {
      const chosen = offers.filter((one) => one.kind === kind)[at]
      if (chosen === undefined) throw new Error('no offer')
      const { year, unit, round, subject } = chosen
      return begin.mutateAsync({ kind, year, unit, round, subject })
    },
    onDone: ({ id, wasThere }) => {
      notify(wasThere ? text.wasThere : text.begun)
      void navigate(paths.report(id))
    },
  })
  const fitting = offers.filter(({ kind }) => kind === form.values.kind)
  return (
    <FormDialog title={text.begin} confirm={text.begin} form={form} onClose={onClose}>
      {kinds.length < 2 ? null : (
        <FieldFrame label={text.kind}>
          {({ id }) => (
            <Select
              id={id}
              aria-label={text.kind}
              value={form.values.kind}
              options={kinds.map((value) => ({ value, label: REPORT_KIND_NAMES[value][language] }))}
              onChange={(kind) => form.change({ kind, at: 0 })}
            />
          )}
        </FieldFrame>
      )}
      <FieldFrame label={text.of} hint={text.beginWords}>
        {({ id }) => (
          <Select
            id={id}
            aria-label={text.of}
            showSearch={{ optionFilterProp: 'label' }}
            value={form.values.at}
            options={fitting.map((offer, value) => ({ value, label: offerText(offer, region, language) }))}
            onChange={(at) => form.change({ at })}
          />
        )}
      </FieldFrame>
    </FormDialog>
  )
}

/** 2025年6月底 教育局. */
function offerText(
  { year, mark, unitName, subjectName }: ReportOffer,
  region: string,
  language: Language,
): string {
  const when = language === 'en' ? String(year) : `${year}年`
  const markName = mark === null ? '' : MARK_NAMES[mark][language]
  const name = unitName ?? region
  return [`${when}${language === 'en' && markName !== '' ? ' ' : ''}${markName}`, subjectName, name]
    .filter((part) => part !== null && part !== '')
    .join(' ')
}
