/**
 * Who says that it is no longer there. Read from a presence's own description, in Dutch, English and German: the
 * project ended, the office was closed, we have left. The phrases are Kogge's own, and their tests are the list of what
 * they do and do not mean. Pure.
 */
import { allOwnTexts } from '#app/directory/presences/presence.ts'
import type { Side } from './match.ts'

const raw = String.raw
/** What ends when somebody leaves: not a phase, a course or a contract, after which the work may go on. */
const work = {
  nl:
    raw`\w*(project|programma|kantoor|vestiging|filiaal|missie|activiteiten|samenwerking|partnerschap|stedenband|steunpunt|` +
    raw`vertegenwoordiging)`,
  en: raw`(projects?|programmes?|programs?|(sales )?office|branch|mission|activities|operations?|partnership|twinning|presence|our work)`,
  de: raw`\w*(projekt|programm|büro|niederlassung|filiale|vertretung|tätigkeit|aktivitäten|zusammenarbeit|partnerschaft)`,
}
const within = (length: number) => `[^.;!?]{0,${length}}`
const phrases = [
  // Dutch
  raw`\b${work.nl}\b${within(45)}\b(beëindigd|afgerond|afgesloten|gesloten|gestopt|opgeheven|afgelopen|ten einde)\b`,
  raw`\b(is|zijn|ben|wij|we)\b${within(25)}\bniet (meer|langer) (actief|werkzaam|aanwezig|open)\b`,
  raw`\b(wij|we|zij) (zijn|hebben)\b${within(40)}\b(vertrokken|verlaten|weggegaan|teruggetrokken)\b`,
  raw`\bniet meer (actief|werkzaam|aanwezig)\b`,
  raw`\bgeen nieuwe (projecten|activiteiten)\b${within(20)}\b(gepland|voorzien|meer|gestart)\b`,
  // English
  raw`\b${work.en}\b${within(45)}\b(has|have|was|were|is|are)\b${within(15)}` +
    raw`\b(ended|closed|completed|finished|stopped|wound up|discontinued|shut)\b`,
  raw`\b${work.en}\b (ended|closed|finished|stopped|came to an end)\b`,
  raw`\bno longer (active|present|operating|operational|working)\b`,
  raw`\b(we|it) (have |has )?(closed|wound up|shut)\b${within(20)}\b(office|branch|project|programme|mission)\b`,
  raw`\b(we|it) (have |has )?(left|withdrawn from|withdrew from|pulled out of) (the country|this country|the region)\b`,
  raw`\b(decided|are|is|plans?|intends?) to leave the country\b`,
  raw`\bleaving the country\b`,
  raw`\bno new (work|projects?|activities)\b${within(20)}\b(planned|foreseen|expected|started|taken on)\b`,
  raw`\bnew (work|projects?|activities)\b${within(10)}\b(is|are) not (planned|foreseen|expected)\b`,
  // German
  raw`\b${work.de}\b${within(60)}\b(abgeschlossen|beendet|geschlossen|eingestellt|aufgelöst|ausgelaufen)\b`,
  raw`\bnicht (mehr|länger)\b${within(15)}\b(tätig|aktiv|vertreten|vor ort)\b`,
  raw`\bkeine neuen (projekte|aktivitäten)\b${within(20)}\b(geplant|vorgesehen|mehr)\b`,
  raw`\b(haben|hat)\b${within(30)}\b(das land|die region) verlassen\b`,
].map((source) => new RegExp(source, 'u'))

/** One of several, or not for good, or not yet: what ended is not all they do there. */
const goesOn = new RegExp(
  raw`\b(pilot\w*|proef\w*|first|second|previous|earlier|last|eerste|tweede|vorige\w*|eerdere?|erste\w*|` +
    raw`zweite\w*|frühere\w*|phases?|fase|phase|again|reopen\w*|weer|opnieuw|heropend|wieder|temporar\w+|tijdelijk|vorübergehend|not yet|nog niet|noch nicht|` +
    raw`now|nu|jetzt|since then|sindsdien|seitdem|when|once|as soon as|zodra|wanneer|sobald|wenn|if|als|to be|will|wordt|worden|zal|wird|werden)\b`,
  'u',
)

/** Whether this text says that they are no longer there. */
export function saysEnded(text: string): boolean {
  return text
    .toLowerCase()
    .split(/(?<=[.!?;])\s+|\n+/)
    .some((sentence) => !goesOn.test(sentence) && phrases.some((phrase) => phrase.test(sentence)))
}

const known = new WeakMap<Side, boolean>()
/**
 * Whether this side says so in its presence. What its organisation says is about all its countries, and is not read.
 */
export function endedByOwnWords(side: Side): boolean {
  let ended = known.get(side)
  if (ended === undefined) known.set(side, (ended = allOwnTexts(side.presence).some(saysEnded)))
  return ended
}
