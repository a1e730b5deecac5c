/**
 * The flow of a year while it is changed: stages with their steps, who sends in and approves; below it the
 * way that comes of it.
 */
import { useEffect, useState } from 'react'
import { Button, Checkbox, Dropdown, Select } from 'antd'
import type { FlowYearView } from '#api/filing/flows.ts'
import type { Role } from '#core/kernel/roles.ts'
import { STAGE_KINDS, type Flow } from '#core/filing/flow.ts'
import { FLOW_PARTS, flowChanges, type FlowPart } from '#core/filing/flow-changes.ts'
import { CONSULTED, OPENERS, parseFlow, REVIEWERS, SENDERS, type FlowFault } from '#core/filing/parse-flow.ts'
import { COMMON } from '#text/interface/common.ts'
import { FLOW_PART_NAMES, flowFaultText, STAGE_NAMES } from '#text/filing.ts'
import { FLOWS } from '#text/interface/flows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { useForm } from '../../ui/use-form.ts'
import { FlowPicture } from './flow-picture.tsx'
import { placeOfFault } from './fault-place.ts'
import { PRESETS, withPreset, withStage } from './flow-draft.ts'
import { RoleChoice } from './role-choice.tsx'
import { SaveFlowDialog } from './save-dialog.tsx'
import { StageRow } from './stage-row.tsx'
import styles from './flows.module.css'

const MAY: { readonly [part in FlowPart]: readonly Role[] } = {
  submit: SENDERS,
  approve: REVIEWERS.finance,
  adjust: OPENERS,
  archive: OPENERS,
  consult: CONSULTED,
}

export function FlowForm({ view, onEnd }: { readonly view: FlowYearView; readonly onEnd: () => void }) {
  const text = useText(FLOWS)
  const common = useText(COMMON)
  const [isSaving, setSaving] = useState(false)
  const form = useForm({
    first: { flow: view.flow },
    checks: { flow: (typed) => (faultsOf(typed).length === 0 ? null : text.faults(faultsOf(typed).length)) },
    // What was changed and what comes of it are looked at first.
    send: () => setSaving(true),
  })
  const { flow } = form.values
  const setFlow = (next: Flow) => form.change({ flow: next })
  const isChanged = flowChanges(view.flow, flow).length > 0
  useLeaveQuestion(isChanged)
  const unchanged = isChanged ? undefined : text.nothingChanged
  const faults = faultsOf(flow)
  return (
    <FormElement form={form} aria-label={text.editing(view.year)}>
      <div className={styles.bar}>
        <strong>{text.editing(view.year)}</strong>
        <PresetChoice flow={flow} onChange={setFlow} />
        <span className={styles.actions}>
          <Button onClick={onEnd}>{common.cancel}</Button>
          <Button
            type="primary"
            htmlType="submit"
            disabled={!isChanged || faults.length > 0}
            title={faults.length > 0 ? text.faults(faults.length) : unchanged}
          >
            {text.saveNext}
          </Button>
        </span>
      </div>
      {faults.length === 0 ? null : <Faults faults={faults} flow={flow} />}
      <FlowPicture flow={flow} />
      <Stages flow={flow} onChange={setFlow} />
      <Parts flow={flow} onChange={setFlow} />
      {isSaving ? (
        <SaveFlowDialog
          title={text.saveTitle(view.year)}
          view={view}
          flow={flow}
          onClose={() => setSaving(false)}
          onSaved={onEnd}
        />
      ) : null}
    </FormElement>
  )
}

function faultsOf(flow: Flow): readonly FlowFault[] {
  const parsed = parseFlow(flow)
  return parsed.ok ? [] : parsed.error
}

type FlowProps = { readonly flow: Flow; readonly onChange: (flow: Flow) => void }

function PresetChoice({ flow, onChange }: FlowProps) {
  const text = useText(FLOWS)
  return (
    <Select
      className={styles.preset}
      aria-label={text.startFrom}
      placeholder={text.startFrom}
      value={null}
      options={PRESETS.map((value) => ({ value, label: text[value] }))}
      onChange={(preset) => (preset === null ? undefined : onChange(withPreset(flow, preset)))}
    />
  )
}

type FaultsProps = { readonly flow: Flow; readonly faults: readonly FlowFault[] }

function Faults({ flow, faults }: FaultsProps) {
  const text = useText(FLOWS)
  const language = useLanguage()
  return (
    <div className={styles.faults}>
      <Callout kind="error">
        {text.faults(faults.length)}
        <ul className={styles.changes}>
          {faults.map((fault) => (
            <li key={`${fault.path} ${fault.code}`}>
              {placeOfFault(fault.path, flow, language)}
              {flowFaultText({ ...fault, path: '' }, language)}
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  )
}

function Stages({ flow, onChange }: FlowProps) {
  const text = useText(FLOWS)
  return (
    <section className={`panel ${styles.stages}`} aria-label={text.steps}>
      {flow.stages.length === 0 ? (
        <p className={styles.quiet}>{text.noStages}</p>
      ) : (
        <>
          {/* Every field below says its own name. */}
          <div className={`${styles.stageRow} ${styles.heads}`} aria-hidden="true">
            <span>{text.stage}</span>
            <div className={styles.stepRow}>
              <span>{text.step}</span>
              <span>{text.who}</span>
              <span>{text.from}</span>
            </div>
          </div>
          {flow.stages.map((_, stage) => (
            <StageRow key={stage} flow={flow} stage={stage} onChange={onChange} />
          ))}
        </>
      )}
      <AddStage flow={flow} onChange={onChange} />
    </section>
  )
}

function AddStage({ flow, onChange }: FlowProps) {
  const text = useText(FLOWS)
  const language = useLanguage()
  return (
    <div className={styles.add}>
      <Dropdown
        trigger={['click']}
        menu={{
          items: STAGE_KINDS.map((kind) => ({
            key: kind,
            label: STAGE_NAMES[kind][language],
            onClick: () => onChange(withStage(flow, kind)),
          })),
        }}
      >
        <Button aria-haspopup="menu">{text.addStage}</Button>
      </Dropdown>
      <span className={styles.quiet}>{text.approvalLast}</span>
    </div>
  )
}

/** Who sends in, approves and so on, and whether one may take two steps. */
function Parts({ flow, onChange }: FlowProps) {
  const text = useText(FLOWS)
  const language = useLanguage()
  return (
    <section className={`panel ${styles.parts}`} aria-label={text.others}>
      {FLOW_PARTS.map((part) => (
        <div key={part} className={styles.part}>
          <span>{FLOW_PART_NAMES[part][language]}</span>
          <RoleChoice
            label={FLOW_PART_NAMES[part][language]}
            may={MAY[part]}
            roles={flow[part]}
            onChange={(roles) => onChange({ ...flow, [part]: roles })}
          />
        </div>
      ))}
      <Checkbox checked={flow.twice} onChange={({ target }) => onChange({ ...flow, twice: target.checked })}>
        {text.twice}
      </Checkbox>
      <p className={styles.quiet}>{text.twiceHint}</p>
    </section>
  )
}

/** The browser asks before a page with changes is closed. */
function useLeaveQuestion(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isChanged])
}
