/** The four grades of a target or an evaluation, the best first (财预〔2015〕88号; bands as in 财预〔2020〕10号). */
export const GRADES = ['优', '良', '中', '差'] as const
export type Grade = (typeof GRADES)[number]
