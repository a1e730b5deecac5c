/** What an answer is about. After a change all answers about its subjects are asked again. */

/** Addresses that are about something else than their path says. */
const SUBJECTS: { readonly [path: string]: string } = {
  '/api/delegations/:id': 'delegation',
  '/api/documents/:id/classified': 'classified',
  '/api/documents/:id/review': 'reviews',
  '/api/jobs/:id': 'imports',
  '/api/jobs/:id/comparison': 'comparison',
  '/api/projects/:id/assessment': 'assessments',
  '/api/projects/:id/carried': 'years',
  '/api/projects/:id/filing': 'filings',
  '/api/projects/:id/filing/people': 'filings',
  '/api/projects/:id/last-result': 'results',
  '/api/projects/:id/open-rectifications': 'rectifications',
  '/api/projects/:id/related': 'projects',
  '/api/session/ways': 'sign-in-ways',
  '/api/statements/:id': 'drafts',
  '/api/statements/:id/filing': 'filings',
  '/api/statements/:id/filing/people': 'filings',
  '/api/statements/start': 'drafts',
  '/api/statements/tasks': 'statement-tasks',
  '/api/users/:id/sessions': 'sessions',
}

/**
 * `/api/reviews/:id` is about reviews; `/api/projects/:id/archive` is about the archive: what belongs to a
 * target or a text changes by itself.
 */
export function subjectOf(path: string): string {
  const [, , first = '', id, part] = path.split('/')
  const ofOne = (first === 'projects' || first === 'statements') && id === ':id' ? part : undefined
  return SUBJECTS[path] ?? ofOne ?? first
}
