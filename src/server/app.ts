/** The server, as a table of contents: what every request passes, and where each resource answers. */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { problem } from '#core/kernel/problem.ts'
import { answerErrors } from './errors.ts'
import { guard } from './guard.ts'
import { JSON_LIMIT, REQUESTS_A_MINUTE, ZIP_LIMIT } from './limits.ts'
import { optionsFrom, type ServerOptions } from './options.ts'
import { createPace, type Pace } from './pace.ts'
import { pages } from './pages.ts'
import { PROTECTION } from './protection.ts'
import { Refusal } from './refusal.ts'
import { listRoutes } from './route-list.ts'
import { countedAddress, isCounted } from './request-address.ts'
import { administrationRoutes } from './routes/accounts/administration.ts'
import { adviceRoutes } from './routes/advice.ts'
import { importRoutes } from './routes/documents/imports.ts'
import { batchRoutes } from './routes/documents/batches.ts'
import { documentRoutes } from './routes/documents/documents.ts'
import { delegationRoutes } from './routes/delegation.ts'
import { evaluationRoutes } from './routes/evaluation.ts'
import { draftRoutes } from './routes/writing.ts'
import { duplicateRoutes } from './routes/duplicates.ts'
import { editRoutes } from './routes/documents/edits.ts'
import { executionRoutes } from './routes/execution/execution.ts'
import { eventRoutes } from './routes/operation-log.ts'
import { findingRoutes } from './routes/findings/findings.ts'
import { healthRoutes } from './routes/installation.ts'
import { jobRoutes } from './routes/jobs.ts'
import { layoutRoutes } from './routes/layouts.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { libraryRoutes } from './routes/library.ts'
import { demoRoutes } from './routes/demo.ts'
import { outcomeRoutes } from './routes/outcomes.ts'
import { organisationRoutes } from './routes/organisation/organisation.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { staffRoutes } from './routes/staff.ts'
import { oidcRoutes } from './routes/accounts/oidc.ts'
import { overviewRoutes } from './routes/statistics.ts'
import { firstPathRoutes } from './routes/first-path.ts'
import { deskRoutes } from './routes/workbench.ts'
import { postRoutes } from './routes/accounts/posts.ts'
import { projectRoutes } from './routes/projects/projects.ts'
import { mailRoutes } from './routes/messages/mail.ts'
import { referenceRoutes } from './routes/reference.ts'
import { noticeRoutes } from './routes/notices.ts'
import { archiveRoutes } from './routes/archive.ts'
import { closingRoutes } from './routes/filing/closing.ts'
import { resultRoutes } from './routes/results.ts'
import { accountabilityRoutes } from './routes/accountability.ts'
import { rectificationRoutes } from './routes/rectification.ts'
import { messageRoutes } from './routes/messages/messages.ts'
import { commentRoutes } from './routes/comments.ts'
import { filingRoutes } from './routes/filing/filings.ts'
import { flowRoutes } from './routes/filing/flows.ts'
import { monitoringRoutes } from './routes/monitoring.ts'
import { yearRoutes } from './routes/years.ts'
import { assessmentRoutes } from './routes/assessment.ts'
import { lifecycleRoutes } from './routes/lifecycle.ts'
import { assuranceRoutes } from './routes/assurance.ts'
import { fiscalOperationRoutes } from './routes/fiscal-operation.ts'
import { costAnalysisRoutes } from './routes/cost-analysis.ts'
import { policyRoutes } from './routes/policies.ts'
import { transferRoutes } from './routes/transfers.ts'
import { reportRoutes } from './routes/reports.ts'
import { wholeRoutes } from './routes/whole.ts'
import { reviewRoutes } from './routes/review.ts'
import { ruleSetRoutes } from './routes/rule-sets.ts'
import { searchRoutes } from './routes/search.ts'
import { selfEvaluationRoutes } from './routes/self-evaluation/self-evaluations.ts'
import { signingRoutes } from './routes/signing.ts'
import { securityRoutes } from './routes/accounts/security.ts'
import { secondFactorRoutes } from './routes/accounts/second-factor.ts'
import { sessionListRoutes } from './routes/accounts/sessions.ts'
import { sessionRoutes } from './routes/accounts/session.ts'
import { statementRoutes } from './routes/statements/statements.ts'
import { answerOnce } from './once.ts'
import { sessions } from './session.ts'
import { isSessionAlive } from '#actions/accounts/find-session.ts'
import { createStreams, type Streams } from './streams.ts'
import { countTraffic } from './traffic.ts'

/** Text compresses tenfold; pictures, fonts and Word files are compressed already. */
const COMPRESSIBLE = /^text\/(?!event-stream)|\/(?:json|javascript|xml)(?:;|$)|\+(?:json|xml)(?:;|$)/

/**
 * Makes the server, not yet listening. `app.close()` ends its streams; what belongs to the context stays
 * open.
 * @param options from the environment when not given
 */
export async function createApp(
  context: Context,
  options: ServerOptions = optionsFrom(process.env),
): Promise<FastifyInstance> {
  const app = fastify({
    logger:
      options.logLevel === 'silent'
        ? false
        : { level: options.logLevel, ...(options.log ? { stream: options.log } : {}) },
    trustProxy: options.proxies.length > 0 ? [...options.proxies] : false,
    bodyLimit: JSON_LIMIT,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
  })
  listRoutes(app)
  if (context.traffic !== undefined) countTraffic(app, context.traffic)
  answerErrors(app, context.newId)

  await app.register(helmet, PROTECTION)
  guard(app, options.hosts)
  await app.register(rateLimit, {
    max: REQUESTS_A_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: countedAddress,
    allowList: (request) => !isCounted(request),
    errorResponseBuilder: (_request, limit) =>
      new Refusal(problem('too-many-requests', { seconds: Math.ceil(limit.ttl / 1000) })),
  })
  await app.register(compress, {
    globalDecompression: false,
    customTypes: COMPRESSIBLE,
    encodings: ['br', 'gzip'],
  })
  await app.register(multipart, {
    limits: { fileSize: ZIP_LIMIT, files: 1, fields: 4, parts: 5, headerPairs: 100 },
    throwFileSizeLimit: false,
  })
  await sessions(app, context)
  answerOnce(app)

  const streams = createStreams((region, session) => isSessionAlive(context, region, session))
  app.addHook('preClose', async () => streams.endAll())

  resources(app, context, {
    streams,
    pace: createPace({ clock: context.clock, wait: options.wait ?? pause }),
    demoOpen: options.demoOpen === true,
  })

  await pages(app, join(context.root, 'dist', 'web'))
  return app
}

type Serving = { readonly streams: Streams; readonly pace: Pace; readonly demoOpen: boolean }

/** Where each resource answers. */
function resources(app: FastifyInstance, context: Context, { streams, pace, demoOpen }: Serving): void {
  healthRoutes(app, context)
  sessionRoutes(app, context, { streams, pace })
  organisationRoutes(app, context)
  staffRoutes(app, context)
  selfEvaluationRoutes(app, context)
  calendarRoutes(app, context)
  overviewRoutes(app, context)
  outcomeRoutes(app, context)
  deskRoutes(app, context)
  firstPathRoutes(app, context)
  documentRoutes(app, context)
  editRoutes(app, context)
  draftRoutes(app, context)
  statementRoutes(app, context)
  delegationRoutes(app, context)
  evaluationRoutes(app, context)
  projectRoutes(app, context)
  searchRoutes(app, context)
  executionRoutes(app, context)
  duplicateRoutes(app, context)
  findingRoutes(app, context)
  jobRoutes(app, context, streams)
  batchRoutes(app, context)
  importRoutes(app, context)
  layoutRoutes(app, context)
  libraryRoutes(app, context)
  attachmentRoutes(app, context)
  ruleSetRoutes(app, context)
  reviewRoutes(app, context)
  assessmentRoutes(app, context)
  lifecycleRoutes(app, context)
  assuranceRoutes(app, context)
  reportRoutes(app, context)
  fiscalOperationRoutes(app, context)
  wholeRoutes(app, context)
  costAnalysisRoutes(app, context)
  policyRoutes(app, context)
  transferRoutes(app, context)
  commentRoutes(app, context)
  filingRoutes(app, context)
  signingRoutes(app, context)
  resourcesAround(app, context, { streams, pace, demoOpen })
}

/** What is around targets: messages, results, years, and the installation itself. */
function resourcesAround(app: FastifyInstance, context: Context, { streams, demoOpen }: Serving): void {
  messageRoutes(app, context)
  noticeRoutes(app, context)
  rectificationRoutes(app, context)
  accountabilityRoutes(app, context)
  closingRoutes(app, context)
  resultRoutes(app, context)
  archiveRoutes(app, context)
  mailRoutes(app, context)
  flowRoutes(app, context)
  yearRoutes(app, context)
  monitoringRoutes(app, context)
  adviceRoutes(app, context)
  administrationRoutes(app, context)
  demoRoutes(app, context, demoOpen)
  postRoutes(app, context, streams)
  eventRoutes(app, context)
  securityRoutes(app, context)
  oidcRoutes(app, context)
  sessionListRoutes(app, context, streams)
  secondFactorRoutes(app, context, streams)
  referenceRoutes(app)
}
