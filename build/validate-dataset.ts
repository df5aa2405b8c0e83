// Validates the shipped dataset and leaves a copy of it: as long as the dataset equals the copy, the command line need
// not load what validates. A dataset with a mistake ends the build.
import { writeFileSync } from 'node:fs';
import { loadDataset } from '../src/shell/read-dataset.ts';
import { VALIDATED_DATASET, validatedBytes } from '../src/shell/shipped-dataset.ts';

writeFileSync(VALIDATED_DATASET, validatedBytes(loadDataset().sha256));
