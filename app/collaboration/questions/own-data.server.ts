import type { OwnDataSource, OwnRow } from '#app/identity/own-data.ts'

/** Questions and answers. */
export const questionData: OwnDataSource = {
  kind: 'questions',
  columns: [
    'questions.title',
    'questions.body',
    'answers.member_id',
    'answers.author_name',
    'answers.body',
    'answers.contact',
    'question_notices.member_id',
    'question_mutes.member_id',
  ],
  mine: async (tx) => (await tx<{ rows: OwnRow[] }[]>`select app.my_question_rows() as rows`)[0].rows,
  erase: async (tx) => void (await tx`select app.forget_in_questions()`),
}
