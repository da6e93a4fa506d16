/**
 * Today, as YYYY-MM-DD, by the clock that the database's `current_date` goes by (UTC). The one place that asks the
 * clock for a day.
 */
export const today = (): string => new Date().toISOString().slice(0, 10)
