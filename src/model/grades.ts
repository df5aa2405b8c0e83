/** How far a source can be trusted, best first. */
export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;

/** The grades, and the word for a statement that no source stands behind. */
export const EVIDENCE_GRADES = [...GRADES, 'judgement'] as const;

export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];
