/** The page on two sheets of A4: the same order in smaller type, no figure or item cut in two. */
export const PRINT_STYLE = `@media print{@page{size:A4;margin:10mm 11mm}
body,svg{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif}
body{font-size:7.4pt;line-height:1.3}
main,footer{max-width:none;padding:0}
h1{font-size:14pt;max-width:none}
h2{font-size:10pt;margin-bottom:1mm;break-after:avoid}
h3,h4{font-size:7.4pt;margin-bottom:.3mm;break-after:avoid}
section{padding:1.4mm 0}
.soft,figcaption,.cited,footer,thead th,.step b{font-size:6.4pt}
.verdict{padding:0 0 2mm}
.alone h1{margin-bottom:4mm}
.eyebrow{font-size:8pt;margin-bottom:1mm}
.badge,.job,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.verdict figure{margin-top:2mm}
figcaption{margin-top:.5mm;max-width:none}
svg{zoom:.7}
.sides,.pair{gap:1.5mm 7mm}
.job{padding:1.5mm 2.5mm;border-top-width:2px}
.share{font-size:12pt;margin:0}
.share span{font-size:7.6pt}
.reasons li{padding:.5mm 0;grid-template-columns:8mm 1fr}
.phases li+li,.channels li+li{margin-top:1.6mm}
.phases svg{margin-bottom:.5mm}
.channels p+p{margin-top:.2mm}
.step{padding-left:1.5mm}
.step b{display:inline}
.out{margin-top:1.5mm;padding:1.5mm 2.5mm;border-top-width:2px}
.out dl>div{grid-template-columns:26mm 1fr;padding:.4mm 0;break-inside:avoid}
.out,.comparison,.rows,.numbers{font-size:7pt;line-height:1.25}
.rows div{padding:.3mm 0;gap:3mm}
section>ul:not([class])>li+li{margin-top:.4mm}
section>p+ul,.after,.soft+.rows{margin-top:.6mm}
section,footer,th,td,.rows div{border-width:0 0 .4pt}
section,footer{border-width:.4pt 0 0}
th,td{padding:.45mm 2mm .45mm 0}
.comparison th:first-child{width:26mm}
.closing{margin-top:1mm}
footer{padding:1mm 0 0}
details{display:none}
figure,li,tr,.job,.rows>div{break-inside:avoid}
a{text-decoration:none}}
`;
