/** Portraits of the demo's ambassadors: drawn, because nobody real stands for the people we invented. Pure. */

export type Look = {
  ground: string
  skin: string
  hair: string
  coat: string
  style: 'short' | 'long' | 'curls' | 'bald' | 'bun'
  glasses?: boolean
  beard?: boolean
}

const hairs: Record<Look['style'], (hair: string) => { behind: string; front: string }> = {
  short: (hair) => ({
    behind: '',
    front: `<path d="M104 140c0-44 26-66 56-66s56 22 56 66c-8-26-20-36-56-36s-48 10-56 36Z" fill="${hair}"/>`,
  }),
  long: (hair) => ({
    behind: `<path d="M98 140c0-48 28-72 62-72s62 24 62 72v84H98Z" fill="${hair}"/>`,
    front: `<path d="M106 140c4-34 24-46 54-46s50 12 54 46c-14-18-34-26-60-26-22 0-38 8-48 26Z" fill="${hair}"/>`,
  }),
  curls: (hair) => ({
    behind: [
      [108, 122],
      [124, 92],
      [152, 76],
      [180, 82],
      [204, 104],
      [214, 134],
      [106, 152],
    ]
      .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="26" fill="${hair}"/>`)
      .join(''),
    front: `<path d="M112 132c8-22 24-30 48-30s40 8 48 30c-16-10-80-10-96 0Z" fill="${hair}"/>`,
  }),
  bald: (hair) => ({
    behind: '',
    front: `<path d="M104 150c0-14 4-26 8-30v28Zm112 0c0-14-4-26-8-30v28Z" fill="${hair}"/>`,
  }),
  bun: (hair) => ({
    behind: `<circle cx="160" cy="64" r="26" fill="${hair}"/>`,
    front: `<path d="M104 142c0-46 26-64 56-64s56 18 56 64c-10-24-28-34-56-34s-46 10-56 34Z" fill="${hair}"/>`,
  }),
}

/** A head and shoulders as SVG, 320 by 320. */
export function portrait({ ground, skin, hair, coat, style, glasses = false, beard = false }: Look): string {
  const { behind, front } = hairs[style](hair)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 320" width="320" height="320"><rect width="320" height="320" fill="${ground}"/>
${behind}<path d="M40 330c0-66 46-98 120-98s120 32 120 98Z" fill="${coat}"/><path d="M136 200h48v46c-10 12-38 12-48 0Z" fill="${skin}"/>
<ellipse cx="160" cy="152" rx="54" ry="64" fill="${skin}"/>${beard ? `<path d="M108 160c4 44 26 60 52 60s48-16 52-60c-10 22-24 26-52 26s-42-4-52-26Z" fill="${hair}"/>` : ''}${front}
<circle cx="140" cy="152" r="5" fill="#2b2320"/><circle cx="180" cy="152" r="5" fill="#2b2320"/><path d="M144 ${beard ? 192 : 186}q16 12 32 0" fill="none" stroke="${beard ? '#fff' : '#7a3b33'}" stroke-width="4" stroke-linecap="round"/>
${glasses ? '<g fill="none" stroke="#2b2320" stroke-width="4"><circle cx="138" cy="152" r="17"/><circle cx="182" cy="152" r="17"/><path d="M155 152h10"/></g>' : ''}</svg>`
}
