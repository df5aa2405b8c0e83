import * as z from 'zod';
import { type AnswerKey, UNKNOWABLE_KEYS, type UnknowableKey } from './answers.ts';
import { answersSchema } from './answers-schema.ts';
import { percent, share } from './schema-parts.ts';
import { wordsSchema } from './source.ts';
import { EVIDENCE_GRADES, type EvidenceGrade } from './terms.ts';

/** What an unanswered question is taken to be in the draws: values with their probabilities, summing to 1. */
const prior = (key: AnswerKey) =>
  z
    .array(z.strictObject({ value: answersSchema.shape[key], probability: z.number().gt(0).max(1) }))
    .min(1)
    .max(50)
    .refine((values) => Math.abs(values.reduce((sum, { probability }) => sum + probability, 0) - 1) < 1e-9, {
      error: 'the probabilities must sum to 1',
    });

const usual = (key: AnswerKey) => z.array(answersSchema.shape[key]).min(1).max(50);

const spread = z.number().min(0).max(3);

export const uncertaintySchema = z.strictObject({
  draws: z.int().min(100).max(100_000),
  seed: z.int().min(0).max(0xffffffff),
  /** Concentration of the Dirichlet distribution around the computed weights: the higher, the surer the weights. */
  // Far below 1, all variates of a draw can be too small for a number other than 0.
  weightConcentration: z.number().min(1).max(1e6),
  /**
   * The error that all rules share: what rules and questions miss. Standard deviation in points of the score, its 95 %
   * interval, and why there is one.
   */
  modelError: z.strictObject({
    points: z.number().gt(0).max(100),
    interval: z.tuple([percent, percent]),
    because: wordsSchema,
  }),
  /** Acceptability between this and its complement is too close to call. */
  closeCall: z.number().gt(0.5).max(1),
  /** The highest weight, 0..1, at which a turned lead still counts against calling it firm. */
  plausibleWeight: z.number().gt(0).max(1),
  /** Questions that come first in the interview, as they make the others easier to understand. */
  askFirst: z.array(z.enum(UNKNOWABLE_KEYS)).max(UNKNOWABLE_KEYS.length),
  /** The interview stops when what is still open would change the verdict with no more than this chance. */
  smallChance: share,
  /** When nothing that is still open would change who gets the money; a dataset of the version before asks for no more. */
  whoGetsIt: z
    .strictObject({
      /** An answer that gives no more than this share of the money to other channels, on the mean, is not asked for. */
      smallShift: share,
      /** Answers, as usual as each other, to questions that no rule reads and that have no prior. */
      usual: z
        .strictObject(
          Object.fromEntries(UNKNOWABLE_KEYS.map((key) => [key, usual(key)])) as Record<
            UnknowableKey,
            ReturnType<typeof usual>
          >,
        )
        .partial(),
    })
    .optional(),
  /** Standard deviation of the logarithm of a rule's points, by the best grade of its evidence. */
  spread: z.strictObject(
    Object.fromEntries(EVIDENCE_GRADES.map((grade) => [grade, spread])) as Record<EvidenceGrade, typeof spread>,
  ),
  /** Of each question that a rule reads; one that only channels or figures read moves no score, and needs none. */
  priors: z
    .strictObject(
      Object.fromEntries(UNKNOWABLE_KEYS.map((key) => [key, prior(key)])) as Record<
        UnknowableKey,
        ReturnType<typeof prior>
      >,
    )
    .partial(),
});

export type Uncertainty = z.infer<typeof uncertaintySchema>;
export type Prior = z.infer<ReturnType<typeof prior>>;
