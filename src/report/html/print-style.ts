import { PALETTE } from './palette.ts';

/**
 * The page on two sheets of A4: the same order, flowing in two columns between what takes the whole width,
 * so that no column waits empty for its neighbour; no figure or item is cut in two.
 */
export const PRINT_STYLE = `@media print{@page{size:A4;margin:8mm 10mm 10mm;@bottom-right{content:"Page " counter(page) " of " counter(pages);font:7.5pt "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;color:${PALETTE.light.soft}}}
body,svg{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
body{font-size:8.5pt;line-height:1.2}
main,footer{max-width:none;padding:0}
main{columns:2;column-gap:7mm;column-fill:balance}
.verdict,.jobs,.compared{column-span:all}
h1{font-size:14pt;max-width:none}
.alone h1{font-size:20pt;margin-bottom:6mm}
h2{font-size:10.5pt;margin-bottom:.8mm;break-after:avoid}
h3,h4{font-size:8.5pt;line-height:1.22;margin-bottom:.2mm;break-after:avoid}
section{padding:1mm 0}
.soft,figcaption,.cited,footer,thead th,.step b{font-size:7.5pt;line-height:1.15}
.verdict{padding:0 0 1.5mm}
.eyebrow{font-size:8pt;margin-bottom:1mm}
.badge,.job,.out,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.verdict figure{margin-top:1.5mm}
figcaption{margin-top:.3mm;max-width:none}
svg{zoom:.77}
svg .tick{font-size:13px}
.pair,.sides{display:block}
.jobs .sides{display:grid;gap:7mm}
.sides>div+div{margin-top:1mm}
.jobs .sides>div+div{margin:0}
.job{padding:1.2mm 2.5mm;border-top-width:2px}
.share{font-size:12pt;margin:0}
.share span{font-size:8pt}
.reasons li{padding:.4mm 0;grid-template-columns:8.5mm 1fr}
.phases li+li,.channels li+li{margin-top:1.1mm}
.phases svg{margin-bottom:.6mm}
.channels p+p{margin-top:0}
.channels h4,.channels h4+p,.cited{display:inline}
.channels h4::after{content:": "}
.step{padding-left:1.5mm}
.step b{display:inline}
.out{margin-top:1.5mm;padding:0;background:none;border-top-width:.4pt}
.out dl>div{display:block;border:0;padding:.2mm 0;break-inside:avoid}
.out dl>div+div{border:0}
.out :is(dt,dd){display:inline}
.out dt::after{content:". "}
.out{font-size:8pt;line-height:1.18}
.comparison,.rows,.numbers{font-size:7.5pt;line-height:1.18}
.rows div{padding:.2mm 0;gap:3mm;grid-template-columns:5fr 6fr}
section>ul:not([class])>li+li{margin-top:.3mm}
section>p+ul,.after,.soft+.rows{margin-top:.4mm}
section,footer,th,td,.rows div{border-width:0 0 .4pt}
section,footer{border-width:.4pt 0 0}
.jobs{border-bottom:.4pt solid var(--line)}
.dimensions{border-top:0}
th,td{padding:.35mm 2mm .35mm 0}
.comparison th:first-child{width:24mm}
.closing{margin-top:.8mm}
.alone{columns:1;padding:0}
.alone :is(.comparison,.closing){font-size:11pt;line-height:1.35}
.alone thead th{font-size:10pt}
.alone :is(th,td){padding:2.2mm 5mm 2.2mm 0}
.alone .comparison th:first-child{width:38mm}
.alone .closing{margin-top:5mm}
footer{padding:.8mm 0 0}
details{display:none}
.addresses{list-style:decimal;padding-left:5mm;font-size:7.5pt;line-height:1.15;overflow-wrap:anywhere}
.cited .paper{white-space:nowrap}
figure,li,tr,.job,.rows>div,.evidence{break-inside:avoid}
:is(.reasons li,.out dl>div):last-child:not(:first-child){break-before:avoid}
a{text-decoration:none}}
`;
