const STEPS = [1, 2, 3] as const;
const SIDES = ['inbound', 'outbound'] as const;

/** Fills of both sides in all their steps, and outlines of what comes after the deadline. */
const FILLS = SIDES.flatMap((side) =>
  STEPS.map(
    (step) =>
      `svg .${side}-${step}{fill:var(--${side}-${step})}svg .${side}-${step}.late{stroke:var(--${side}-${step})}\n`,
  ),
).join('');

/** What pages of advice, and of what stands in it, add: the answer, the steps, the reasons, the notes, the table of both sides. */
export const ADVICE_STYLE = `.lead{font-size:1.1875rem;line-height:1.45;max-width:36em;margin-bottom:24px}
.answer{padding-top:36px}
.good{font-size:1.1875rem;line-height:1.45;margin-top:14px;color:var(--soft)}
.split{margin-top:28px}.split+.note{margin-top:8px}
.shares{display:flex;justify-content:space-between;gap:20px;line-height:1.35;margin-bottom:8px}
.shares b{font-size:1.5625rem;margin-right:3px;font-variant-numeric:tabular-nums}
.shares span{display:block;font-size:.875rem;color:var(--soft)}
.shares .outbound{text-align:right}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:28px;margin-top:32px}
.facts>div{border-top:3px solid var(--ink);padding-top:10px}
.facts :is(dt,span){font-size:.875rem;line-height:1.45;color:var(--soft)}
.facts b{display:block;font:700 1.4375rem/1.25 var(--serif);margin:2px 0 3px}
.facts span{display:block}
.steps>li{display:grid;grid-template-columns:44px minmax(0,1fr) 240px;gap:0 20px;padding:20px 0}
.steps>li+li{border-top:1px solid var(--line)}
.steps>li:first-child{padding-top:0}
.steps h3{font-size:1.1875rem;margin-bottom:4px}
.place{font:700 2.4375rem/1 var(--serif)}
.steps .why{font-size:.875rem;line-height:1.5;color:var(--soft);margin-top:8px}
.why b{color:var(--ink)}
.takes{font-size:.875rem;align-self:start;border-left:1px solid var(--line);padding-left:18px}
.takes div{display:flex;justify-content:space-between;gap:10px;padding:2px 0}
.takes dt{color:var(--soft);white-space:nowrap}
.takes dd{font-weight:600;text-align:right;font-variant-numeric:tabular-nums}
.tag{display:inline-flex;align-items:center;gap:5px;font-size:.8125rem;font-weight:600;white-space:nowrap;margin-left:6px}
.tag svg{fill:currentColor}
${FILLS}svg .even{fill:var(--quiet)}
svg .cut{fill:var(--paper)}
@media screen{.hatch{display:none}}
#hatch rect{fill:var(--paper);fill-opacity:.4}
.defs{position:absolute}
svg .mark{fill:var(--ink)}
svg .late{fill-opacity:.16;stroke-width:1.5}
svg .none{fill:var(--soft)}
svg .axis{stroke:var(--quiet)}
svg :is(.brace,.leader){stroke:var(--quiet);fill:none}
svg .phase{font-size:12px}
svg .deadline{stroke:var(--ink);stroke-width:1.5}
svg .named{font-weight:700;font-size:12.5px}
.bars{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:0 6px;margin-top:14px}
.swatch{display:inline-block;margin-right:8px}
.key .swatch{margin:0}
figcaption b{display:block;font-size:1rem;color:var(--ink)}
.grades :is(th,td):nth-child(2){text-align:left}
.then{margin-top:18px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:20px 44px}
.two>*{min-width:0}
:is(.reasons,.plain) li{padding:9px 0}
:is(.reasons,.plain) li+li{border-top:1px solid var(--line)}
.job{padding:4px 0 9px}
.job+.reasons{border-top:1px solid var(--line)}
.pointed li{display:grid;grid-template-columns:3.3rem 1fr;padding:6px 0}
.pointed b{font-variant-numeric:tabular-nums}
sup{font-size:.6875rem;line-height:0;margin-left:2px;white-space:nowrap}
sup a{padding:2px}
.runs{margin-bottom:10px}
.runs ul{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 20px;font-size:.875rem;margin-top:6px}
.runs b{font-size:1rem;font-variant-numeric:tabular-nums}
.sure h3{margin-top:24px}
.channels li+li{margin-top:20px}
.answers{columns:2;column-gap:44px}
dl.answers>div{break-inside:avoid;grid-template-columns:1fr 1fr}
.answers dt{font-weight:400;color:var(--soft)}
.fold{border-top:1px solid var(--line)}
.fold:last-child{border-bottom:1px solid var(--line)}
.inside{padding:2px 0 24px 20px}
.inside h3{margin:16px 0 4px;font-size:.875rem}
.inside>:is(p,table)+:is(figure,table,h3){margin-top:16px}
.notes{font-size:.875rem;counter-reset:note}
ol.notes>li{counter-increment:note;padding:5px 0 5px 54px;position:relative}
ol.notes>li::before{content:counter(note);position:absolute;left:0;width:18px;text-align:right;color:var(--soft)}
ol.notes .grade{position:absolute;left:28px}
ul.notes>li{padding:5px 0}
.notes>li:target{background:var(--mark)}
.grade{display:inline-block;width:18px;text-align:center;font-size:.75rem;font-weight:700;line-height:18px;border:1px solid var(--quiet)}
.comparison :is(th,td){padding:7px 18px 7px 0}
.comparison tbody th{width:11em}
.closing{margin-top:12px;color:var(--soft)}
@media print,(min-width:761px){.on-narrow,.key.beside{display:none}}
@media screen and (max-width:760px){.on-wide{display:none}.answer{padding-top:22px}.good,.lead{font-size:1.0625rem}.split{margin-top:22px}.shares{font-size:.875rem}.shares>p{flex:1}.shares b{display:block;margin:0}
.facts{grid-template-columns:1fr;gap:14px;margin-top:26px}.facts>div{border-top-width:2px;padding-top:8px}
.steps>li{grid-template-columns:30px minmax(0,1fr);gap:0 10px;padding:18px 0}.place{font-size:1.75rem}.steps h3{font-size:1.0625rem}
.takes{grid-column:2;border-left:0;padding:10px 0 0}.takes div{justify-content:flex-start;gap:0;padding:1px 0}.takes dt{flex:none;width:92px}.takes dd{text-align:left}
.bars .names{display:none}.bars{grid-template-columns:auto minmax(0,1fr);gap:0}
.two{grid-template-columns:minmax(0,1fr)}
.answers{columns:1}.answers>div{gap:12px}.inside{padding-left:0}
.comparison tr{display:grid;grid-template-columns:1fr 1fr;gap:0 16px;padding:8px 0;border-bottom:1px solid var(--line)}
.comparison :is(th,td){border:0;padding:2px 0}.comparison tbody th,.comparison thead th:first-child{grid-column:1/-1;width:auto}.comparison thead th:first-child{position:absolute;clip-path:inset(50%)}}
@media print{figcaption b{font-size:10.5pt}.answer{padding-top:11pt}.good,.lead{font-size:12pt;max-width:none}.lead{margin-bottom:10pt}.split{margin-top:11pt}.shares b{font-size:15pt}
.facts{margin-top:14pt;gap:18pt}.facts b{font-size:13pt}
.runs b{font-size:10.5pt}
sup{vertical-align:baseline}sup a::before{content:"["}sup a::after{content:"]"}
.steps>li{grid-template-columns:26pt minmax(0,1fr) 174pt;gap:0 12pt;padding:7pt 0}.takes{padding-left:10pt}.steps .why{margin-top:3pt}.place{font-size:22pt}.steps h3{font-size:12pt}
.two{gap:10pt 24pt}
.why,.sure{break-inside:avoid}
.money{break-before:page;border-top:0}
.inside{padding:0 0 8pt}}
`;
