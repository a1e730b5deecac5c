/** What the parts of an address name: ids of rows, by the address up to them, and plain words. */

/** Kinds of rows. */
export const KINDS = [
  'document',
  'project',
  'job',
  'user',
  'batch',
  'delegation',
  'comment',
  'textComment',
  'payment',
  'budgetChange',
  'moneyImport',
  'unit',
  'measure',
  'assuranceTask',
  'assuranceFile',
  'rectification',
  'rectificationFile',
  'accountability',
  'poolEntry',
  'evaluation',
  'subject',
  'request',
  'departmentEvaluation',
  'departmentSubject',
  'evaluationFile',
  'attachment',
  'round',
  'report',
  'whole',
  'costAnalysis',
  'costStandard',
  'transfer',
  'policy',
  'selfEvaluation',
  'staffImport',
  'notice',
  'dryRun',
  'holder',
  'session',
  'post',
] as const
export type Kind = (typeof KINDS)[number]

export type RouteIds = { readonly [kind in Kind]: string }

/** Those that are made beside documents, projects and their jobs. */
export type PlantedIds = Omit<RouteIds, 'document' | 'project' | 'job' | 'user'>

/** The first that fits the address up to the parameter, itself at the end. */
const IDS: readonly (readonly [RegExp, Kind])[] = [
  [/^\/api\/(?:documents|statements)\/:id$/, 'document'],
  [/^\/api\/(?:projects|reviews|drafts)\/:id$|\/sheets\/:project$/, 'project'],
  [/^\/api\/jobs\/:id$/, 'job'],
  [/^\/api\/batches\/:id$/, 'batch'],
  [/^\/api\/imports\/:id$/, 'batch'],
  [/^\/api\/delegations\/:id$/, 'delegation'],
  [/^\/api\/projects\/:id\/comments\/:comment$/, 'comment'],
  [/^\/api\/statements\/:id\/comments\/:comment$/, 'textComment'],
  [/\/payments\/:line$/, 'payment'],
  [/\/budget-changes\/:line$/, 'budgetChange'],
  [/^\/api\/money-imports\/:id$/, 'moneyImport'],
  [/^\/api\/(?:assurance\/:unit|organisation\/:id|fiscal-operation\/:unit)$/, 'unit'],
  [/^\/api\/assurance-measures\/:measure$/, 'measure'],
  [/^\/api\/assurance-tasks\/:task$/, 'assuranceTask'],
  [/^\/api\/assurance-files\/:file$/, 'assuranceFile'],
  [/^\/api\/rectifications\/:id$/, 'rectification'],
  [/^\/api\/accountability\/:entry$/, 'accountability'],
  [/^\/api\/rectification-files\/:id$/, 'rectificationFile'],
  [/^\/api\/evaluation-pool\/:id$/, 'poolEntry'],
  [/\/requests\/:request$/, 'request'],
  [/\/files\/:file$/, 'evaluationFile'],
  [/^\/api\/attachments\/:id$/, 'attachment'],
  [/^\/api\/monitoring\/rounds\/:round$/, 'round'],
  [/^\/api\/reports\/:report$/, 'report'],
  [/^\/api\/wholes\/:whole$/, 'whole'],
  [/^\/api\/cost-analyses\/:analysis$/, 'costAnalysis'],
  [/^\/api\/cost-standards\/:standard$/, 'costStandard'],
  [/^\/api\/transfers\/:transfer$/, 'transfer'],
  [/^\/api\/policies\/:policy$/, 'policy'],
  [/^\/api\/self-evaluations\/:id$/, 'selfEvaluation'],
  [/^\/api\/staff\/imports\/:id$/, 'staffImport'],
  [/^\/api\/notices\/:id$/, 'notice'],
  [/^\/api\/dry-runs\/:id$/, 'dryRun'],
  [/^\/api\/users\/:id$/, 'user'],
  [/\/:session$/, 'session'],
  [/\/:post$/, 'post'],
]

/**
 * Files are of departments that are evaluated as a whole, all else of projects; posts and sessions are of
 * all who hold them.
 */
function kindIn(url: string, upTo: string): Kind | null {
  if (/^\/api\/evaluations\/:id$/.test(upTo))
    return url.includes('/files') ? 'departmentEvaluation' : 'evaluation'
  if (upTo.endsWith('/:subject')) return url.includes('/files') ? 'departmentSubject' : 'subject'
  if (upTo === '/api/users/:id' && /\/:(?:post|session)$/.test(url)) return 'holder'
  return IDS.find(([pattern]) => pattern.test(upTo))?.[1] ?? null
}

/** Words that are no row of anybody. */
function wordIn(url: string, name: string): string | null {
  switch (name) {
    case 'year':
      return '2025'
    case 'layout':
      return 'home-form'
    case 'name':
      return 'home-set'
    case 'section':
      return 'problems'
    case 'item':
      return 'clear'
    case 'number':
      return '1'
    case 'what':
      return 'subjects'
    case 'form':
      return 'target'
    case 'paper':
      return url.includes('rectifications') ? 'notice' : 'docx'
    case 'asset':
      return 'index.html'
    case 'format':
      return formatIn(url)
    default:
      return null
  }
}

function formatIn(url: string): string {
  if (/^\/api\/(?:reports|wholes|cost-analyses|transfers)/.test(url)) return 'docx'
  if (url.startsWith('/api/results')) return 'csv'
  if (url.startsWith('/api/self-evaluations/zip')) return 'docx'
  if (/^\/api\/(?:reviews|self-evaluations|rectifications\/export)/.test(url)) return 'xlsx'
  return url.includes('/papers/') || url.startsWith('/api/monitoring') ? 'docx' : 'json'
}

/** What a parameter of a route names: a kind of row, or a word; null for neither. */
export type Named = { readonly name: string; readonly kind: Kind | null; readonly word: string | null }

export function parametersOf(url: string): readonly Named[] {
  return [...url.matchAll(/:(\w+)/g)].map(({ 0: whole, 1: name = '', index }) => ({
    name,
    kind: kindIn(url, url.slice(0, index + whole.length)),
    word: wordIn(url, name),
  }))
}

const QUERIES: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/(?:cost-analyses\/offers|funding(?:\/export)?)$/, '?year=2025'],
  [/^\/api\/(?:execution|money-imports)(?:\/export|\/template)?$/, '?year=2025&kind=payments'],
  [/\/versions\/comparison$/, '?from=1'],
  [/^\/api\/(?:evaluations\/comparison|self-evaluations\/summary)$/, '?year=2025'],
  [/^\/api\/self-evaluations\/proof$/, '?year=2025&unit=3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11'],
  [/^\/api\/library\/suggestions$/, '?name=培训经费'],
  [/(?:drafts|statements)\/start$/, '?year=2026'],
  [/^\/api\/drafts\/earlier$/, '?year=2026&unit=3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11'],
  [/^\/api\/outcomes$/, '?year=2025'],
  [/^\/api\/results(?:\/what-if|\/export\/csv)?$/, '?year=2025'],
]

/**
 * A route's address with ids in it, and the query without which it asks for nothing.
 * @throws where nothing is known for a parameter
 */
export function addressOf(url: string, ids: RouteIds): string {
  const named = parametersOf(url)
  let at = 0
  const address = url.replace(/:\w+/g, (whole) => {
    const { kind = null, word = null } = named[at++] ?? {}
    const value = kind === null ? word : ids[kind]
    if (value === null) throw new Error(`${url}: nothing is known for ${whole}`)
    return value
  })
  const query = QUERIES.find(([pattern]) => pattern.test(address))?.[1] ?? ''
  return `${address.replace('/*', '/')}${query}`
}

/** Every kind by one id, except for those that are given. */
export function idsOf(id: string, given: Partial<RouteIds>): RouteIds {
  return Object.fromEntries(KINDS.map((kind) => [kind, given[kind] ?? id])) as RouteIds
}
