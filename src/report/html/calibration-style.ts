/** What pages of a calibration, of plans and of a channel share: charts with axes, bands and keys. */
export const CHART_STYLE = `.eyebrow{font-size:.875rem;color:var(--soft);margin-bottom:12px}
svg .fitted{fill:none;stroke:var(--ink);stroke-width:1.5;vector-effect:non-scaling-stroke}
svg .band{fill:var(--line);stroke:none}
svg .layer{stroke:var(--paper);stroke-width:1;vector-effect:non-scaling-stroke}
@media print{main.own{columns:1}}
`;

/** What only the page of a calibration needs beside them. */
export const CALIBRATION_STYLE = `${CHART_STYLE}svg .dot{fill:var(--ink);stroke:var(--paper)}
svg .beyond{stroke-dasharray:4 4}
svg .came{fill:none;stroke:var(--soft);stroke-width:1;vector-effect:non-scaling-stroke}
svg .layer.base{fill:var(--line)}
svg .layer.other{fill:var(--soft)}
svg .now{stroke:var(--ink);stroke-width:1.5}
svg .seen{stroke:var(--soft);stroke-dasharray:2 3}
.curves{display:grid;gap:1.5rem 2.5rem}
.figures td span{display:block;color:var(--soft);font-size:.875rem}
.notes li+li{margin-top:.5rem}
@media screen and (max-width:44.99rem){.figures thead{position:absolute;clip-path:inset(50%)}
.figures tr{display:grid;grid-template-columns:1fr 1fr;gap:.3rem 1rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
.figures tbody th{grid-column:1/-1}.figures :is(th,td){border:0;padding:0!important;text-align:left!important}
.figures td::before{content:attr(data-head);display:block;color:var(--soft);font-size:.8rem}}
@media print,(min-width:45rem){.curves{grid-template-columns:1fr 1fr}}
@media print{.curves>*{break-inside:avoid}}
`;
