/** Answers by mail as mail programs send them: what it is, the text, and what was written in it. */

/** The mail that is answered, as a program shows it. */
const ours = `##- Antwoord boven deze regel -##

Hallo Ada,

Kofi of Farhaven wrote in the introduction, about Ghana:

> Call me on Monday.

Read and answer:
https://kogge.example/meethaven/introductions/1#thread

-- 
Sent by Kogge`
const quoted = ours
  .split('\n')
  .map((line) => `> ${line}`)
  .join('\n')

export const replies: [name: string, text: string, answer: string][] = [
  ['nothing but the answer', 'Monday at ten.\n', 'Monday at ten.'],
  ['several paragraphs', 'Dear Kofi,\r\n\r\nMonday at ten.\r\n\r\n\r\n\r\nAda', 'Dear Kofi,\n\nMonday at ten.\n\nAda'],
  [
    'Gmail, en',
    `Monday at ten.\n\nOn Mon, Nov 30, 2026 at 10:12 AM Kogge <no-reply@kogge.example> wrote:\n\n${quoted}`,
    'Monday at ten.',
  ],
  [
    'Gmail, nl, over two lines',
    `Maandag om tien uur.\n\nOp ma 30 nov 2026 om 10:12 schreef Kogge <\nno-reply@kogge.example>:\n\n${quoted}`,
    'Maandag om tien uur.',
  ],
  [
    'Gmail, de',
    `Montag um zehn.\n\nAm Mo., 30. Nov. 2026 um 10:12 Uhr schrieb Kogge <\nno-reply@kogge.example>:\n\n${quoted}`,
    'Montag um zehn.',
  ],
  [
    'Outlook, en',
    `Monday at ten.\n\n________________________________\nFrom: Kogge <no-reply@kogge.example>\nSent: Monday, 30 November 2026 10:12\nTo: Ada\nSubject: Kofi wrote\n\n${ours}`,
    'Monday at ten.',
  ],
  [
    'Outlook, nl',
    `Maandag om tien uur.\n\nMet vriendelijke groet,\nAda\n\nVan: Kogge <no-reply@kogge.example>\nVerzonden: maandag 30 november 2026 10:12\nAan: Ada\nOnderwerp: Kofi schreef\n\n${ours}`,
    'Maandag om tien uur.\n\nMet vriendelijke groet,\nAda',
  ],
  [
    'Outlook, de',
    `Montag um zehn.\n\n-----Ursprüngliche Nachricht-----\nVon: Kogge <no-reply@kogge.example>\nGesendet: Montag, 30. November 2026 10:12\n\n${ours}`,
    'Montag um zehn.',
  ],
  [
    'Outlook on a telephone, nl',
    `Maandag om tien uur.\n\nOutlook voor iOS downloaden\n________________________________\nVan: Kogge <no-reply@kogge.example>\nVerzonden: maandag 30 november 2026 10:12\n\n${ours}`,
    'Maandag om tien uur.',
  ],
  [
    'Apple Mail, en',
    `Monday at ten.\n\nSent from my iPhone\n\n> On 30 Nov 2026, at 10:12, Kogge <no-reply@kogge.example> wrote:\n> \n${quoted}`,
    'Monday at ten.',
  ],
  [
    'Apple Mail, nl',
    `Maandag om tien uur.\n\nVerstuurd vanaf mijn iPhone\n\n> Op 30 nov 2026, om 10:12 heeft Kogge <no-reply@kogge.example> het volgende geschreven:\n> \n${quoted}`,
    'Maandag om tien uur.',
  ],
  [
    'Apple Mail, de',
    `Montag um zehn.\n\nVon meinem iPhone gesendet\n\n> Am 30.11.2026 um 10:12 schrieb Kogge <no-reply@kogge.example>:\n> \n${quoted}`,
    'Montag um zehn.',
  ],
  ['Thunderbird, nl', `Maandag.\n\nOp 30-11-2026 om 10:12 schreef Kogge:\n${quoted}`, 'Maandag.'],
  ['Thunderbird, under the mail, en', `On 30/11/2026 10:12, Kogge wrote:\n${quoted}\n\nMonday.\n\n-- \nAda`, 'Monday.'],
  ['a signature', 'Monday at ten.\n\n-- \nAda Secret\n+31 570 000000', 'Monday at ten.'],
  ['no words of the program, only our line', `Monday at ten.\n\n${ours}`, 'Monday at ten.'],
  ['our line in another language, quoted', 'Ja.\n\n> ##- Bitte über dieser Zeile antworten -##\n> Hallo', 'Ja.'],
  [
    'sentences of their own that begin so',
    'On 3 May Kofi wrote:\nthat he comes. Op 4 mei schreef Jan mij:\nhij ook.\nFrom: Tema to Accra.',
    'On 3 May Kofi wrote:\nthat he comes. Op 4 mei schreef Jan mij:\nhij ook.\nFrom: Tema to Accra.',
  ],
  ['nothing written', `\n\nOn Mon, Nov 30, 2026 Kogge <no-reply@kogge.example> wrote:\n\n${quoted}\n`, ''],
  ['under the mail, without words of the program', `${quoted}\n\nMonday.`, 'Monday.'],
  [
    'under the mail, over two lines, nl',
    `Op ma 30 nov 2026 om 10:12 schreef Kogge <\nno-reply@kogge.example>:\n\n${quoted}\n\nMaandag.`,
    'Maandag.',
  ],
  ['nothing written, Outlook', `\nFrom: Kogge <no-reply@kogge.example>\nSent: Monday\n\n${ours}`, ''],
  ['between the lines only', `On 30/11/2026 10:12, Kogge wrote:\n> When?\nMonday.\n${quoted}`, ''],
]

/** The same where a program sends HTML only. */
export const htmlReplies: [name: string, html: string, answer: string][] = [
  [
    'Gmail, nl',
    `<div dir="ltr">Maandag om <b>tien</b> uur.</div><br><div class="gmail_quote"><div class="gmail_attr">Op ma 30 nov 2026 om 10:12 schreef Kogge &lt;<a href="mailto:no-reply@kogge.example">no-reply@kogge.example</a>&gt;:<br></div><blockquote class="gmail_quote"><p>##- Antwoord boven deze regel -##</p><p>Hallo Ada</p></blockquote></div>`,
    'Maandag om tien uur.',
  ],
  [
    'Outlook, de',
    `<div>Montag um zehn.</div><div>Ada</div><hr><div><b>Von:</b> Kogge &lt;no-reply@kogge.example&gt;<br><b>Gesendet:</b> Montag, 30. November 2026 10:12<br><b>An:</b> Ada</div><div>Hallo Ada</div>`,
    'Montag um zehn.\nAda',
  ],
]
