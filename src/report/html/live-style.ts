/** What only a page that answers back has: the panel of controls, and marks of what changed. */
export const LIVE_STYLE = `[hidden]{display:none!important}
mark{background:var(--mark);color:var(--ink);box-shadow:0 0 0 3px var(--mark)}
.was{font-size:.8125rem;font-weight:400;color:var(--soft);font-family:var(--sans);line-height:1.4}
:is(.facts,.takes,.sums,.numbers) .was{display:block;color:var(--soft)}
h1 mark{box-shadow:none;background:linear-gradient(transparent 62%,var(--mark) 62%)}
.new{font-size:.75rem;font-weight:700;font-family:var(--sans);background:var(--ink);color:var(--paper);padding:1px 7px;border-radius:3px;vertical-align:2px}
.said{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.said.shown{position:static;clip-path:none;width:auto;height:auto;background:var(--mark);padding:12px 16px;margin-top:20px}
button{font:600 .9375rem/1.4 var(--sans);color:var(--ink);background:var(--paper);border:1.5px solid var(--ink);border-radius:4px;padding:8px 14px;min-height:42px;cursor:pointer}
button.main{background:var(--ink);color:var(--paper)}
.undo{border:0;background:none;padding:0 2px;min-height:24px;font-size:.8125rem;text-decoration:underline;text-underline-offset:.16em}
:is(button,input,select,textarea,h1):focus-visible{outline:3px solid var(--inbound);outline-offset:2px}
.buttons{display:flex;flex-wrap:wrap;gap:10px;margin-top:20px}
.state{display:flex;flex-wrap:wrap;gap:10px 16px;background:var(--mark);padding:12px 16px;margin-top:20px}
.state p{font-size:.9375rem;line-height:1.45;margin:0}
.state .done{flex-basis:100%}.done:empty{display:none}.buttons [type=text]{flex:1 1 12rem;width:auto;margin:0}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{float:left;width:100%;padding:0}
legend+*{clear:both}
.control{padding:12px 0;border-top:1px solid var(--line)}
.control>:is(label,legend):first-child{display:block;font-weight:600;font-size:.875rem;line-height:1.4}
.control.changed{margin:0 -12px;padding:12px;background:var(--mark);border-top-color:transparent}
.fault{font-size:.875rem;line-height:1.45;margin-top:6px;padding-left:10px;border-left:3px solid var(--ink);font-weight:600}
.hint{font-size:.8125rem;line-height:1.45;color:var(--soft);margin-top:4px}
select,textarea,[type=text]{width:100%;min-height:42px;font:.9375rem/1.4 var(--sans);color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:4px;padding:6px 10px;margin-top:5px}
.typed{display:flex;gap:8px}
.per{flex:0 0 7.5rem}
[type=range]{display:block;width:100%;height:28px;margin:4px 0 0;accent-color:var(--ink)}
.off{opacity:.45}
.scale{position:relative;height:16px;font-size:.75rem;line-height:16px;color:var(--soft)}
.scale span{position:absolute;transform:translateX(-50%);white-space:nowrap}
.scale span:first-child{transform:none}
.scale span:last-child{transform:translateX(-100%)}
.choice,.unknown{display:flex;gap:10px;align-items:center;min-height:42px;font-size:1rem;line-height:1.4}
.unknown{font-size:.875rem;min-height:32px}
:is(.choice,.unknown) input{flex:none;width:18px;height:18px;margin:0;accent-color:var(--ink)}
.panel .choice{min-height:32px;font-size:.875rem}
.ranked{display:block;font-size:.8125rem;color:var(--soft);margin-top:8px}
.changed :is(.hint,.scale,.ranked),.control .was{color:inherit}
.panel>.bar{display:none}
.sheet h2{font-size:1.1875rem;margin-bottom:4px}
.sheet>.soft{margin-bottom:14px}
.sheet>details{border-top:1px solid var(--line)}
.sheet summary{font-weight:600;font-size:.9375rem}
.sheet>.buttons{border-top:1px solid var(--line);margin:0;padding-top:16px}
@media screen and (min-width:1001px){.live{max-width:1240px;margin:0 auto;display:grid;grid-template-columns:316px minmax(0,1fr)}
.live .panel{background:var(--panel);border-right:1px solid var(--line)}
.sheet{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:24px 24px 40px;scrollbar-gutter:stable}
.live :is(main,.mast,footer){max-width:892px;padding-left:36px;padding-right:36px}
.live h1{font-size:2.1875rem}}
@media screen and (max-width:1000px){:is(main,.live) :is([id],h1,h2){scroll-margin-top:76px}.panel{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line);padding:0 16px}
.panel>.bar{display:flex;justify-content:space-between;align-items:center;gap:10px;padding:8px 0;font-size:.875rem;line-height:1.35}
.bar span{display:block}
.bar button{padding:6px 12px}
.sheet{display:none;max-height:calc(100vh - 70px);overflow-y:auto;margin:0 -16px;padding:0 16px 16px}
.open .sheet{display:block}
.control.changed{margin:0 -16px;padding:12px 16px}}
@media screen and (max-width:760px){.state .buttons button{flex:1 1 40%}}
@media screen{.piece{content-visibility:auto;contain-intrinsic-size:auto 700px;margin:0 -8px;padding:0 8px}.panel>*{contain:content}}
@media print{.panel,.state :is(.buttons,.done),.undo,.said{display:none!important}.state{padding:6pt 10pt}.was{font-size:10pt}.new{font-size:9pt}}
`;

/** What it has of advice. */
export const LIVE_ADVICE_STYLE = `.shares b .was{display:inline;margin-left:8px}
.facts b mark{display:inline}
@media screen and (min-width:1001px){.live .steps>li{grid-template-columns:44px minmax(0,1fr) 190px}}
`;

/** What only a page that asks has: the card of a question. */
export const CARD_STYLE = `.quiet button{border-color:transparent;padding:8px 0;text-decoration:underline;text-underline-offset:.16em;font-weight:400}
.card{padding:28px 0 40px;max-width:40em}
.card>.soft{margin-bottom:12px}
.card .control{border:0;padding:0}
.card h1{font-size:1.75rem;margin-bottom:8px;outline-offset:4px}
.card .control>.soft{font-size:1rem}
.card .typed,.card textarea,.card select{max-width:26em}
.card .choice{border-top:1px solid var(--line)}
.card .explain+*{margin-top:8px}
.explain summary{font-size:.875rem;padding:8px 0}
.explain p{font-size:.9375rem;padding-left:20px}
@media screen and (max-width:760px){.card h1{font-size:1.375rem}}
@media print{.card .buttons{display:none!important}}
`;
