// Validates the shipped dataset and writes down its checksums: as long as not a byte of it changes, the command line
// need not load what validates. A dataset with a mistake ends the build.
import { writeFileSync } from 'node:fs';
import { loadDataset } from '../src/shell/read-dataset.ts';
import { shippedChecksum, VALIDATED_DATASET, type ValidatedDataset } from '../src/shell/shipped-dataset.ts';

const validated: ValidatedDataset = { bytes: shippedChecksum(), sha256: loadDataset().sha256 };
writeFileSync(VALIDATED_DATASET, `${JSON.stringify(validated)}\n`);
