/** The style of a device at a counter: one sheet that fills the screen, targets for a whole thumb. */
export const kioskStyle = `
:root{--ink:#1b2426;--soft:#4b585b;--line:#c9d1d2;--accent:#0b5257;--tint:#e6f0f0;--bad:#a31d1d}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{font-size:112.5%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;color:var(--ink);background:#fff;font:1.15rem/1.5 "PingFang SC","Microsoft YaHei","Noto Sans SC",system-ui,sans-serif;user-select:none;-webkit-user-select:none;touch-action:manipulation}
main{flex:1;width:100%;max-width:70rem;margin:0 auto;padding:1rem 1.25rem 3rem;outline:0}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1.5rem;border-bottom:4px solid var(--accent);margin-bottom:1rem}
h1{font-size:1.7rem;margin:.3rem 0}
header p{margin:.3rem 0;color:var(--soft)}
header a{display:inline-flex;align-items:center;min-height:56px;padding:0 .75rem;color:var(--accent)}
fieldset{border:0;margin:0 0 1.2rem;padding:0;min-width:0}
legend{float:left;width:100%;font-size:1.35rem;font-weight:600;padding:0 0 .4rem}
legend+*{clear:both}
.hint{margin:0 0 .4rem;color:var(--soft);font-size:1rem}
.shapes{position:absolute}
.levels{display:flex;flex-wrap:wrap;gap:.6rem}
.levels label{position:relative;flex:1 1 8rem;min-height:104px;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:.3rem;padding:.5rem;border:2px solid var(--line);border-radius:10px;text-align:center;cursor:pointer}
.levels input{position:absolute;opacity:0;width:100%;height:100%;inset:0;margin:0;cursor:pointer}
.levels label:has(:checked){border-color:var(--accent);background:var(--tint);box-shadow:inset 0 0 0 2px var(--accent);font-weight:600}
.levels label:has(:focus-visible),button:focus-visible,a:focus-visible{outline:4px solid #b8860b;outline-offset:2px}
.face{width:3.2rem;height:3.2rem;fill:none;stroke:var(--accent);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.fault{margin:0 0 .3rem;color:var(--bad);font-weight:600}
.send{margin:1rem 0;text-align:right}
button,.next{display:inline-flex;align-items:center;justify-content:center;min-height:88px;min-width:16rem;padding:0 2rem;font-family:inherit;font-size:1.5rem;font-weight:600;line-height:1.2;color:#fff;background:var(--accent);border:0;border-radius:10px;text-decoration:none;cursor:pointer}
.thanks{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:2rem;min-height:70vh;text-align:center}
.thanks h1,.thanks h2{font-size:3rem;margin:0}
.state{position:fixed;right:1rem;bottom:.5rem;margin:0;color:var(--soft);font-size:1rem}
@media print{.send,.state{display:none}}
`;
