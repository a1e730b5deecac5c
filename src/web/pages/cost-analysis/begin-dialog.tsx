/** A new cost analysis: of a project, or of one activity of several. */
import { Radio, Select } from 'antd'
import { useNavigate } from 'react-router'
import type { AnalysisOffers } from '#api/cost-analysis.ts'
import { COST_ANALYSIS } from '#text/interface/cost-analysis.ts'
import { useAnalysisOffers, useBeginAnalysis } from '../../api/cost-analysis.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldFrame } from '../../ui/field-frame.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useForm } from '../../ui/use-form.ts'

type Props = { readonly year: number; readonly onClose: () => void }

export function BeginDialog({ year, onClose }: Props) {
  const text = useText(COST_ANALYSIS)
  const query = useAnalysisOffers(year)
  if (query.data !== undefined && query.data.projects.length > 0)
    return <Choosing year={year} offers={query.data} onClose={onClose} />
  return (
    <Dialog title={text.begin} onCancel={onClose} footer={null} width={560}>
      <Loaded query={query}>{() => <p>{text.nothingToBegin}</p>}</Loaded>
    </Dialog>
  )
}

function Choosing({
  year,
  offers: { projects, kinds },
  onClose,
}: Props & { readonly offers: AnalysisOffers }) {
  const text = useText(COST_ANALYSIS)
  const navigate = useNavigate()
  const begin = useBeginAnalysis()
  const form = useForm({
    first: { of: 'project' as 'project' | 'kind', at: 0 },
    send: ({ of, at }) => {
      const project = projects[at]
      const kind = kinds[at]
      if (of === 'kind' && kind !== undefined)
        return begin.mutateAsync({
          year,
          projects: [...kind.projects],
          activity: { name: kind.name, per: kind.per },
        })
      if (project === undefined) throw new Error('no offer')
      return begin.mutateAsync({ year, projects: [project.id], activity: null })
    },
    onDone: ({ id }) => {
      notify(text.begun)
      void navigate(paths.costAnalysis(id))
    },
  })
  const options =
    form.values.of === 'project'
      ? projects.map(({ name, unitName }, value) => ({ value, label: `${unitName} ${name}` }))
      : kinds.map(({ name, projects: of }, value) => ({ value, label: text.kindOption(name, of.length) }))
  return (
    <FormDialog title={text.begin} confirm={text.begin} form={form} onClose={onClose}>
      <p>{text.beginWords}</p>
      {kinds.length === 0 ? null : (
        <Radio.Group
          aria-label={text.ofWhat}
          value={form.values.of}
          options={[
            { value: 'project', label: text.ofProject },
            { value: 'kind', label: text.ofKind },
          ]}
          onChange={({ target }) => form.change({ of: target.value as 'project' | 'kind', at: 0 })}
        />
      )}
      <FieldFrame label={text.ofWhat}>
        {({ id }) => (
          <Select
            id={id}
            aria-label={text.ofWhat}
            showSearch={{ optionFilterProp: 'label' }}
            value={form.values.at}
            options={options}
            onChange={(at) => form.change({ at })}
          />
        )}
      </FieldFrame>
    </FormDialog>
  )
}
