import { useTexts } from '#app/foundation/i18n/use-texts.ts'
import { otherOffice, seatPhrase, type Seat } from './seat.ts'

/** `gevestigd in Deventer, Nederland`: a fact in the row beside an organisation's name. */
function SeatAt({ seat }: { seat: Seat }) {
  const { t, language } = useTexts('organisations')
  return t('seat.at', { where: seatPhrase(seat, language) })
}

type Publisher = { organisation: { seat: Seat }; office: { slug: string; name: string } }

/** The facts that follow a name in a row: where it sits, and which office publishes it if not the one of `here`. */
export const seatFacts = ({ organisation: { seat }, office }: Publisher, here: string) => [
  <SeatAt key="seat" seat={seat} />,
  otherOffice(office, seat, here),
]
