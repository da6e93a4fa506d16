/** Reads the forms of questions and answers, and writes a question as its form's fields. */
import { text, texts } from '#app/foundation/forms/form.server.ts'
import type { z } from 'zod'
import { answerInput, questionInput, type AnswerInput, type Question, type QuestionInput } from './question.ts'

type Read<T> = { ok: true; input: T } | { ok: false; errors: Record<string, string> }

function read<T>(schema: z.ZodType<T>, given: unknown): Read<T> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return { ok: true, input: parsed.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) errors[String(path[0])] ??= message
  return { ok: false, errors }
}

/** Errors are text keys by field. */
export const readQuestion = (form: FormData): Read<QuestionInput> =>
  read(questionInput, {
    country: text(form, 'country'),
    sectors: texts(form, 'sectors'),
    title: text(form, 'title'),
    body: text(form, 'body'),
    language: text(form, 'language'),
    audience: text(form, 'audience'),
  })

export const readAnswer = (form: FormData): Read<AnswerInput> =>
  read(answerInput, {
    body: text(form, 'body'),
    language: text(form, 'language'),
    presence: text(form, 'presence'),
    contact: text(form, 'contact'),
  })

/** A question as pairs of field and value; the inverse of readQuestion. */
export const questionFields = ({
  country,
  sectors,
  title,
  body,
  language,
  audience,
}: QuestionInput | Question): [string, string][] => [
  ['country', country],
  ...sectors.map((sector): [string, string] => ['sectors', sector]),
  ['title', title],
  ['body', body],
  ['language', language],
  ['audience', audience],
]
