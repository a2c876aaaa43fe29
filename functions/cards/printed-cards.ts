import { html, raw } from 'hono/html';
import type { Words } from '../../shared/words.ts';
import { qrDrawing } from '../web/qr.ts';

/** One card as it is handed out. `kind` is how and to whom; `link` stands in the QR code, `code` is what can be typed. */
export type PrintedCard = {
  readonly unit: Words;
  readonly kind: readonly Words[];
  readonly link: string;
  readonly code: string;
};

/** What all cards of a sheet say: whose assessment it is, which round, and where it is answered. */
export type CardSheet = {
  readonly title: Words;
  readonly county: Words;
  readonly round: Words;
  readonly address: string;
  readonly note?: Words;
};

/** The address of a round at the survey door, below the address visitors find the house at. */
export function roundAddress(publicUrl: string, office: string, cycle: string, round: string): string {
  return `${publicUrl.replace(/\/$/, '')}/survey/${office}/${cycle}/${round}`;
}

/** How many cards a printed page of A4 takes. */
export const cardsOnPage = 8;

/** A page of cards to print on A4 and cut, piece by piece: thousands of cards need not be in memory at once. */
export function* cardsPage(sheet: CardSheet, cards: Iterable<PrintedCard>): Generator<string> {
  const { title, note } = sheet;
  yield `${html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title.zh} / ${title.en}</title>
<style>${raw(style)}</style>
</head>
<body>
<h1>${title.zh} / ${title.en}</h1>
${note && html`<p class="note">${note.zh} ${note.en}</p>`}
<ul>
`}`;
  for (const card of cards) yield `${cardHtml(sheet, card)}`;
  yield '</ul>\n</body>\n</html>\n';
}

const style = `
@page { size: A4; margin: 10mm }
body { font: 12px/1.35 system-ui, "Noto Sans SC", "Microsoft YaHei", sans-serif; color: #111; margin: 10mm auto; max-width: 190mm; padding: 0 4mm }
h1 { font-size: 18px; margin: 0 0 2mm }
ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(88mm, 1fr)); gap: 3mm; list-style: none; margin: 0; padding: 0 }
li { border: 1px dashed #666; padding: 2.5mm 3mm 1.5mm; break-inside: avoid; overflow-wrap: anywhere }
li > div { display: flex; gap: 3mm; align-items: flex-start }
svg { width: 31mm; height: 31mm; flex: none; margin: 0 0 1mm }
h2 { font-size: 16px; line-height: 1.25; margin: 0 0 1mm }
p { margin: 0 0 .8mm }
small, .note { font-size: 10.5px; line-height: 1.3 }
small { color: #333; font-weight: 400 }
.address { word-break: break-all }
code { font: 700 14px/1.5 ui-monospace, Consolas, monospace; white-space: nowrap }
@media print { body { margin: 0; max-width: none; padding: 0 } h1, .note, .screen { display: none } }
`;

function cardHtml({ county, round, address }: CardSheet, { unit, kind, link, code }: PrintedCard) {
  const { origin } = new URL(address);
  return html`<li><p>${county.zh} <small>${county.en}</small></p>
<div>${raw(qrDrawing(link))}<div>
<h2>${unit.zh} <small>${unit.en}</small></h2>
<p>${round.zh} <small>${round.en}</small></p>
${kind.map(
  ({ zh, en }) => html`<p>${zh} <small>${en}</small></p>
`,
)}<p><code>${code}</code></p>
<p class="screen"><a href="${link}">打开 Open</a></p>
</div></div>
<p>扫码，或打开下面的网址，输入卡号。一张卡只计一次，不记姓名。 <small>Scan, or open this address and type the code. One card counts once, without your name.</small></p>
<p class="address">${address}</p>
<p>网址以 ${origin} 开头才是真的；不问电话、身份证、验证码。 <small>Real only at ${origin}; asks no phone, ID or text code.</small></p>
</li>
`;
}
