/** What only the page of two sets of answers adds: what each changed answer does. */
export const CHANGES_STYLE = `.changes li{display:grid;grid-template-columns:3.3rem 1fr;padding:9px 0}
.changes li+li{border-top:1px solid var(--line)}
.changes b{font-variant-numeric:tabular-nums}
`;
