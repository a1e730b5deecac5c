/** The optional language model, and documents of which nothing leaves. */
import type { FastifyInstance } from 'fastify'
import { askModel, forgetAdvice, readAdvice } from '#actions/advice/advice.ts'
import type { Context } from '#actions/kernel/context.ts'
import { changeModel, classifyDocument, readClassified, readModel, testModel } from '#actions/advice/model.ts'
import { adviceAddresses } from '#api/addresses/advice.ts'
import { serve } from '../handle.ts'

export function adviceRoutes(app: FastifyInstance, context: Context): void {
  serve(app, adviceAddresses.readModel, ({ actor }) => readModel(context, actor))
  serve(app, adviceAddresses.changeModel, ({ actor }, { body }) => changeModel(context, actor, body))
  serve(app, adviceAddresses.testModel, ({ actor }, { body }) => testModel(context, actor, body))
  serve(app, adviceAddresses.readAdvice, ({ actor }, { params }) => readAdvice(context, actor, params))
  serve(app, adviceAddresses.askModel, ({ actor }, { params }, gone) =>
    askModel(context, actor, params, gone),
  )
  serve(app, adviceAddresses.forgetAdvice, ({ actor }, { params }) => forgetAdvice(context, actor, params))
  serve(app, adviceAddresses.readClassified, ({ actor }, { params }) =>
    readClassified(context, actor, params),
  )
  serve(app, adviceAddresses.classifyDocument, ({ actor }, { params, body }) =>
    classifyDocument(context, actor, { ...params, ...body }),
  )
}
