import { colourVariables } from './palette.ts';

/** The page on a screen from a narrow phone upwards, in the colours that the reader prefers. */
export const SCREEN_STYLE = `:root{${colourVariables('light')};color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{${colourVariables('dark')}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main,footer{max-width:62rem;margin:0 auto;padding:0 1rem}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure{margin:0;padding:0}
h1{font:600 1.6rem/1.25 Charter,"Iowan Old Style","Source Serif 4",Georgia,serif;text-wrap:balance;max-width:46rem}
h2{font:600 1.2rem/1.3 Charter,"Iowan Old Style","Source Serif 4",Georgia,serif;margin-bottom:.9rem}
h3{font-size:.95rem;line-height:1.4;margin-bottom:.35rem}
h4{font-size:1rem}
ul,ol{list-style:none}
section{padding:1.75rem 0;border-top:1px solid var(--line)}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:2px solid var(--inbound);outline-offset:2px}
.soft,figcaption,.cited,footer,details{color:var(--soft);font-size:.875rem}
.cited{display:block}
h3.inbound,b.inbound,th.inbound,.job.inbound h3{color:var(--inbound)}
h3.outbound,b.outbound,th.outbound,.job.outbound h3{color:var(--outbound)}
.verdict{padding:2.25rem 0 1.75rem}
.alone{padding:2.25rem 1rem}
.alone h1{margin-bottom:1.5rem}
.eyebrow{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;font-size:.875rem;color:var(--soft);margin-bottom:.8rem}
.badge{padding:.1rem .65rem;border-radius:1rem;background:var(--ink);color:var(--paper);font-weight:600}
.badge.inbound-led{background:var(--inbound);color:var(--onside)}
.badge.outbound-led{background:var(--outbound);color:var(--onside)}
.verdict figure{margin-top:1.6rem}
figcaption{margin-top:.5rem;max-width:44rem}
svg{display:block;overflow:visible;font:13px/1 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
svg text{fill:var(--ink);font-variant-numeric:tabular-nums}
svg .inbound{fill:var(--inbound)}
svg .outbound{fill:var(--outbound)}
svg .side,svg .value{font-weight:600}
svg .figure{font-size:20px}
svg .tick{fill:var(--soft);font-size:12px}
svg .none{fill:var(--soft)}
svg .grid{stroke:var(--line)}
svg .axis{stroke:var(--soft)}
svg .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
svg .span{stroke:var(--ink);stroke-width:2}
svg .mark{fill:var(--ink);stroke:var(--paper);stroke-width:2}
svg .cut{stroke:var(--paper);stroke-width:2}
.sides,.pair{display:grid;gap:1.5rem}
.sides>*,.pair>*{min-width:0}
.pair{gap:0}
.job{background:var(--panel);padding:1rem 1.1rem;border-top:3px solid var(--inbound)}
.job.outbound{border-color:var(--outbound)}
.share{font-size:1.6rem;line-height:1.3;font-weight:600;margin-bottom:.35rem}
.share span{font-size:.95rem;font-weight:400;color:var(--soft)}
.reasons li{display:grid;grid-template-columns:3.3rem 1fr;padding:.5rem 0}
.reasons b{font-variant-numeric:tabular-nums}
.phases li+li,.channels li+li{margin-top:1.4rem}
.channels p+p{margin-top:.3rem}
.phases svg{margin-bottom:.5rem}
.step{padding-left:.75rem;border-left:2px solid var(--line)}
.step b{display:block;font-size:.8rem;color:var(--soft)}
.out{margin-top:1.75rem;background:var(--panel);padding:1rem 1.1rem;border-top:3px solid var(--line)}
.out dl>div{padding:.45rem 0}
.out dl>div+div{border-top:1px solid var(--line)}
.out dt{font-weight:600}
.rows div{display:grid;grid-template-columns:1fr 1fr;gap:1rem;padding:.35rem 0;border-bottom:1px solid var(--line)}
.rows dt{color:var(--soft)}
dt::first-letter{text-transform:uppercase}
section>ul:not([class])>li+li{margin-top:.5rem}
section>p+ul,.after{margin-top:.75rem}
.soft+.rows{margin-top:.35rem}
.rows div:last-child{border:0}
summary{cursor:pointer;padding:.3rem 0}
details{margin-top:.6rem}
.sources li{padding:.25rem 0}
table{border-collapse:collapse;width:100%;text-align:left}
th,td{padding:.45rem .8rem .45rem 0;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{font-size:.875rem}
.numbers{font-variant-numeric:tabular-nums}
.numbers th:nth-child(n+2),.numbers td{text-align:right;padding-right:0;padding-left:.6rem}
.numbers tbody th{overflow-wrap:anywhere}
.evidence th:nth-child(2),.evidence td:nth-child(2){text-align:left}
.closing{margin-top:1rem;font-style:italic}
footer{padding-top:1rem;padding-bottom:2.5rem;border-top:1px solid var(--line)}
@media screen{.paper{display:none}}
@media screen and (max-width:22rem){.numbers,.numbers thead th{font-size:.8rem}.numbers th:nth-child(n+2),.numbers td{padding-left:.35rem}}
@media screen and (max-width:44.99rem){.comparison tr{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.comparison :is(th,td){border:0;padding:.1rem 0}.comparison tbody th,.comparison thead th:first-child{grid-column:1/-1}.comparison thead th:first-child{position:absolute;clip-path:inset(50%)}}
@media print,(min-width:45rem){.sides,.pair{grid-template-columns:1fr 1fr;gap:1.5rem 2.5rem}
.out dl>div{display:grid;grid-template-columns:10.5rem 1fr;gap:0 1rem}.comparison{table-layout:fixed}.comparison th:first-child{width:10.5rem}h1{font-size:2.1rem}}
`;
