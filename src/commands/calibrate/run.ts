import { calibrate } from '../../calibrate/calibrate.ts';
import { figuresFile } from '../../calibrate/figures-file.ts';
import { decodeWindows1252 } from '../../document/legacy-text.ts';
import type { Calibration } from '../../model/calibration.ts';
import type { CalibrationDocument } from '../../model/calibration-document.ts';
import type { Dataset } from '../../model/dataset.ts';
import { parseFiguresFile } from '../../model/figures.ts';
import { PROGRAM } from '../../model/program-info.ts';
import { escapeControlsInLine } from '../../problem/printable.ts';
import { orThrow, UserError } from '../../problem/problem.ts';
import { calibrationReporterFor } from '../../report/calibration-reporters.ts';
import { jsonText } from '../../report/json.ts';
import { checkSave, type Saved } from '../../shell/check-save.ts';
import type { Context } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { isTerminal } from '../../shell/plain-descriptor.ts';
import { MAX_DATASET_BYTES, MAX_HISTORY_BYTES, readStdin, readText } from '../../shell/read-text.ts';
import { writeNote } from '../../shell/write.ts';
import { writeFile } from '../../shell/write-file.ts';
import { checkOutput, writeResult } from '../../shell/write-result.ts';
import { readAnswersFile } from '../ask/answers-file.ts';
import { readHandover } from '../handover-options.ts';
import { writeDocument } from '../write-report.ts';
import { EXAMPLE } from './example.ts';
import type { CalibrateFlags } from './flags.ts';
import { historyTerms } from './history-options.ts';

/** Says what a history teaches, and saves its figures where that was asked for; returns the exit code. */
export async function calibrateCommand(
  context: Context,
  file: string | undefined,
  flags: CalibrateFlags,
): Promise<number> {
  checkOutput(flags);
  const handover = await readHandover(flags);
  if (flags.example) {
    await writeResult(context, EXAMPLE, flags);
    return 0;
  }
  const { save } = flags;
  if (save !== undefined) await checkSave(save, FIGURES, { output: flags.output, force: flags.force });
  const dataset = await datasetFor(context, flags);
  const answers = flags.answers === undefined ? undefined : await readAnswersFile(flags.answers);
  const { name, text } = await readHistoryText(context, file);
  const { options, currency } = orThrow(historyTerms(name, flags, dataset, answers));
  const calibration = orThrow(calibrate(text, options));
  if (save !== undefined) {
    writeFile(save, jsonText(figuresFile(calibration, { file: name, currency, version: PROGRAM.version })));
    await writeNote(context, `Figures saved in ${escapeControlsInLine(save)}\n`);
  }
  const document = documentOf(calibration, name, currency, dataset);
  await writeDocument(context, flags, async (format, styled) =>
    (await calibrationReporterFor(format, styled))(document, handover),
  );
  return 0;
}

/** The document without the draws, which only a plan needs. */
function documentOf(
  { draws: _draws, ...calibration }: Calibration,
  file: string,
  currency: string,
  { name, version, sha256 }: Dataset,
): CalibrationDocument {
  return { schemaVersion: 1, tool: { ...PROGRAM }, dataset: { name, version, sha256 }, file, currency, calibration };
}

const STDIN = 'standard input';

async function readHistoryText(context: Context, file: string | undefined) {
  if (file !== undefined && file !== '-')
    return { name: file, text: orThrow(readText(file, MAX_HISTORY_BYTES, decodeWindows1252)) };
  if (file === undefined && isTerminal(context, 'stdin')) throw new UserError([nothingToRead]);
  return { name: STDIN, text: orThrow(await readStdin(context, STDIN, MAX_HISTORY_BYTES, decodeWindows1252)) };
}

const nothingToRead = {
  code: 'no-input',
  where: 'mix-advisor calibrate',
  what: 'there is nothing to read',
  mend: 'Name a CSV file. Have none yet? Start from the one that --example prints.',
};

/** Whether a file holds figures that an earlier calibration saved. */
const FIGURES: Saved = {
  what: 'figures',
  isHeldBy: (path) => {
    const text = readText(path, MAX_DATASET_BYTES);
    return text.ok && parseFiguresFile(text.value, path).ok;
  },
};
