/** Reads the forms of questions and answers, and writes a question as its form's fields. */
import { readForm, type Read } from '#app/foundation/forms/read.ts'
import { text, texts } from '#app/foundation/forms/form.server.ts'
import { answerInput, questionInput, type AnswerInput, type Question, type QuestionInput } from './question.ts'

/** Errors are text keys by field. */
export const readQuestion = (form: FormData): Read<QuestionInput> =>
  readForm(questionInput, {
    country: text(form, 'country'),
    sectors: texts(form, 'sectors'),
    title: text(form, 'title'),
    body: text(form, 'body'),
    language: text(form, 'language'),
    audience: text(form, 'audience'),
  })

export const readAnswer = (form: FormData): Read<AnswerInput> =>
  readForm(answerInput, {
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
