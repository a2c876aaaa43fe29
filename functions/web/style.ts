import { createHash } from 'node:crypto';
import { draftStyle } from './style-draft.ts';
import { kioskStyle } from './style-kiosk.ts';
import { ratingStyle } from './style-rating.ts';

/*
What a page may use. Everything is plain HTML first: a page without this style still reads well.

  main                  one column of text; page({ wide: true }) widens it for tables
  .lead                 the sentence below the h1 that says what this page is for
  .crumbs               <nav class="crumbs" aria-label="…"><a>…</a> <a>…</a></nav> above the h1
  .note                 something to know first; .note.good after something was done, .note.warn before a grave step
  .tag                  a state in a word; .tag.good (done), .tag.live (going on), .tag.warn (needs somebody)
  dl.facts              label and value in two columns: <dl class="facts"><dt>…</dt><dd>…</dd></dl>
  ol.steps              what happens in which order, numbered
  ul.ways               a list of ways to go, each <li><a>…</a><p>…</p></li> with a big link
  .actions              a row of buttons; the first one is what to press next
  .button               <a class="button"> or <button class="button">; .button.quiet for what is second
  .field                <div class="field"><label>…</label><p class="hint">…</p><input></div>; add .faulty with a .fault
  .choice               <fieldset class="choice"><legend>…</legend><label><input type="radio"> <span>…</span></label>…</fieldset>
                        one big row a level on a phone; .faulty marks it. <div class="levels"> around the labels puts
                        them side by side on a desktop; label.apart stands off from the others
  .code                 on a .field: large letters of one width, for the code of a card
  .fault-summary        FaultList draws it: all faults on top, each a link to its field
  .run                  on a list of links: side by side, for many short ones
  .fault                <p class="fault" id="<field>-fault"> beside the field; FieldFault draws it
  .names                on table.figures inside a Scroll: names stay on one line, the table scrolls
  .chart                Picture draws it: a chart as a picture, with the table of its numbers below
  .scroll               Scroll draws it: a region that scrolls sideways and can be reached by keyboard; wide tables go in it
  table.figures         a table of figures; cells and heads of numbers carry .num; tr.total, th[scope=row] first in a row
  .brief  .even         on table.figures: .even makes columns of one width, so that several tables line up; .brief: on a phone cells and heads marked .spare, and bars, are left out
  .stack                on table.figures: on a phone each row becomes a block; each td then needs data-label="…";
                        a td.long holds sentences, which then stand below their label
  table.matrix          MatrixFields draws it: one control a cell; on a phone each row becomes a block; .ticks for radios
  .on-phone  .off-phone seen only below 40rem; seen only above it and on paper
  form.draft            a form of many fields; what it and the trees of plans may use stands on top of style-draft.ts
  .muted  .small        second in importance; smaller
  .no-print             not on paper
  .visually-hidden      for screen readers
  .checks               a column of big checkboxes: <fieldset class="checks"><legend>…</legend><label><input type="checkbox"> …</label>…
  .poster               what is printed large and hung up
  ol.words              what people wrote, one below the other, lines kept
  .own-line  .day       a line of its own inside a cell; a day that is not broken
  pre, summary          examples of code; long lines wrap; pre.whole is selected as a whole. <details><summary>…</summary>…</details> for what few read, open on paper
*/
const sheet = `
:root{--ink:#1b2426;--soft:#4b585b;--line:#c9d1d2;--faint:#f3f6f6;--accent:#0b5257;--accent-dark:#073a3e;--tint:#e6f0f0;--bad:#a31d1d;--bad-tint:#fbeeee;--good:#1f6b3b;--warn:#7a4d00;--warn-tint:#fdf5e3}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media screen and (min-width:110rem){html{font-size:125%}}
@media screen{html.large{font-size:137.5%}}
body{margin:0;color:var(--ink);background:#fff;font:1.0625rem/1.7 "PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif;overflow-wrap:break-word}
h1,h2,h3{line-height:1.35;font-weight:600;margin:2.25rem 0 .75rem;text-wrap:balance}
h1{font-size:1.75rem;margin:1.5rem 0 .75rem}
h2{font-size:1.3rem}
h3{font-size:1.1rem}
p,ul,ol,dl,table,fieldset,.scroll{margin:0 0 1.1rem}
p,li{text-wrap:pretty}
ul,ol{padding-left:1.5em}
a{color:var(--accent);text-underline-offset:.2em}
a:hover{color:var(--accent-dark);text-decoration-thickness:2px}
:focus-visible{outline:3px solid #b8860b;outline-offset:2px}
[tabindex="-1"]:focus{outline:0}
.skip{position:absolute;left:-999em}
.skip:focus{left:1rem;top:.5rem;padding:.6rem 1rem;background:#fff;z-index:2}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{border-top:5px solid var(--accent);border-bottom:1px solid var(--line)}
.top>div,main,.foot p{max-width:46rem;margin:0 auto;padding-left:1rem;padding-right:1rem}
.wide .top>div,.top>div:has(nav),.wide main,.wide .foot p{max-width:76rem}
.wide main>p,.wide .note,.wide .fault-summary{max-width:46rem}
.top>div{display:flex;flex-wrap:wrap;align-items:center;column-gap:1.25rem;padding-top:.35rem;padding-bottom:.35rem}
.brand{display:inline-flex;align-items:center;gap:.6rem;min-height:44px;color:var(--ink);font-size:1.15rem;font-weight:600;text-decoration:none;margin-right:auto}
.brand small{font-size:.95rem;font-weight:400;color:var(--soft)}
.seal{display:inline-block;width:1.9rem;height:1.9rem;line-height:1.85rem;text-align:center;background:var(--accent);color:#fff;border-radius:3px}
.top nav{display:flex;flex-wrap:wrap;column-gap:1.25rem;order:1;flex-basis:100%}
.top nav a,.top .lang,.crumbs a,.foot a{display:inline-flex;align-items:center;min-height:44px}
.top nav a,.top .lang{text-decoration:none}
.top nav a:hover,.top .lang:hover{text-decoration:underline}
.top nav a[aria-current]{font-weight:600;color:var(--ink);box-shadow:inset 0 -3px var(--accent)}
.who{display:flex;align-items:center;gap:.75rem;margin:0}
main{padding-top:.5rem;padding-bottom:2.5rem}
.foot{border-top:1px solid var(--line);padding-top:.75rem;padding-bottom:1.5rem;color:var(--soft);font-size:.95rem}
.lead{font-size:1.15rem;color:var(--soft);margin-bottom:1.4rem}
.muted{color:var(--soft)}
.small{font-size:.95rem}
.crumbs{display:flex;flex-wrap:wrap;column-gap:.6rem;font-size:.95rem}
.crumbs a{text-decoration:none}
.crumbs a:hover{text-decoration:underline}
.crumbs a+a::before{content:"›";margin-right:.6rem;color:var(--soft)}
.crumbs+h1{margin-top:.25rem}
.note{padding:.75rem 1rem;border-left:4px solid var(--accent);background:var(--tint);margin:0 0 1.25rem}
.note.good{border-color:var(--good);background:#eaf4ed}
.note.warn{border-color:#b8860b;background:var(--warn-tint)}
.note>:last-child{margin-bottom:0}
.note>h2:first-child{margin-top:0}
.tag{display:inline-block;padding:0 .5em;border:1px solid currentColor;border-radius:3px;font-size:.9rem;line-height:1.6;white-space:nowrap;color:var(--soft);background:#fff}
.tag.good{color:var(--good)}
.tag.live{color:#fff;background:var(--accent);border-color:var(--accent)}
.tag.warn{color:var(--warn);background:var(--warn-tint)}
.facts{display:grid;grid-template-columns:minmax(6.5em,max-content) 1fr;gap:.35rem 1.25rem}
.facts dt{color:var(--soft)}
.facts dd{margin:0;font-variant-numeric:tabular-nums}
.steps{padding-left:0;list-style:none;counter-reset:step}
.steps>li{position:relative;padding:.1rem 0 .9rem 2.75rem;counter-increment:step}
.steps>li::before{content:counter(step);position:absolute;left:0;top:.1rem;width:1.9rem;height:1.9rem;line-height:1.8rem;text-align:center;border:1px solid var(--accent);border-radius:50%;color:var(--accent);font-variant-numeric:tabular-nums}
.ways{list-style:none;padding:0;border-top:1px solid var(--line)}
.ways>li{border-bottom:1px solid var(--line);padding:.75rem 0}
.ways>li>a{display:inline-flex;align-items:center;min-height:44px;font-size:1.15rem;font-weight:600}
.ways p{margin:0;color:var(--soft)}
.ways .small-button{margin-top:.5rem}
.actions{display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1rem;margin:1.5rem 0}
.actions form{margin:0}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:.4rem 1.5rem;font:inherit;font-weight:600;line-height:1.3;text-align:center;text-decoration:none;color:#fff;background:var(--accent);border:1px solid var(--accent);border-radius:4px;cursor:pointer}
.button:hover{background:var(--accent-dark);color:#fff}
.button.quiet{color:var(--accent);background:#fff;font-weight:400}
.button.quiet:hover{color:var(--accent-dark);background:var(--tint)}
.top .button{min-height:44px;padding:0;border:0}
.top .button:hover{background:none;text-decoration:underline}
fieldset{border:0;padding:0;min-width:0}
legend,.field label{display:block;padding:0;font-weight:600}
.field label{margin-bottom:.25rem}
.field{margin:0 0 1.25rem}
.hint{margin:0 0 .3rem;color:var(--soft);font-size:.95rem}
input:not([type=radio],[type=checkbox],[type=hidden]),select,textarea{display:block;width:100%;max-width:24rem;min-height:48px;padding:.5rem .75rem;font:inherit;color:inherit;background:#fff;border:1px solid #6b787b;border-radius:4px}
.code input{max-width:26rem;font:600 1.3rem/1.4 ui-monospace,Menlo,Consolas,monospace;text-transform:uppercase}
.faulty input,.faulty select,.faulty textarea{border-color:var(--bad);border-width:2px}
.choice{margin:0 0 2rem}
.choice legend{float:left;width:100%;margin-bottom:.5rem;font-size:1.1rem}
.choice legend+*{clear:both}
.choice label{display:flex;align-items:center;gap:.75rem;min-height:52px;font-size:1.125rem;padding:.4rem .9rem;margin-top:-1px;border:1px solid var(--line);cursor:pointer}
.choice label:first-of-type{border-radius:4px 4px 0 0}
.choice label:last-of-type{border-radius:0 0 4px 4px}
.choice .apart{margin-top:.6rem;border-radius:4px}
.choice label:hover{background:var(--faint)}
.choice label:has(:checked){background:var(--tint);border-color:var(--accent);box-shadow:inset 4px 0 var(--accent);position:relative}
.choice label:has(:focus-visible){outline:3px solid #b8860b;outline-offset:1px;position:relative}
input[type=radio],input[type=checkbox]{flex:none;width:1.4rem;height:1.4rem;margin:0;accent-color:var(--accent)}
.faulty{padding-left:.9rem;border-left:4px solid var(--bad)}
.fault{margin:.1rem 0 .4rem;color:var(--bad);font-weight:600}
.fault-summary{margin:1.25rem 0;padding:.8rem 1rem .4rem;border:2px solid var(--bad);border-radius:4px;background:var(--bad-tint)}
.fault-summary h2{margin:0 0 .3rem;font-size:1.15rem}
.fault-summary ul{list-style:none;margin:0;padding:0}
.run{display:flex;flex-wrap:wrap;column-gap:1.25rem;list-style:none;padding:0}
.fault-summary a{display:inline-flex;align-items:center;min-height:44px;color:var(--bad);font-weight:600}
.scroll{overflow-x:auto}
.names th[scope=row],.names td:not(.num){white-space:nowrap}
.chart img{display:block;width:100%;max-width:47.5rem;height:auto}
table{border-collapse:collapse;width:100%}
.figures{font-size:1rem;line-height:1.5;font-variant-numeric:tabular-nums}
.figures caption{text-align:left;font-weight:600;padding:.3rem 0}
.figures th,.figures td{padding:.55rem .75rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
.figures thead th{border-bottom:2px solid var(--accent);vertical-align:bottom;background:#fff}
.figures tbody th{font-weight:400;min-width:7em}
.figures td{min-width:4em}
.figures .num{text-align:right;white-space:nowrap;min-width:0}
.figures .num:first-child{width:1%}
.figures td a,.figures th a{display:inline-block;padding:.65rem 0;margin:-.65rem 0}
.figures tbody tr:hover>*{background:var(--faint)}
.figures thead .num{white-space:normal}
.figures .total>*{font-weight:600;border-top:2px solid var(--accent)}
.matrix td,.matrix tbody th{vertical-align:middle}
.matrix td{min-width:8em}
.figures .group th{font-weight:600;background:var(--tint)}
.matrix thead .hint{display:block;font-weight:400}
.matrix thead th+th{width:16em}
.matrix select{min-height:44px;max-width:none;padding:.3rem .5rem}
.matrix select:has([value=""]:checked){color:var(--soft);border-style:dashed}
.ticks td,.ticks thead th+th{width:7em;padding:0 .25rem;min-width:3em;text-align:center}
.ticks thead th+th{padding-bottom:.55rem}
.ticks label{display:flex;align-items:center;justify-content:center;gap:.5rem;min-height:48px;cursor:pointer}
.ticks .apart{border-left:1px solid var(--line)}
.wrong{box-shadow:inset 4px 0 var(--bad)}
pre{margin:0 0 1.1rem;padding:.6rem .8rem;font-size:.9rem;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--faint);border:1px solid var(--line);border-radius:4px}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace}
code{overflow-wrap:anywhere}
.whole{user-select:all}
legend+.fault{margin-top:.3rem}
.checks label{display:flex;align-items:center;gap:.75rem;min-height:48px;cursor:pointer}
.own-line{display:block}
.poster{text-align:center}
.poster h1{font-size:2.6rem}
.poster svg{width:100%;max-width:20rem;height:auto}
.words{padding-left:2em}
.words li{padding:.6rem 0;border-bottom:1px solid var(--line);white-space:pre-line;overflow-wrap:anywhere}
.day{white-space:nowrap}
summary{min-height:44px;padding:.5rem 0;color:var(--accent);cursor:pointer}
.on-phone{display:none}
@media (min-width:40.01rem){
.matrix thead th{position:sticky;top:0;z-index:1}
.ticks thead th:first-child{width:30%}
.ticks label span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
}
@media (min-width:48rem){
.even{table-layout:fixed}.even thead th:first-child{width:32%}
.top nav{order:0;flex-basis:auto}
.top nav+.who{border-left:1px solid var(--line);padding-left:1.25rem}
h1{font-size:2rem}
.top nav.many{order:1;flex-basis:100%}
.top nav.many+.who{border-left:0;padding-left:0}
.levels{display:flex}
.choice label{flex:1 1 0;flex-direction:column;gap:.35rem;padding:.7rem .3rem;margin:0 -1px 0 0;font-size:1.0625rem;line-height:1.35;text-align:center;border-radius:0!important}
.choice .apart{margin:0 0 0 .9rem}
.choice label:has(:checked){box-shadow:inset 0 4px var(--accent)}
}
@media (max-width:40rem){
.top nav.many{flex-wrap:nowrap;overflow-x:auto;white-space:nowrap}
.even{table-layout:auto}
form>.actions>.button,main>.actions>.button,main>.no-print>.actions>.button,.on-phone>.actions>.button,.actions>form,.actions>form>.button{width:100%}
.who span{display:none}
.figures th,.figures td{padding:.5rem}
.facts{grid-template-columns:1fr;gap:0}
.facts dd{margin-bottom:.6rem}
.brief .spare,.brief .bar{display:none}
.brief .tag,p .tag{white-space:normal}
.brief th,.brief td{padding-left:.3rem;padding-right:.3rem}
.brief td{min-width:3em}
.brief thead .num{white-space:nowrap}
.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack,.stack tbody,.stack tr,.stack td,.stack tbody th{display:block;width:auto}
.stack tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
.stack tbody th,.stack td{border:0;padding:.15rem 0}
.stack tbody th{font-weight:600}
.stack caption{display:block}
.stack tbody th .muted{font-weight:400}
.stack .total{border-top:2px solid var(--accent)}
.stack .total>*{border-top:0}
.stack td:empty{display:none}
.stack td,.stack td.num{display:flex;justify-content:space-between;gap:1rem;text-align:right;white-space:normal}
.stack td.long{display:block;text-align:left}
.stack td.long::before{display:block}
.stack td::before{flex:none;max-width:60%;content:attr(data-label);color:var(--soft);text-align:left}
.on-phone{display:block}
.off-phone{display:none}
.matrix thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.matrix,.matrix tbody,.matrix tr,.matrix td,.matrix tbody th{display:block}
.matrix tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
.matrix caption{display:block}
.matrix .group{padding:0}
.matrix tbody tr>*{border:0;padding:.2rem 0}
.matrix .group th{padding:.5rem}
.matrix tbody th{font-weight:600}
.matrix td::before{content:attr(data-label);color:var(--soft)}
.matrix select{min-height:48px}
.ticks tr{display:flex;flex-wrap:wrap;gap:.35rem}
.ticks tbody th{flex:0 0 100%}
.ticks tbody td{flex:1 1 28%;min-width:fit-content;border:1px solid var(--line);border-radius:4px;padding:0 .3rem}
.ticks label{gap:.3rem}
.ticks td:has(:checked){background:var(--tint);border-color:var(--accent)}
.wrong{padding-left:.75rem!important}
}
@media print{
@page{margin:16mm}
html{font-size:9.5pt}
body{line-height:1.5;color:#000}
.skip,.top nav,.lang,.who,.foot,.crumbs,.actions,.no-print,.on-phone{display:none!important}
.off-phone{display:block!important}
.top{border:0}
.top>div,main{max-width:none!important;padding:0}
h2,h3{break-after:avoid;margin-top:14pt}
details::details-content{content-visibility:visible;height:auto}
summary{color:inherit;list-style:none}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible}
.poster svg{max-width:14cm}
.figures th,.figures td{padding:3pt 5pt}
.matrix select{min-height:0;padding:0;border:0;appearance:none}
thead{display:table-header-group}
tr,.note,.choice{break-inside:avoid}
}
`;

/**
 * Which style a page brings along, inlined in its head: one round trip on a slow line. `house`: of the doors of those who
 * sign in, with what writing plans needs. `citizen`: of the public's pages. `kiosk`: of a device at a counter.
 */
export type Look = 'house' | 'citizen' | 'kiosk';

export const styles: Readonly<Record<Look, string>> = {
  house: `${sheet.trim()}\n${draftStyle.trim()}`,
  citizen: `${sheet.trim()}\n${ratingStyle.trim()}`,
  kiosk: kioskStyle.trim(),
};

/** What the content security policy says instead of trusting any inline style: these texts and no other. */
export const styleHashes: readonly string[] = Object.values(styles).map(
  (style) => `sha256-${createHash('sha256').update(style).digest('base64')}`,
);
