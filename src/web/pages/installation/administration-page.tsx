/**
 * /administration/:tab: organisation, accounts, region, audit log, about; of these what the person may see.
 */
import { useParams } from 'react-router'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { FRAME } from '#text/interface/frame.ts'
import { FirstPath } from '../../components/first-path/first-path.tsx'
import { useMay } from '../../api/session.ts'
import { ADMINISTRATION_TABS, paths, type AdministrationTab } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import type { TermId } from '../../ui/term.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Calendar } from '../calendar/calendar.tsx'
import { Flows } from '../filing/flows.tsx'
import { Years } from '../years/years.tsx'
import { OrganisationPanel } from '../organisation/organisation.tsx'
import { TAB_NEEDS } from './administration-tabs.ts'
import { About } from './about.tsx'
import { Accounts } from '../accounts/accounts.tsx'
import { Events } from '../operation-log/events.tsx'
import { Layouts } from '../layouts/layouts.tsx'
import { MailStandingPanel } from '../messages/mail-standing.tsx'
import { ModelForm } from '../advice/model-form.tsx'
import { RegionForm } from '../organisation/region-form.tsx'
import { SigningKeysPanel } from '../signing/signing-keys.tsx'
import { Security } from '../accounts/security.tsx'
import { LinkTabs } from '../../ui/tabs.tsx'
import styles from '../../ui/administration.module.css'

/** Tabs that are called as an official term. */
const TERMS: { readonly [tab in AdministrationTab]?: { readonly term: TermId } } = {
  'organisation': { term: 'unit' },
  'flow': { term: 'flow' },
  'roll-over': { term: 'opening' },
}

export function AdministrationPage() {
  const text = useText(ADMINISTRATION)
  const frame = useText(FRAME)
  const may = useMay()
  const { tab } = useParams()
  const tabs = ADMINISTRATION_TABS.filter((one) => may(TAB_NEEDS[one]))
  const shown =
    ADMINISTRATION_TABS.find((one) => one === tab) ?? tabs.find((one) => one === 'accounts') ?? tabs[0]
  if (shown === undefined || !tabs.includes(shown))
    return <EmptyState title={frame.notAllowed}>{frame.notAllowedWords}</EmptyState>
  return (
    <>
      <PageHeader title={text[shown]} {...TERMS[shown]} crumbs={[{ label: text.title }]} />
      {may('statistics.read') ? null : <FirstPath />}
      <LinkTabs
        label={text.tabs}
        tabs={tabs.map((one) => ({
          to: paths.administration(one),
          words: text[one],
          isShown: one === shown,
        }))}
      />
      <Tab tab={shown} />
    </>
  )
}

function Tab({ tab }: { readonly tab: AdministrationTab }) {
  switch (tab) {
    case 'organisation':
      return <OrganisationPanel />
    case 'accounts':
      return <Accounts />
    case 'calendar':
      return <Calendar />
    case 'flow':
      return <Flows />
    case 'roll-over':
      return <Years />
    case 'security':
      return <Security />
    case 'region':
      return (
        <div className={styles.stack}>
          <RegionForm />
          <SigningKeysPanel />
        </div>
      )
    case 'layouts':
      return <Layouts />
    case 'model':
      return <ModelForm />
    case 'mail':
      return <MailStandingPanel />
    case 'events':
      return <Events />
    case 'about':
      return <About />
  }
}
