import { colorVariables } from './palette.ts';

const STEPS = [1, 2, 3] as const;
const SIDES = ['inbound', 'outbound'] as const;

/** Fills of both sides in all their steps, and outlines of what comes after the deadline. */
const FILLS = SIDES.flatMap((side) =>
  STEPS.map(
    (step) =>
      `svg .${side}-${step}{fill:var(--${side}-${step})}svg .${side}-${step}.late{stroke:var(--${side}-${step})}\n`,
  ),
).join('');

/** The page on a screen from a narrow phone upward, in the colors that the reader prefers. Spacing goes in steps of 4 pixels. */
export const SCREEN_STYLE = `:root{${colorVariables('light')};--inbound:var(--inbound-2);--outbound:var(--outbound-2);color-scheme:light dark;
--sans:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,"Liberation Sans",sans-serif;
--serif:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Georgia,"Liberation Serif",serif}
@media screen and (prefers-color-scheme:dark){:root{${colorVariables('dark')}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 var(--sans);overflow-wrap:break-word}
main,.mast,footer{max-width:948px;margin:0 auto;padding:0 24px}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
h1{font:700 2.4375rem/1.16 var(--serif);letter-spacing:-.012em;max-width:21em;text-wrap:balance}
h2{font:700 1.5625rem/1.25 var(--serif);margin-bottom:20px}
h3{font-size:1rem;line-height:1.4}
section{padding:40px 0;border-top:1px solid var(--line)}
section p,.plain li,.reasons li,.inside li{max-width:40em}
a{color:inherit;text-decoration-color:var(--quiet);text-underline-offset:.16em}
:is(a,summary):focus-visible{outline:3px solid var(--inbound);outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:8px;background:var(--paper);padding:4px 10px}
.defs{position:absolute}
.soft,.note,figcaption,footer,caption{color:var(--soft);font-size:.875rem;line-height:1.5}
figcaption b{display:block;font-size:1rem;color:var(--ink)}
:is(h3,b,th,p,.tag).inbound{color:var(--inbound)}
:is(h3,b,th,p,.tag).outbound{color:var(--outbound)}
.lead{font-size:1.1875rem;line-height:1.45;max-width:36em;margin-bottom:24px}
.mast{display:flex;justify-content:space-between;align-items:center;gap:16px;padding-top:20px;padding-bottom:20px;font-size:.875rem;line-height:1.4}
.mast>p{color:var(--soft);white-space:nowrap}
.brand{display:flex;gap:12px;align-items:center;min-width:0}
.brand b{font-size:1rem}
.brand img{display:block;max-width:160px;max-height:44px}
header.verdict{padding:32px 0 28px}
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
svg{display:block;overflow:visible;font:13px/1 var(--sans)}
svg text{fill:var(--ink);font-variant-numeric:tabular-nums}
${FILLS}svg .even{fill:var(--quiet)}
svg .inbound{fill:var(--inbound)}
svg .outbound{fill:var(--outbound)}
svg .cut{fill:var(--paper)}
svg .mark{fill:var(--ink)}
svg .late{fill-opacity:.16;stroke-width:1.5}
svg :is(.side,.value,.name){font-weight:600}
svg .tick{fill:var(--soft);font-size:12px}
svg .none{fill:var(--soft)}
svg .grid{stroke:var(--line)}
svg .axis{stroke:var(--quiet)}
svg :is(.brace,.leader){stroke:var(--quiet);fill:none}
svg .phase{font-size:12px}
svg .deadline{stroke:var(--ink);stroke-width:1.5}
svg .named{font-weight:700;font-size:12.5px}
svg .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
svg .hatch{display:none}
#hatch rect{fill:var(--paper);fill-opacity:.4}
.bars{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:0 6px;margin-top:14px}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:.8125rem;margin-top:10px}
.key li{display:flex;gap:7px;align-items:center}
.swatch{display:inline-block;margin-right:8px}
.key .swatch{margin:0}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4;text-align:left}
caption{text-align:left;padding-bottom:8px}
th,td{padding:7px 14px 7px 0;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400}
tbody th{font-weight:600}
thead th{font-size:.8125rem;color:var(--soft);vertical-align:bottom}
.numbers,.sums{font-variant-numeric:tabular-nums}
:is(.numbers,.sums) :is(th,td):nth-child(n+2){text-align:right;padding:7px 0 7px 14px}
.sums{margin-top:28px}
.sums tbody th{font-weight:400;padding-left:14px}
.sums :is(.side,.all) :is(th,td){font-weight:700}
.sums :is(.side,.all) th{padding-left:0}
.sums .inbound :is(th,td){color:var(--inbound)}
.sums .outbound :is(th,td){color:var(--outbound)}
.sums .all :is(th,td){border-bottom:0;border-top:2px solid var(--ink)}
.grades :is(th,td):nth-child(2){text-align:left}
:is(.sums,.numbers,figure,.rows)+:is(.rows,.numbers,h3,.note),.plain+.note,.after{margin-top:20px}
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
.changes li{display:grid;grid-template-columns:3.3rem 1fr;padding:9px 0}
.changes li+li{border-top:1px solid var(--line)}
.changes b{font-variant-numeric:tabular-nums}
.channels li+li{margin-top:20px}
.rows>div{display:grid;grid-template-columns:210px 1fr;gap:4px 20px;padding:8px 0;border-bottom:1px solid var(--line)}
.rows>div:last-child{border-bottom:0}
.rows dt{font-weight:600}
.rows dt::first-letter{text-transform:uppercase}
.answers{columns:2;column-gap:44px}
.answers>div{break-inside:avoid;grid-template-columns:1fr 1fr}
.answers dt{font-weight:400;color:var(--soft)}
.fold{border-top:1px solid var(--line)}
.fold:last-child{border-bottom:1px solid var(--line)}
summary{cursor:pointer;padding:13px 0;margin-left:20px;list-style-position:outside}
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
.alone{padding-top:16px;padding-bottom:36px}
.alone h1{margin-bottom:24px}
.eyebrow{font-size:.875rem;color:var(--soft);margin-bottom:12px}
footer{padding-top:20px;padding-bottom:40px}
footer p+p{margin-top:6px}
@media screen{.on-paper{display:none}}
@media screen and (min-width:761px){.on-narrow,.key.beside{display:none}}
@media screen and (max-width:760px){main,.mast,footer{padding-left:16px;padding-right:16px}
h1{font-size:1.75rem}h2{font-size:1.375rem;margin-bottom:14px}section{padding:30px 0}.answer{padding-top:22px}
.good,.lead{font-size:1.0625rem}.mast{flex-wrap:wrap;gap:2px 16px;padding-top:14px;padding-bottom:14px}
.split{margin-top:22px}.shares{font-size:.875rem}.shares>p{flex:1}.shares b{display:block;margin:0}
.facts{grid-template-columns:1fr;gap:14px;margin-top:26px}.facts>div{border-top-width:2px;padding-top:8px}
.steps>li{grid-template-columns:30px minmax(0,1fr);gap:0 10px;padding:18px 0}.place{font-size:1.75rem}.steps h3{font-size:1.0625rem}
.takes{grid-column:2;border-left:0;padding:10px 0 0}.takes div{justify-content:flex-start;gap:0;padding:1px 0}.takes dt{flex:none;width:92px}.takes dd{text-align:left}
.on-wide,.bars .names{display:none}.bars{grid-template-columns:auto minmax(0,1fr);gap:0}
.two{grid-template-columns:minmax(0,1fr)}
table{font-size:.84375rem}:is(.numbers,.sums) :is(th,td):nth-child(n+2){padding-left:8px}.sums tbody th{padding-left:0}thead th{font-size:.75rem}
:is(.sums.below,.sums.long) tr{display:grid;gap:0 6px;padding:6px 0;border-bottom:1px solid var(--line)}:is(.sums.below,.sums.long) .all{border-bottom:0;border-top:2px solid var(--ink)}:is(.sums.below,.sums.long) :is(th,td):is(:first-child,:nth-child(n+2)){border:0;padding:1px 0}:is(.sums.below,.sums.long) th:first-child{grid-column:1/-1}:is(.sums.below,.sums.long) thead th:first-child{position:absolute;clip-path:inset(50%)}
${[3, 4, 5, 6].map((columns) => `.below.of${columns} tr{grid-template-columns:repeat(${columns},1fr)}.long.of${columns}{grid-template-columns:repeat(${columns},auto)}`).join('')}
.sums.long{display:grid;gap:0 6px;font-size:.75rem}.sums.long :is(thead,tbody,tr){display:grid;grid-column:1/-1;grid-template-columns:subgrid}.sums.long caption{grid-column:1/-1}.sums.long tbody th{font-size:.84375rem}
.rows>div{grid-template-columns:1fr;gap:0}.answers{columns:1}.answers>div{grid-template-columns:1fr 1fr;gap:12px}.inside{padding-left:0}
.comparison tr{display:grid;grid-template-columns:1fr 1fr;gap:0 16px;padding:8px 0;border-bottom:1px solid var(--line)}
.comparison :is(th,td){border:0;padding:2px 0}.comparison tbody th,.comparison thead th:first-child{grid-column:1/-1;width:auto}.comparison thead th:first-child{position:absolute;clip-path:inset(50%)}}
@media screen and (max-width:350px){table{font-size:.75rem}.sums.long tr{display:flex;flex-wrap:wrap;justify-content:space-between}.sums.long th:first-child{flex:1 0 100%}:is(.numbers,.sums) :is(th,td):nth-child(n+2){padding-left:5px}}
`;
