import { colorVariables } from './palette.ts';

/** Any page on a screen from a narrow phone upward, in the colors that the reader prefers. Spacing goes in steps of 4 pixels. */
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
.skip:focus{z-index:3;left:16px;top:8px;background:var(--paper);padding:4px 10px}
.soft,.note,figcaption,footer,caption{color:var(--soft);font-size:.875rem;line-height:1.5}
:is(h3,b,th,p,.tag).inbound{color:var(--inbound)}
:is(h3,b,th,p,.tag).outbound{color:var(--outbound)}
.mast{display:flex;justify-content:space-between;align-items:center;gap:16px;padding-top:20px;padding-bottom:20px;font-size:.875rem;line-height:1.4}
.mast>p{color:var(--soft);white-space:nowrap}
.brand{display:flex;gap:12px;align-items:center;min-width:0}
.brand b{font-size:1rem}
.brand img{display:block;max-width:160px;max-height:44px}
svg{display:block;overflow:visible;font:13px/1 var(--sans)}
svg text{fill:var(--ink);font-variant-numeric:tabular-nums}
svg .inbound{fill:var(--inbound)}
svg .outbound{fill:var(--outbound)}
svg :is(.side,.value,.name){font-weight:600}
svg .tick{fill:var(--soft);font-size:12px}
svg .grid{stroke:var(--line)}
svg .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.key{display:flex;flex-wrap:wrap;gap:4px 16px;font-size:.8125rem;margin-top:10px}
.key li{display:flex;gap:7px;align-items:center}
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
:is(.sums,.numbers,figure,.rows)+:is(.rows,.numbers,h3,.note),.plain+.note,.after{margin-top:20px}
.rows>div{display:grid;grid-template-columns:210px 1fr;gap:4px 20px;padding:8px 0;border-bottom:1px solid var(--line)}
.rows>div:last-child{border-bottom:0}
.rows dt{font-weight:600}
.rows dt::first-letter{text-transform:uppercase}
summary{cursor:pointer;padding:13px 0;margin-left:20px;list-style-position:outside}
footer{padding-top:20px;padding-bottom:40px}
footer p+p{margin-top:6px}
@media screen{.on-paper{display:none}}
@media screen and (max-width:760px){main,.mast,footer{padding-left:16px;padding-right:16px}
h1{font-size:1.75rem}h2{font-size:1.375rem;margin-bottom:14px}section{padding:30px 0}
.mast{flex-wrap:wrap;gap:2px 16px;padding-top:14px;padding-bottom:14px}
table{font-size:.84375rem}:is(.numbers,.sums) :is(th,td):nth-child(n+2){padding-left:8px}.sums tbody th{padding-left:0}thead th{font-size:.75rem}
:is(.sums.below,.sums.long) tr{display:grid;gap:0 6px;padding:6px 0;border-bottom:1px solid var(--line)}:is(.sums.below,.sums.long) .all{border-bottom:0;border-top:2px solid var(--ink)}:is(.sums.below,.sums.long) :is(th,td):is(:first-child,:nth-child(n+2)){border:0;padding:1px 0}:is(.sums.below,.sums.long) th:first-child{grid-column:1/-1}:is(.sums.below,.sums.long) thead th:first-child{position:absolute;clip-path:inset(50%)}
${[3, 4, 5, 6].map((columns) => `.below.of${columns} tr{grid-template-columns:repeat(${columns},1fr)}.long.of${columns}{grid-template-columns:repeat(${columns},auto)}`).join('')}
.sums.long{display:grid;gap:0 6px;font-size:.75rem}.sums.long :is(thead,tbody,tr){display:grid;grid-column:1/-1;grid-template-columns:subgrid}.sums.long caption{grid-column:1/-1}.sums.long tbody th{font-size:.84375rem}
.rows>div{grid-template-columns:1fr;gap:0}}
@media screen and (max-width:350px){table{font-size:.75rem}.sums.long tr{display:flex;flex-wrap:wrap;justify-content:space-between}.sums.long th:first-child{flex:1 0 100%}:is(.numbers,.sums) :is(th,td):nth-child(n+2){padding-left:5px}}
`;
