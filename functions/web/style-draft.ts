/*
What forms of many fields and trees of plans may use, beside what stands on top of style.ts.

  form.draft            fieldset.part around what belongs together, .across side by side, fieldset.row
                        for one of several with .row-buttons, .way for one of unlike choices, .boxes for ticks, .settings
                        for what belongs to a choice; .small-button; input.short for numbers and ids
  .depth .d1 .. .d4     how deep a row of a tree stands; .sum below a weight, .sum.off where it is not what it should be
  details.menu          what can be done with a row, folded away
*/

/** The part of every page's style that only the writing of plans needs. */
export const draftStyle = `
form.draft{max-width:60rem}
.draft .part{margin:0 0 1.5rem}
.draft .part>legend{margin-bottom:.25rem}
.draft textarea{max-width:none}
.across{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,9.5rem),1fr));gap:.25rem 1rem;align-items:end}
.across>.field,.across>.part{margin-bottom:.5rem}
.across>.part{grid-column:1/-1}
.across .field label{font-weight:400;font-size:.95rem}
.across input:not([type=checkbox],[type=radio]),.across select{max-width:none;min-height:44px}
.across .part .part{margin:0}
input.short:not([type=checkbox]),select.short{max-width:14rem}
.row{position:relative;border-left:3px solid var(--line);padding:.1rem 0 .1rem .9rem;margin:0 0 1rem}
.table-row{display:flex;flex-wrap:wrap;align-items:end;gap:0 1rem}
.table-row>.across{flex:1 1 20rem}
.table-row>.across,.heads{grid-template-columns:repeat(auto-fit,minmax(min(100%,6.5rem),1fr))}
.row:not(.table-row)>.across{grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr))}
.table-row>.row-buttons{flex:0 0 auto;min-width:8.5rem;justify-content:end;flex-wrap:nowrap;margin:0 0 .5rem}
.row .part>legend{font-weight:400;font-size:.95rem}
.row label{color:var(--soft)}
.row .boxes label{color:inherit}
.row-buttons{display:flex;flex-wrap:wrap;gap:.5rem;margin:.25rem 0 .75rem}
.small-button{min-height:44px;padding:.2rem .9rem;font-size:.95rem}
.way{display:flex;flex-wrap:wrap;align-items:center;gap:0 1rem;padding:.25rem 0}
.pick{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem}
.pick>select{flex:0 1 24rem}
.way>label,.boxes label{display:flex;align-items:center;gap:.6rem;min-height:44px;font-weight:400}
.way>.field{flex:1 1 10rem;margin:0}
.way>.across{flex:1 1 100%;margin:0 0 .5rem 2rem}
.boxes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr));gap:0 1rem}
.settings{border-left:3px solid var(--tint);padding-left:1rem;margin-top:1rem}
.example{margin:0 0 .75rem}
.d1{padding-left:1em}
.d2{padding-left:2em}
.d3{padding-left:3em}
.d4{padding-left:4em}
.sum{display:block;font-size:.9rem;color:var(--soft);white-space:nowrap}
.sum.off{color:var(--bad);font-weight:600;white-space:normal}
.menu summary{padding:.65rem 0;margin:-.65rem 0;min-height:44px;white-space:nowrap}
.menu>div a,.menu>div button{display:flex;align-items:center;min-height:44px;padding:0;font:inherit;color:var(--accent);background:none;border:0;text-decoration:underline;cursor:pointer;white-space:nowrap}
.menu form{display:flex;gap:1rem}
@media (min-width:48rem){
.table-row{margin-bottom:0}
.table-row~.table-row .field>label{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
}
@media (max-width:40rem){
.across:not(.heads,.table-row>*),.row:not(.table-row)>.across{grid-template-columns:1fr}
}
@media print{
.menu,.draft .small-button{display:none!important}
}
`;
