import type { Grain } from '../model/calibration.ts';
import type { BaselineSettings } from './baseline.ts';

const DRIFT_YEARS = 0.4;
/** The years from which a season can be told from a trend: roughly, where there are many periods, and well. */
const ROUGH_SEASON_YEARS = 0.9;
export const SEASON_YEARS = 1.5;

/** How far the baseline may go, by how long a period is. */
export const BASELINES: Readonly<Record<Grain, BaselineSettings>> = {
  month: {
    level: 100,
    trend: 2,
    season: [{ size: 2, fromYears: SEASON_YEARS }],
    weekdays: 0,
    controls: 5,
    drift: [
      { size: 0, weight: 1 },
      { size: 0.7, weight: 0.74 },
      { size: 1.5, weight: 0.37 },
    ],
    driftYears: DRIFT_YEARS,
  },
  week: {
    level: 100,
    trend: 10,
    season: [
      { size: 4, fromYears: ROUGH_SEASON_YEARS },
      { size: 2, fromYears: SEASON_YEARS },
    ],
    weekdays: 0,
    controls: 5,
    drift: [
      { size: 0, weight: 1 },
      { size: 1, weight: 1 },
      { size: 3, weight: 0.6 },
    ],
    driftYears: DRIFT_YEARS,
  },
  day: {
    level: 100,
    trend: 10,
    season: [
      { size: 4, fromYears: ROUGH_SEASON_YEARS },
      { size: 2, fromYears: SEASON_YEARS },
      { size: 2, fromYears: SEASON_YEARS },
      { size: 2, fromYears: SEASON_YEARS },
    ],
    weekdays: 5,
    controls: 5,
    drift: [{ size: 1, weight: 1 }],
    driftYears: 120 / 365.25,
  },
};
