import { PALETTE } from './palette.ts';

/** The page on paper: one column, in letters of 10 points or more, with breaks where a reader breathes; outbound is hatched. */
export const PRINT_STYLE = `@media print{@page{margin:13mm 17mm 15mm;@bottom-right{content:counter(page) " / " counter(pages);font:10pt Arial,"Liberation Sans",sans-serif;color:${PALETTE.light.soft}}}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:10.5pt;line-height:1.42}
main,.mast,footer{max-width:none;padding-left:0;padding-right:0}
.mast{padding:0 0 10pt}.brand b{font-size:11pt}
h1{font-size:20pt;max-width:none}h2{font-size:15pt;margin-bottom:8pt;break-after:avoid}h3{font-size:10.5pt;break-after:avoid}
section,header.verdict{padding:10pt 0}
section p,.plain li,.reasons li,.inside li{max-width:none}
.soft,.note,figcaption,footer,caption,.facts :is(dt,span),.shares span,.steps .why,.takes,.notes,.key,.inside h3,.runs ul,.tag,.mast,.grade,sup{font-size:10pt}
table,thead th{font-size:10pt}th,td,:is(.numbers,.sums) :is(th,td):nth-child(n+2){padding-top:4pt;padding-bottom:4pt}.sums{margin-top:12pt}
svg :is(text,.tick,.phase,.named){font-size:10pt}
.rows>div{grid-template-columns:130pt 1fr;padding:4pt 0}
figure,.steps>li,tr,.rows>div,:is(.reasons,.plain,.pointed,.notes) li,.runs,.facts,.split{break-inside:avoid}
summary{margin-left:0;padding:9pt 0 3pt;list-style:none;break-after:avoid}summary::marker{content:""}
details::details-content{content-visibility:visible;display:block;height:auto}
.on-screen,.others,.skip{display:none}
.on-paper{color:var(--soft);overflow-wrap:anywhere}
footer{padding:10pt 0 0;break-before:avoid}
a{text-decoration:none}}
`;
