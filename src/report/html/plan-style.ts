import { CHART_STYLE } from './calibration-style.ts';

/** What only the page of a plan needs beside the charts of a calibration. */
export const PLAN_STYLE = `header.verdict{padding:32px 0 28px}
${CHART_STYLE}svg .due{stroke:var(--ink);stroke-dasharray:2 3}
.joined{border:0;padding-top:0}
.joined .sums{margin:0}
.wide{overflow-x:auto}
@media print,(min-width:761px){.known div{grid-template-columns:8rem minmax(0,1fr)}}
.known dd{overflow-wrap:anywhere}
.behind th:last-child,.behind td:last-child{text-align:left}
`;
