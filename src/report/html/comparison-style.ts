/** What only the page of the comparison adds, which has nothing else. */
export const ALONE_STYLE = `.alone{padding-top:16px;padding-bottom:36px}
.alone h1{margin-bottom:24px}
@media print{.alone :is(.comparison,.closing){font-size:11pt}}
`;
