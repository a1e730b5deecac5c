/** One activity: what it cost for one, what that is held against, and its cost items. */
import { Button, Input, Select } from 'antd'
import type { ViewedActivity } from '#api/cost-analysis.ts'
import { COST_ITEM_KINDS } from '#core/cost-analysis/analysis.ts'
import { keptYuan } from '#core/cost-analysis/judge.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { costFindingText, COST_KIND_NAMES } from '#text/cost-analysis.ts'
import { COST_ANALYSIS } from '#text/interface/cost-analysis.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import table from '../../ui/table.module.css'
import { itemAmount, type TypedActivity, type TypedItem } from './typed.ts'
import styles from './cost-analysis.module.css'

type Props = {
  readonly view: ViewedActivity
  readonly typed: TypedActivity
  /** null: it is read. */
  readonly onChange: ((typed: TypedActivity) => void) | null
}

const NEW_ITEM: TypedItem = { kind: 'other', name: '', quantity: '1', unit: '项', price: '0', basis: '' }

export function ActivityPart({ view, typed, onChange }: Props) {
  const text = useText(COST_ANALYSIS)
  return (
    <section className={`card ${styles.activity}`} aria-label={`${view.unitName} ${typed.name}`}>
      <header>
        <h2>{typed.name}</h2>
        <p className={styles.below}>
          {view.unitName} · {view.projectName}
        </p>
      </header>
      {onChange === null ? null : (
        <div className={styles.fields}>
          <Field label={text.activity} value={typed.name} onChange={(name) => onChange({ ...typed, name })} />
          <Field label={text.per} value={typed.per} onChange={(per) => onChange({ ...typed, per })} />
          <Field
            label={text.quantity}
            inputMode="decimal"
            value={typed.quantity}
            onChange={(quantity) => onChange({ ...typed, quantity })}
          />
          <Field
            label={text.advised}
            inputMode="decimal"
            value={typed.advised}
            onChange={(advised) => onChange({ ...typed, advised })}
          />
        </div>
      )}
      <Figures view={view} />
      <ItemTable view={view} typed={typed} onChange={onChange} />
    </section>
  )
}

function Figures({ view: { figures, per, quantity, advised } }: Pick<Props, 'view'>) {
  const text = useText(COST_ANALYSIS)
  const language = useLanguage()
  const each = (amount: string) => `${keptYuan(amount)}元/${per}`
  const { unitCost, standard, others, lastYear, findings } = figures
  const said: readonly (readonly [string, string])[] = [
    [text.quantity, `${quantity}${per}`],
    [text.unitCost, unitCost === null ? '—' : each(unitCost)],
    [text.standard, standard === null ? text.noStandard : `${each(standard.amount)}（${standard.number}）`],
    [
      text.median,
      others.median === null
        ? text.notJudged(others.units)
        : text.medianOf(each(others.median), others.units),
    ],
    [text.lastYear, lastYear === null ? text.noLastYear : each(lastYear.unitCost)],
    ...(advised === null ? [] : [[text.advised, each(advised)] as const]),
  ]
  return (
    <>
      <dl className={styles.figures}>
        {said.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {findings.length === 0 ? (
        <p className={styles.below}>{text.fine}</p>
      ) : (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <li key={finding.code} className={styles.high}>
              ▲ {costFindingText(finding, per, language)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function ItemTable({ view, typed, onChange }: Props) {
  const text = useText(COST_ANALYSIS)
  const sum = typed.items.reduce((all, item) => all + (itemAmount(item) ?? 0n), 0n)
  const set = (at: number, item: TypedItem | null) =>
    onChange?.({
      ...typed,
      items: typed.items.flatMap((own, i) => {
        if (i !== at) return [own]
        return item === null ? [] : [item]
      }),
    })
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{`${view.projectName} ${typed.name}`}</caption>
        <thead>
          <tr>
            <th>{text.kind}</th>
            <th>{text.item}</th>
            <th>{text.itemQuantity}</th>
            <th>{text.itemUnit}</th>
            <th>{text.price}</th>
            <th>{text.amount}</th>
            <th>{text.basis}</th>
            {onChange === null ? null : (
              <th className="no-print">
                <span className="visually-hidden">{text.act}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {typed.items.map((item, at) =>
            onChange === null ? (
              // eslint-disable-next-line react/no-array-index-key
              <ReadRow key={at} item={item} />
            ) : (
              // eslint-disable-next-line react/no-array-index-key
              <EditRow key={at} item={item} onChange={(one) => set(at, one)} />
            ),
          )}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={5}>{text.sum}</th>
            <td className="number">{formatMoney(fen(sum), '元', 2)}</td>
            <td colSpan={onChange === null ? 1 : 2}>
              {onChange === null ? null : (
                <Button
                  size="small"
                  onClick={() => onChange({ ...typed, items: [...typed.items, NEW_ITEM] })}
                >
                  {text.addItem}
                </Button>
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function amountText(item: TypedItem): string {
  const amount = itemAmount(item)
  return amount === null ? '—' : formatMoney(fen(amount), '元', 2)
}

function ReadRow({ item }: { readonly item: TypedItem }) {
  const language = useLanguage()
  return (
    <tr>
      <td>{COST_KIND_NAMES[item.kind][language]}</td>
      <td>{item.name}</td>
      <td className="number">{item.quantity}</td>
      <td>{item.unit}</td>
      <td className="number">{item.price}</td>
      <td className="number">{amountText(item)}</td>
      <td>{item.basis}</td>
    </tr>
  )
}

function EditRow({
  item,
  onChange,
}: {
  readonly item: TypedItem
  readonly onChange: (item: TypedItem | null) => void
}) {
  const text = useText(COST_ANALYSIS)
  const language = useLanguage()
  const cell = (field: 'name' | 'quantity' | 'unit' | 'price' | 'basis', label: string) => (
    <Input
      size="small"
      aria-label={label}
      value={item[field]}
      onChange={({ target }) => onChange({ ...item, [field]: target.value })}
    />
  )
  return (
    <tr>
      <td>
        <Select
          size="small"
          aria-label={text.kind}
          value={item.kind}
          options={COST_ITEM_KINDS.map((value) => ({ value, label: COST_KIND_NAMES[value][language] }))}
          onChange={(kind) => onChange({ ...item, kind })}
        />
      </td>
      <td>{cell('name', text.item)}</td>
      <td>{cell('quantity', text.itemQuantity)}</td>
      <td>{cell('unit', text.itemUnit)}</td>
      <td>{cell('price', text.price)}</td>
      <td className="number">{amountText(item)}</td>
      <td>{cell('basis', text.basis)}</td>
      <td className="no-print">
        <Button
          size="small"
          type="link"
          danger
          aria-label={text.removeItem(item.name)}
          onClick={() => onChange(null)}
        >
          {text.remove}
        </Button>
      </td>
    </tr>
  )
}
