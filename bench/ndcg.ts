/**
 * How good a ranking is, by graded judgements. Pure.
 *
 * NDCG@k (Järvelin & Kekäläinen 2002, with the gain of Burges et al. 2005): DCG@k = Σ (2^grade − 1) / log2(rank + 1)
 * over ranks 1 to k; divided by the DCG@k of the ideal ranking, which has all that was judged in descending order of
 * grade. What was not judged has grade 0.
 *
 * recall@k: how many of those with grade 1 or more are among the first k, divided by how many there are, or by k where
 * there are more.
 */

/** Grades of a ranking, the first rank first, and of everything that was judged, in any order. */
export type Graded = { ranking: number[]; judged: number[] }

const dcg = (grades: number[], k: number): number =>
  grades.slice(0, k).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)

/** 0 to 1; null where nothing relevant was judged, so that no ranking is better than another. */
export function ndcg({ ranking, judged }: Graded, k: number): number | null {
  const ideal = dcg(
    [...judged].sort((a, b) => b - a),
    k,
  )
  return ideal === 0 ? null : dcg(ranking, k) / ideal
}

/** 0 to 1; null where nothing relevant was judged. */
export function recall({ ranking, judged }: Graded, k: number): number | null {
  const relevant = judged.filter((grade) => grade >= 1).length
  return relevant === 0 ? null : ranking.slice(0, k).filter((grade) => grade >= 1).length / Math.min(k, relevant)
}

/** The mean of those that are numbers; 0 of none. */
export function mean(values: (number | null)[]): number {
  const numbers = values.filter((value) => value !== null)
  return numbers.length === 0 ? 0 : numbers.reduce((sum, value) => sum + value, 0) / numbers.length
}
