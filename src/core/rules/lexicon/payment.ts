/**
 * Words of paying a bill. 发放 to people is left out: wages and benefits in people's hands are the output
 * itself.
 */
export const PAYMENT_VERBS: readonly { readonly verb: string; readonly example: string }[] = [
  { verb: '支付', example: '支付律师委托费' },
  { verb: '拨付', example: '项目资金全部拨付到位' },
  { verb: '缴纳', example: '按时缴纳电费' },
  { verb: '缴付', example: '缴付水费' },
  { verb: '付清', example: '付清工程尾款' },
  { verb: '结清', example: '结清合同款' },
  { verb: '划拨', example: '专项资金及时划拨' },
  { verb: '返还', example: '用于工程质保金返还' },
  { verb: '偿还', example: '偿还工程欠款' },
]

/** What is paid: the end of the words for money. */
export const MONEY_NOUNS: readonly { readonly noun: string; readonly example: string }[] = [
  { noun: '费', example: '律师服务费' },
  { noun: '费用', example: '各项费用' },
  { noun: '款', example: '工程款' },
  { noun: '款项', example: '应拨付款项' },
  { noun: '资金', example: '项目资金' },
  { noun: '经费', example: '专项经费' },
  { noun: '金', example: '质保金' },
  { noun: '支出', example: '各项费用支出' },
  { noun: '价款', example: '合同价款' },
  { noun: '欠款', example: '历年欠款' },
  { noun: '租金', example: '场地租金' },
]
