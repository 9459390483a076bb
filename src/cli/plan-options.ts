import { path, paths, text, wholeNumberIfGiven } from '#cli/option.ts';

/** What every command of a plan asks for beside it. */
export const PLAN_OPTIONS = {
  returns: paths('PATH', 'the returns that the plan is for: a file or a folder; may be given several times'),
  prices: path('FILE', 'the price list, instead of the one that the plan, or the first of several, names'),
  groups: path('FILE', 'your own placement groups, a CSV file with Group, Placement codes and Providers; those of the plan, or else of Headwater, when left out'),
  population: path('FILE', 'children in the area by year and age, instead of the file that the plan, or the first of several, names'),
  area: text('NAME', 'the name or code of the area in the population file, where it holds several'),
  threads: wholeNumberIfGiven('N', 1, 64, 'how many processors to use; all when left out'),
};
