/**
 * The look of the pages a customer sees, in the colours of the app. They bring it along: a phone on a slow line asks once, and what
 * is here is all there is.
 */
export const STYLE = `
:root{color-scheme:light;--bg:#fafaf9;--surface:#fff;--text:#1a1a1a;--muted:#62625d;--line:#8c8c86;--soft:#e4e4e0;--accent:#4a45c4;--on:#fff;--tint:#eeedfb;--bad:#b42318}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;--bg:#101012;--surface:#17171a;--text:#ececee;--muted:#a1a1aa;--line:#75757f;--soft:#2b2b31;--accent:#aaa7ff;--on:#101012;--tint:#25244a;--bad:#f58b80}}
*{box-sizing:border-box}
html{font:100%/1.5 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;background:var(--bg);color:var(--text);-webkit-text-size-adjust:100%}
body{margin:0;min-height:100svh;display:flex;flex-direction:column}
main{flex:1;width:100%;max-width:34rem;margin:0 auto;padding:1.25rem 1rem 1.5rem;display:flex;flex-direction:column}
form{flex:1;display:flex;flex-direction:column}
h1{font-size:1.375rem;line-height:1.25;margin:0 0 .75rem;text-wrap:balance;overflow-wrap:anywhere}
p{margin:0 0 .75rem;overflow-wrap:anywhere}
.from{margin:0 0 1.25rem;color:var(--muted);font-size:.875rem}
.note{border-left:3px solid var(--accent);padding-left:.75rem;white-space:pre-line}
.small{color:var(--muted);font-size:.875rem}
.step{border:0;margin:0 0 2rem;padding:0;min-width:0}
legend{font-size:1.375rem;line-height:1.25;font-weight:600;padding:0;margin:0 0 1rem;text-wrap:balance}
.choices{display:grid;gap:.5rem}
.numbers{gap:.375rem;grid-template-columns:repeat(auto-fit,minmax(2.5rem,1fr))}
.choice{position:relative;display:flex;align-items:center;gap:.75rem;min-height:3rem;padding:.5rem .875rem;background:var(--surface);border:1px solid var(--line);border-radius:.5rem;cursor:pointer}
.numbers .choice{justify-content:center;padding:.5rem;font-variant-numeric:tabular-nums}
.choice input{accent-color:var(--accent);width:1.25rem;height:1.25rem;margin:0;flex:none}
.numbers .choice input{position:absolute;opacity:0;inset:0;width:100%;height:100%;cursor:pointer}
.choice:has(:checked){border-color:var(--accent);background:var(--tint);box-shadow:inset 0 0 0 1px var(--accent)}
.choice:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.numbers .choice:has(:checked){font-weight:700}
.ends{display:flex;justify-content:space-between;gap:1rem;margin:.5rem 0 0;color:var(--muted);font-size:.875rem}
.ends span:last-child{text-align:right}
.cannot{margin-top:.75rem;border-style:dashed}
textarea{width:100%;min-height:8rem;padding:.75rem;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--line);border-radius:.5rem;resize:vertical}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:3rem;padding:.5rem 1.5rem;border:1px solid transparent;border-radius:.5rem;background:var(--accent);color:var(--on);font:inherit;font-weight:600;cursor:pointer;text-decoration:none}
.button.quiet{background:none;color:var(--text);border-color:var(--line)}
.button[disabled]{opacity:.6;cursor:default}
.button:focus-visible,a:focus-visible,textarea:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
a{color:var(--accent);text-underline-offset:.2em}
.bar{display:flex;gap:.75rem;justify-content:space-between;align-items:center}
.bar .button{flex:1}
.bar [data-forward]{flex:2}
.js .bar{position:sticky;bottom:0;background:var(--bg);padding:.5rem 0 .75rem}
.js-only{display:none}
.js .js-only{display:flex}
.js .no-js{display:none}
.js .step{display:none;margin-bottom:1rem}
.js .step.now{display:block}
.js [hidden]{display:none}
.progress{display:none;height:4px;background:var(--soft);border-radius:2px;margin:0 0 1.25rem;overflow:hidden}
.js .progress{display:block}
.progress i{display:block;height:100%;width:0;background:var(--accent)}
.place{margin:.75rem 0 0}
.said{min-height:1.5rem;margin:auto 0 0;font-size:.875rem;color:var(--muted)}
.said.bad{color:var(--bad)}
footer{max-width:34rem;width:100%;margin:0 auto;padding:1rem;font-size:.875rem;color:var(--muted)}
footer a{display:inline-block;min-height:1.75rem}
.preview{background:var(--tint);padding:.5rem 1rem;text-align:center;font-size:.875rem}
@media print{.bar,.said,.progress{display:none}.js .step{display:block}}
`.trim();
