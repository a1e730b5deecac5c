/**
 * Why a payment or a budget change was not booked, and how to mend it. `{name}` stands for a value of the
 * fault.
 */
import { FUNDS } from '#core/execution/execution.ts'
import type { MoneyFaultCode, MoneyRowFault } from '#core/execution/money-import.ts'
import { FUND_WORDS } from './execution.ts'
import type { Language, Wording } from '../language.ts'

const WORDS: Record<MoneyFaultCode, Wording> = {
  'row-project-missing': {
    'zh-CN': '没有填项目编码，也没有填项目名称。请补上项目编码。',
    en: 'Neither code nor name of a project is given. Fill in the code.',
  },
  'row-project-unknown': {
    'zh-CN':
      '没有找到已批复的项目“{found}”：编码有误、目标未批复、不属于本年度，或不在当前账号的范围内。请核对。',
    en: 'No approved project “{found}” of this year was found within your reach. Check the code.',
  },
  'row-project-ambiguous': {
    'zh-CN': '本年度有多个已批复项目叫“{found}”。请填项目编码，并填单位编码加以区分。',
    en: 'Several approved projects of the year are called “{found}”. Give the code, and the unit.',
  },
  'row-unit-differs': {
    'zh-CN': '单位“{found}”与该项目所属单位（{unit}）不一致。请核对项目和单位。',
    en: 'The unit “{found}” is not that of the project ({unit}). Check both.',
  },
  'row-project-blocked': {
    'zh-CN': '该项目已暂停支付（{why}）。解除暂停后才能登记新的支付。',
    en: 'New payments of this project are stopped ({why}).',
  },
  'row-project-closed': {
    'zh-CN':
      '该项目已于 {day} 终止（{number}），这一天以后不能再支付，也不能再追加；退款、追减可以登记。日期写错的请改正。',
    en:
      'The project was closed on {day} ({number}): nothing is paid or added after that day; refunds and cuts are. ' +
      'Mend the day if it is wrong.',
  },
  'row-voucher-missing': {
    'zh-CN': '没有填支付凭证号。请补上；同一凭证号只登记一次。',
    en: 'The number of the voucher is missing. It is what keeps a payment from being booked twice.',
  },
  'row-voucher-twice': {
    'zh-CN': '与第 {row} 行凭证号相同，但内容不同，无法判断哪一行正确，都没有登记。请核对后保留一行。',
    en: 'Row {row} has the same voucher with other contents. Neither was booked: keep the right one.',
  },
  'row-voucher-differs': {
    'zh-CN':
      '该凭证号已登记为 {day}、{amount} 万元，与本行的金额、日期或资金来源不同。如原登记有误，请在项目台账中更正。',
    en: 'This voucher was booked as {amount} 万元 on {day}. If that was wrong, correct it in the project’s ledger.',
  },
  'row-voucher-taken': {
    'zh-CN': '该凭证号已用于另一个项目的支付。请核对凭证号和项目。',
    en: 'This voucher was booked for another project. Check both.',
  },
  'row-voucher-corrected': {
    'zh-CN': '该凭证号曾登记，后已更正冲销。如需重新登记，请在项目台账中手工办理。',
    en: 'This voucher was booked once and set off. Book it by hand in the ledger if it is needed.',
  },
  'row-day-missing': {
    'zh-CN': '没有填日期。请按“年-月-日”的写法补上，如 {year}-03-31。',
    en: 'The day is missing. Write it as {year}-03-31.',
  },
  'row-day-malformed': {
    'zh-CN': '日期“{found}”认不出来，或没有这一天。请按“年-月-日”的写法填写，如 {year}-03-31。',
    en: '“{found}” is no day. Write it as {year}-03-31.',
  },
  'row-day-outside': {
    'zh-CN': '日期 {found} 不在 {year} 年度内。请核对日期，或导入到相应年度。',
    en: 'The day {found} is not in {year}. Check it, or import it into its own year.',
  },
  'row-amount-missing': { 'zh-CN': '没有填金额。', en: 'The amount is missing.' },
  'row-amount-malformed': {
    'zh-CN': '金额“{found}”不是有效的数，或比 1 分还细。请只填数字。',
    en: '“{found}” is no amount, or finer than one 分.',
  },
  'row-amount-zero': { 'zh-CN': '金额为 0，不需要登记。', en: 'The amount is 0: there is nothing to book.' },
  'row-refund-unmarked': {
    'zh-CN': '金额为负，但没有注明“退款”。如是退款，请在业务类型中填“退款”。',
    en: 'The amount is below 0 and nothing says 退款. If money came back, write 退款 as the kind.',
  },
  'row-refund-positive': {
    'zh-CN': '注明是退款，金额却为正。退款请填负数。',
    en: 'It is called 退款 and is above 0. Write refunds below 0.',
  },
  'row-fund-unknown': {
    'zh-CN':
      '资金来源“{found}”不认识。请填“财政资金”或“其他资金”（或一般公共预算、政府性基金、单位资金等）。',
    en: 'The fund “{found}” is not known. Write 财政资金 or 其他资金.',
  },
  'row-over-budget': {
    'zh-CN': '超过全年预算数：该项目还可支付 {room} 万元。请核对金额；如预算已调整，请先登记预算调整。',
    en: 'More than the year’s budget: {room} 万元 are left. Check the amount, or book the budget change first.',
  },
  'row-over-fund': {
    'zh-CN':
      '超过{fund}的预算：该项目{fund}还可支付 {room} 万元，本笔 {found} 万元。各资金来源分别核算，不得互相占用。请核对资金来源和金额；如该资金的预算已调整，请先登记预算调整。',
    en:
      'More than the fund holds: {fund} has {room} 万元 left, this one pays {found} 万元. One fund ' +
      'does not pay for the other: check fund and amount, or book the budget change first.',
  },
  'row-before-budget': {
    'zh-CN':
      '截至 {day}，该项目{fund}只可支付 {room} 万元，本笔 {found} 万元：之后才追加或退回的资金，不能用于在此之前的支付。请核对支付日期、资金来源，以及预算调整和退款的日期。',
    en:
      'By {day} {fund} has {room} 万元 left, this one pays {found} 万元: what is added or refunded ' +
      'later cannot be paid before. Check the days of the payment, of budget changes and of ' +
      'refunds.',
  },
  'row-unit-suspect': {
    'zh-CN':
      '金额疑似单位填错（元与万元相差 1 万倍）：远超预算，缩小 1 万倍则正合适。该项目还可支付 {room} 万元。请核对表头的金额单位。',
    en:
      'The unit looks wrong (元 and 万元 are 10,000 apart): far above the budget, and fitting if ' +
      'divided. {room} 万元 are left. Check the heading.',
  },
  'row-below-zero': {
    'zh-CN': '退款超过已支付数：该项目累计已支付 {paid} 万元。请核对金额，或先登记原支付。',
    en: 'More is refunded than was paid: {paid} 万元 so far. Check the amount, or book the payment first.',
  },
  'row-refund-over-fund': {
    'zh-CN':
      '退款超过{fund}的已支付数：该项目{fund}累计已支付 {paid} 万元，本笔退款 {found} 万元。请核对资金来源和金额，或先登记原支付。',
    en:
      'More is refunded than the fund paid: {fund} paid {paid} 万元, this one refunds {found} 万元. ' +
      'Check fund and amount, or book the payment first.',
  },
  'row-refund-early': {
    'zh-CN':
      '退款早于原支付：截至 {day}，该项目{fund}累计只支付 {paid} 万元，本笔退款 {found} 万元。请核对退款日期和原支付日期，或先登记原支付。',
    en:
      'Refunded before it was paid: by {day} {fund} had paid {paid} 万元, this one refunds {found} ' +
      '万元. Check both days, or book the payment first.',
  },
  'row-kind-unknown': {
    'zh-CN': '调整类型“{found}”不认识。请填“追加”“追减”“调剂”（调入、调出）或“上年结转”。',
    en: 'The kind “{found}” is not known. Write 追加, 追减, 调剂 or 上年结转.',
  },
  'row-sign-wrong': {
    'zh-CN': '金额“{found}”的正负与调整类型不符：追加、调入、上年结转为正，追减、调出为负。',
    en: 'The sign of “{found}” does not go with its kind.',
  },
  'row-number-missing': {
    'zh-CN': '没有填文号。请补上批准调整的文号。',
    en: 'The number of the approving document is missing.',
  },
  'row-cut-over-fund': {
    'zh-CN':
      '调减后{fund}的预算将低于该资金的已支付数：{fund}最多可调减 {room} 万元，本笔 {found} 万元。请核对资金来源和金额。',
    en:
      'The fund would have less than it paid: {room} 万元 of {fund} can be taken at most, this one ' +
      'takes {found} 万元. Check fund and amount.',
  },
  'row-cut-early': {
    'zh-CN':
      '调减后截至 {day} {fund}的预算将低于当时的已支付数：最多可调减 {room} 万元，本笔 {found} 万元。请核对调整日期和支付日期。',
    en:
      'By {day} {fund} would have less than it had paid: {room} 万元 can be taken at most, this one ' +
      'takes {found} 万元. Check the days.',
  },
  'row-leaves-overspent': {
    'zh-CN':
      '更正后，截至 {day} {fund}的已支付数将超出当时的预算 {amount} 万元：之后的支付以这笔记录为前提。请先更正那些支付，或同时登记正确的记录。',
    en:
      'With this corrected, {fund} would by {day} have paid {amount} 万元 more than it had: later ' +
      'payments rest on it. Correct those first, or book the right line with it.',
  },
  'row-leaves-below-zero': {
    'zh-CN':
      '更正后，截至 {day} {fund}的退款将比支付多 {amount} 万元：之后的退款以这笔支付为前提。请先更正那些退款，或同时登记正确的支付。',
    en:
      'With this corrected, {fund} would by {day} have refunded {amount} 万元 more than it had paid: ' +
      'later refunds rest on it. Correct those first, or book the right payment with it.',
  },
  'row-below-paid': {
    'zh-CN': '调减后全年预算数将低于已支付数：最多可调减 {room} 万元。',
    en: 'The year’s budget would fall below what was paid: {room} 万元 can be taken at most.',
  },
}

export function moneyFaultText(
  { code, values }: { readonly code: MoneyFaultCode; readonly values: MoneyRowFault['values'] },
  language: Language,
): string {
  return WORDS[code][language].replace(
    /\{(\w+)\}/gu,
    (whole, name: string) => valueOf(name, values[name], language) ?? whole,
  )
}

function valueOf(name: string, value: string | number | undefined, language: Language): string | undefined {
  const fund = name === 'fund' ? FUNDS.find((one) => one === value) : undefined
  return fund === undefined ? value?.toString() : FUND_WORDS[fund][language]
}
