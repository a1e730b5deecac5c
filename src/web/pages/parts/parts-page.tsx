/**
 * /parts: every part that the pages share, in all its states, light and dark, in Chinese and English. To make a
 * page, take from here. The data is made up; no server is asked.
 */
import { Segmented } from 'antd'
import { LANGUAGES } from '#core/kernel/languages.ts'
import { PARTS } from '#text/interface/parts.ts'
import { changedAddress, STAYING } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { LANGUAGE_NAME, useLanguage, useText } from '../../preferences/language.ts'
import { THEMES } from '../../preferences/palette.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { BarStates, LineStates } from './charts.tsx'
import { AreaStates, DialogStates, FieldStates, SelectStates } from './forms.tsx'
import { Colours, Type } from './ground.tsx'
import { ChipStates, FindingStates, ListStates, TabStates } from './lists.tsx'
import {
  CodeStates,
  DueStates,
  GradeStates,
  LightStates,
  MoneyStates,
  PlanStates,
  SeverityStates,
  ShareStates,
  TermStates,
} from './marks.tsx'
import {
  ButtonLinkStates,
  ButtonStates,
  CalloutStates,
  EmptyStates,
  ErrorStates,
  ExportStates,
  NoticeStates,
  WaitingStates,
} from './messages.tsx'
import { LooksContext, Part, type PartEntry, type PartName } from './part.tsx'
import styles from './parts.module.css'

type Group = { readonly name: PartName; readonly parts: readonly PartEntry[] }

const GROUPS: readonly Group[] = [
  {
    name: 'ground',
    parts: [
      { name: 'colours', file: 'preferences/palette.ts', States: Colours },
      { name: 'type', file: 'main.tsx', States: Type },
    ],
  },
  {
    name: 'marks',
    parts: [
      { name: 'severity', file: 'ui/severity.tsx, ui/severity-bar.tsx', States: SeverityStates },
      { name: 'lights', file: 'ui/light-mark.tsx', States: LightStates },
      { name: 'grade', file: 'ui/grade-mark.tsx, ui/score.tsx', States: GradeStates },
      { name: 'money', file: 'ui/money.tsx, ui/count.tsx', States: MoneyStates },
      { name: 'share', file: 'ui/share-bar.tsx', States: ShareStates },
      { name: 'due', file: 'components/filing/due-mark.tsx', States: DueStates },
      { name: 'code', file: 'components/paper/code-mark.tsx', States: CodeStates },
      { name: 'plan', file: 'components/paper/plan-spark.tsx', States: PlanStates },
      { name: 'term', file: 'ui/term.tsx', States: TermStates },
    ],
  },
  {
    name: 'actions',
    parts: [
      { name: 'button', file: 'antd Button, preferences/components.tsx', States: ButtonStates },
      { name: 'buttonLink', file: 'ui/button-link.tsx', States: ButtonLinkStates },
      { name: 'export', file: 'ui/export-menu.tsx', States: ExportStates },
    ],
  },
  {
    name: 'messages',
    parts: [
      { name: 'callout', file: 'ui/callout.tsx', States: CalloutStates },
      { name: 'notice', file: 'ui/notices.tsx', States: NoticeStates },
      { name: 'empty', file: 'ui/states.tsx, lists/empty-list.tsx', States: EmptyStates },
      { name: 'error', file: 'ui/states.tsx', States: ErrorStates },
      { name: 'waiting', file: 'ui/states.tsx, ui/progress.tsx', States: WaitingStates },
    ],
  },
  {
    name: 'forms',
    parts: [
      { name: 'field', file: 'ui/field.tsx, ui/field-frame.tsx', States: FieldStates },
      { name: 'area', file: 'ui/text-area.tsx', States: AreaStates },
      { name: 'select', file: 'ui/select-field.tsx', States: SelectStates },
      {
        name: 'dialog',
        file: 'ui/form-dialog.tsx, ui/confirm-dialog.tsx, ui/reason-dialog.tsx',
        States: DialogStates,
      },
    ],
  },
  {
    name: 'lists',
    parts: [
      { name: 'tabs', file: 'ui/tabs.tsx', States: TabStates },
      { name: 'chips', file: 'lists/count-chips.tsx', States: ChipStates },
      { name: 'list', file: 'lists/list-page.tsx, lists/list-table.tsx', States: ListStates, isWide: true },
      { name: 'finding', file: 'components/findings/finding-detail.tsx', States: FindingStates },
    ],
  },
  {
    name: 'charts',
    parts: [
      { name: 'bars', file: 'charts/chart.tsx, charts/bar-option.ts', States: BarStates },
      { name: 'lines', file: 'charts/chart.tsx, charts/line-option.ts', States: LineStates },
    ],
  },
]

const LOOKS = ['both', ...THEMES] as const

export function PartsPage() {
  const text = useText(PARTS)
  const own = useLanguage()
  const [address, write] = useAddress()
  const look = LOOKS.find((one) => one === address.get('look')) ?? 'both'
  const language = LANGUAGES.find((one) => one === address.get('in')) ?? own
  const change = (name: string, value: string) =>
    write((now) => changedAddress(now, { [name]: value }), STAYING)
  return (
    <>
      <PageHeader title={text.title} />
      <p className={styles.lead}>{text.lead}</p>
      <div className={styles.bar}>
        <nav className={styles.contents} aria-label={text.contents}>
          {GROUPS.map(({ name }) => (
            <a key={name} href={`#${name}`}>
              {text[name] as string}
            </a>
          ))}
        </nav>
        <Segmented
          aria-label={text.look}
          value={look}
          onChange={(value) => change('look', value)}
          options={LOOKS.map((value) => ({ value, label: text[value] }))}
        />
        <Segmented
          aria-label={text.language}
          value={language}
          onChange={(value) => change('in', value)}
          options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAME[value] }))}
        />
      </div>
      <LooksContext value={{ themes: look === 'both' ? THEMES : [look], language }}>
        {GROUPS.map(({ name, parts }) => (
          <div key={name} className={styles.group}>
            <h2 id={name}>{text[name] as string}</h2>
            {parts.map((part) => (
              <Part key={part.name} {...part} />
            ))}
          </div>
        ))}
      </LooksContext>
    </>
  )
}
