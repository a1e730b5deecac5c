/** The optional language model, and documents of which nothing leaves. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { askModel, forgetAdvice, readAdvice } from '#actions/advice/advice.ts'
import type { Context } from '#actions/kernel/context.ts'
import { changeModel, classifyDocument, readClassified, readModel, testModel } from '#actions/advice/model.ts'
import { classifiedChange, modelSettings, modelTest } from '#api/advice.ts'
import { id } from '#api/kernel/common.ts'
import { answer } from '../handle.ts'

const NOTHING = z.object({})
const ONE = z.object({ params: z.object({ id }) })
const CLASSIFY = z.object({ params: z.object({ id }), body: classifiedChange })

export function adviceRoutes(app: FastifyInstance, context: Context): void {
  app.get(
    '/api/model',
    answer(NOTHING, ({ actor }) => readModel(context, actor)),
  )
  app.put(
    '/api/model',
    answer(z.object({ body: modelSettings }), ({ actor }, { body }) => changeModel(context, actor, body)),
  )
  app.post(
    '/api/model/test',
    answer(z.object({ body: modelTest }), ({ actor }, { body }) => testModel(context, actor, body)),
  )
  app.get(
    '/api/projects/:id/advice',
    answer(ONE, ({ actor }, { params }) => readAdvice(context, actor, params)),
  )
  app.post(
    '/api/projects/:id/advice',
    answer(ONE, ({ actor }, { params }, gone) => askModel(context, actor, params, gone)),
  )
  app.delete(
    '/api/projects/:id/advice',
    answer(ONE, ({ actor }, { params }) => forgetAdvice(context, actor, params), 204),
  )
  app.get(
    '/api/documents/:id/classified',
    answer(ONE, ({ actor }, { params }) => readClassified(context, actor, params)),
  )
  app.put(
    '/api/documents/:id/classified',
    answer(
      CLASSIFY,
      ({ actor }, { params, body }) => classifyDocument(context, actor, { ...params, ...body }),
      204,
    ),
  )
}
