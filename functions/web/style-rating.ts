/*
What the pages that ask the public may use, beside what stands on top of style.ts.

  .face        Face draws it: a face beside the words of a level; .shapes holds the drawings
  .few         on a .choice: short answers side by side, also on a phone
  .receipt     ReceiptLine draws it
  .done        how many answers are chosen already: stays in sight below the questions, counts without a script
*/

/** The part of the style that only the public's pages need. */
export const ratingStyle = `
textarea{display:block;max-width:none;min-height:6rem}
.shapes{position:absolute}
.face{flex:none;width:2rem;height:2rem;fill:none;stroke:var(--accent);stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.choice :checked~.face{fill:#fff}
.choice.few .levels{display:flex;flex-wrap:wrap;gap:.5rem}
.choice.few label{flex:1 1 auto;justify-content:center;margin:0;border-radius:4px!important;white-space:nowrap}
h1{word-break:keep-all}
.receipt{margin:0 0 1.25rem}
.receipt code{font-size:1.35rem;font-weight:600;white-space:nowrap}
.receipt p{margin:0 0 .3rem}
.kept{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem}
form.sheet{counter-reset:done}
.done{display:none}
@supports selector(:has(*)){
.sheet :checked{counter-increment:done}
.sheet option,.sheet .few :checked{counter-increment:none}
.sheet select:not(:has([value=""]:checked)){counter-increment:done}
.done{display:block;position:sticky;bottom:0;margin:0 -1rem 1rem;padding:.5rem 1rem;background:#fff;border-top:1px solid var(--line);font-variant-numeric:tabular-nums}
.done b::before{content:counter(done)}
}
@media (min-width:48rem){
.choice .apart{justify-content:center}
.face{width:2.6rem;height:2.6rem}
}
@media print{
.done,.kept{display:none!important}
textarea{border:1px solid #000;min-height:4cm}
.choice label{min-height:0;padding:3pt 6pt}
}
`;
