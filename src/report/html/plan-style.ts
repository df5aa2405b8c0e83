import { CALIBRATION_STYLE } from './calibration-style.ts';

/** What only the page of a plan needs beside the charts of a calibration. */
export const PLAN_STYLE = `${CALIBRATION_STYLE}svg .due{stroke:var(--ink);stroke-dasharray:2 3}
.money tr.channel th{padding-left:1.2rem;font-weight:400}
.money tr:not(.channel) :is(th,td){font-weight:600}
svg .range{stroke:var(--ink);stroke-width:1.5}
.wide{overflow-x:auto}
.known div{grid-template-columns:8rem minmax(0,1fr)}
.known dd{overflow-wrap:anywhere}
.behind th:last-child,.behind td:last-child{text-align:left}
`;
