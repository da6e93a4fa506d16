import { useTexts } from '#app/foundation/i18n/use-texts.ts'
import { seatPhrase, type Seat } from './seat.ts'

/** `gevestigd in Deventer, Nederland`: a fact in the row beside an organisation's name. */
export function SeatAt({ seat }: { seat: Seat }) {
  const { t, language } = useTexts('organisations')
  return t('seat.at', { where: seatPhrase(seat, language) })
}
