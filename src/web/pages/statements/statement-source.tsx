/** The text of another year or unit that one is begun from. */
import { Select } from 'antd'
import type { StatementStart } from '#api/statements/statements.ts'
import { START_STATEMENT } from '#text/interface/statement.ts'
import { ChoiceField } from '../../components/writing/choice-field.tsx'
import { useText } from '../../preferences/language.ts'
import fields from '../../ui/field.module.css'

type Props = {
  readonly sources: StatementStart['sources']
  readonly value: string | null
  readonly fault: string | null
  readonly onChange: (value: string | null) => void
}

export function StatementSource({ sources, value, fault, onChange }: Props) {
  const text = useText(START_STATEMENT)
  return (
    <>
      <ChoiceField label={text.source} fault={fault}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={value}
            placeholder={text.choose}
            notFoundContent={text.noSources}
            options={sources.map((one) => ({
              value: one.document,
              label: [one.title, one.year].filter(Boolean).join(' · '),
            }))}
            onChange={(chosen: string | null) => onChange(chosen)}
          />
        )}
      </ChoiceField>
      <p className={fields['hint']}>{text.sourceHint}</p>
    </>
  )
}
