/** /policies/:id: a policy with what is told of it, its goals, money, projects, assessment and course. */
import { useState } from 'react'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { PolicyView } from '#api/policies.ts'
import type { PolicyAct } from '#core/policies/step.ts'
import { POLICIES } from '#text/interface/policies.ts'
import { POLICY_ACT_NAMES, policyRefusalText } from '#text/policies.ts'
import { policyWorkbookPath, usePolicy, useRemovePolicy } from '../../api/policies.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Callout } from '../../ui/callout.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { PolicyActDialog } from './act-dialog.tsx'
import { Goals } from './goals.tsx'
import { HeadDialog } from './head-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { Evaluations, Facts, Findings, Steps } from './parts.tsx'
import { Money, Projects } from './projects.tsx'
import { PolicyStateMark } from './state-mark.tsx'
import { ValuesDialog } from './values-dialog.tsx'

export function PolicyPage() {
  const { id = '' } = useParams()
  return (
    <Loaded isPage query={usePolicy(id)}>
      {(view) => <Opened key={view.id} view={view} />}
    </Loaded>
  )
}

export type Asked = { readonly act: PolicyAct } | 'edit' | 'remove' | 'report' | 'link' | null

function Opened({ view }: { readonly view: PolicyView }) {
  const text = useText(POLICIES)
  const [asked, ask] = useState<Asked>(null)
  return (
    <>
      <PageHeader
        title={view.name}
        crumbs={[{ label: text.title, to: paths.policies() }, { label: view.name }]}
        beside={<PolicyStateMark state={view.state} />}
        actions={<Acts view={view} onAsk={ask} />}
      />
      {view.isWhole ? null : <Callout kind="note">{text.onlyOwn}</Callout>}
      <Findings view={view} />
      <Facts view={view} />
      <Goals view={view} onReport={() => ask('report')} />
      <Money view={view} />
      <Projects view={view} onLink={() => ask('link')} />
      <Evaluations view={view} />
      <Steps view={view} />
      <Dialogs view={view} asked={asked} onClose={() => ask(null)} />
    </>
  )
}

type ActsProps = { readonly view: PolicyView; readonly onAsk: (asked: Asked) => void }

function Acts({ view, onAsk }: ActsProps) {
  const text = useText(POLICIES)
  const language = useLanguage()
  const may = useMay()
  return (
    <>
      {view.isWhole && may('assessment.read') ? (
        <ButtonLink to={paths.policyAssessment(view.id)}>{text.toAssessment}</ButtonLink>
      ) : null}
      {may('document.export') ? (
        <Button href={policyWorkbookPath(view.id)} download>
          {text.excel}
        </Button>
      ) : null}
      {view.mayRemove ? (
        <Button danger onClick={() => onAsk('remove')}>
          {text.remove}
        </Button>
      ) : null}
      {view.mayChange ? <Button onClick={() => onAsk('edit')}>{text.edit}</Button> : null}
      {view.acts.map(({ act, refusal }) => (
        <Button
          key={act}
          type={act === 'start' ? 'primary' : 'default'}
          danger={act === 'end'}
          disabled={refusal !== null}
          title={refusal === null ? undefined : policyRefusalText(refusal, language)}
          onClick={() => onAsk({ act })}
        >
          {POLICY_ACT_NAMES[act][language]}
        </Button>
      ))}
    </>
  )
}

type DialogsProps = { readonly view: PolicyView; readonly asked: Asked; readonly onClose: () => void }

function Dialogs({ view, asked, onClose }: DialogsProps) {
  switch (asked) {
    case null:
      return null
    case 'edit':
      return <HeadDialog view={view} onClose={onClose} />
    case 'report':
      return <ValuesDialog view={view} onClose={onClose} />
    case 'link':
      return <LinkDialog view={view} onClose={onClose} />
    case 'remove':
      return <RemoveDialog view={view} onClose={onClose} />
    default:
      return <PolicyActDialog view={view} act={asked.act} onClose={onClose} />
  }
}

function RemoveDialog({ view, onClose }: Omit<DialogsProps, 'asked'>) {
  const text = useText(POLICIES)
  const navigate = useNavigate()
  const removing = useRemovePolicy(view.id)
  return (
    <ConfirmDialog
      danger
      title={text.remove}
      confirm={text.remove}
      send={() => removing.mutateAsync()}
      onDone={() => {
        notify(text.removed)
        void navigate(paths.policies())
      }}
      onClose={onClose}
    >
      <p>{text.removeAsk}</p>
    </ConfirmDialog>
  )
}
