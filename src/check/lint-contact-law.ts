import type { DatasetContent, Locate } from '../model/dataset.ts';
import { type Finding, warning } from './finding.ts';

/** Channels that contact strangers, without a word on where the law lets them. */
export const lintContactLaw = ({ contactLaw, channels }: DatasetContent, locate: Locate): readonly Finding[] =>
  contactLaw !== undefined || channels.every(({ contact }) => contact === undefined)
    ? []
    : [
        warning({
          code: 'no-contact-law',
          where: locate('contact-law', []),
          what: 'there is no contact-law.json: with this dataset it changes nothing where people are',
          mend: 'Copy contact-law.json of the dataset that comes with mix-advisor, and change it.',
        }),
      ];
