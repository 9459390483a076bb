import { QUANTILES } from '#kernel/quantiles.ts';
import { VERSION } from '#kernel/version.ts';
import type { OutlookMeasure } from '#demand/outlook/measures.ts';
import { OUTLOOK_MEASURES } from '#demand/outlook/measures.ts';
import type { OutlookArea, OutlookData } from '#demand/outlook/outlook-data.ts';
import { figuresOf, yearsHeld } from '#demand/outlook/outlook-data.ts';
import { MOST_YEARS, projectAreas } from '#demand/outlook/project-areas.ts';
import { tableToCsv } from '#documents/index.ts';
import type { OutlookAsked } from '#jobs/outlook-from-published.ts';
import { authorityOutlook, outlookDataFrom } from '#jobs/outlook-from-published.ts';
import { areaNamed } from '#jobs/project-published.ts';
import type { AuthorityOutlook } from '#reports/outlook-blocks.ts';
import { outlookBlocks, outlookRecords } from '#reports/outlook-blocks.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import type { Option } from '#cli/option.ts';
import { flag, text, wholeNumber, wholeNumberIfGiven } from '#cli/option.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { pageOf, styleFor } from '#cli/output/page.ts';
import type { PageStyle } from '#cli/output/page.ts';
import { readPublishedAt } from '#cli/published.ts';
import { stopIfBlocked, wrongUse } from '#cli/wrong-use.ts';

/** A change in per cent, such as -12; read as a share. */
const percentIfGiven = (summary: string): Option<number | null> => ({
  summary, placeholder: 'PERCENT', fallback: null,
  read: given => {
    if (given === undefined) return { value: null };
    const value = Number(given.replace(/%$/, ''));
    return given.trim() !== '' && value > -100 && value < 1000 && value !== 0 ? { value: value / 100 } : { problem: `"${given}" is not a change in per cent, such as -12 or 5.` };
  },
});

/** By its id here, or by that which headwater benchmark knows it by. */
const outlookMeasure: Option<OutlookMeasure> = {
  summary: `what is projected: ${OUTLOOK_MEASURES.map(({ id }) => id).join(', ')}`, placeholder: 'ID', fallback: OUTLOOK_MEASURES[0]!.id,
  read: (given = OUTLOOK_MEASURES[0]!.id) => {
    const value = OUTLOOK_MEASURES.find(({ id, publishedMeasure }) => id === given || publishedMeasure === given);
    return value ? { value } : { problem: `"${given}" is not one of ${OUTLOOK_MEASURES.map(({ id }) => id).join(', ')}.` };
  },
};

/** The area of an authority: its own, or the unit of a reorganisation that it is part of. */
function areaAsked(data: OutlookData, words: string | null): OutlookArea {
  if (words === null) throw wrongUse('--authority', 'it is missing. Give a DfE number, such as 845, or a name, or --all for every authority.');
  const area = data.areas.find(({ stableUnit }) => stableUnit === words.trim()) ?? areaNamed(data, words);
  if (!area) throw wrongUse('--authority', `the files hold no figures of "${words}". Give a three-figure DfE number, such as 845, or a name, of an authority that they cover.`);
  return area;
}

const htmlOf = (one: AuthorityOutlook, style: PageStyle): string => pageOf(style, outlookBlocks(one), `Outlook: ${one.area.name}`, [`Published statistics to ${one.outlook.fromYear}`], 'published statistics');

export const outlook = command({
  id: 'outlook',
  summary: 'Where any authority is heading, from published statistics alone.',
  explains: [
    'Reads published statistics as they are downloaded and projects a yearly count one to five years ahead, with ranges that are measured by how far such forecasts have missed before. '
    + 'It learns from all authorities in the files: the more of them, and the more years, the better.',
    'With --from-year nothing after that year is used, for any authority. Beside the outlook stand the simple forecasts, each with its own past error on this authority and on all, '
    + 'and how often others have moved as far as a target.',
  ],
  examples: [
    { command: 'headwater outlook published/ series/ --authority 845', says: 'children looked after in East Sussex' },
    { command: 'headwater outlook published/ series/ --authority 845 --years 3 --target -12', says: 'how often a fall of 12% in three years has happened' },
    { command: 'headwater outlook series/ --all --from-year 2020 --format csv', says: 'every authority, as it would have been forecast in 2020' },
  ],
  takesPaths: true,
  options: {
    authority: text('NUMBER', 'the authority: its DfE number or its name'),
    all: flag('every authority that the files hold'),
    measure: outlookMeasure,
    'from-year': wholeNumberIfGiven('YEAR', 1990, 2100, 'the last year that is used, by the 31 March that ends it; the last in the files when left out'),
    years: wholeNumber('N', MOST_YEARS, 1, MOST_YEARS, 'years ahead'),
    target: percentIfGiven('a change over those years to find the place of among what has happened'),
    ...outputOptions([...FORMATS, 'html'], OUT),
  },
  run: async (values, paths, io) => {
    const { statistics, issues, places } = await readPublishedAt(paths, io);
    stopIfBlocked(issues);
    const data = outlookDataFrom(statistics);
    const { measure } = values;
    const held = yearsHeld(data, measure.id);
    if (!held) throw wrongUse('--measure', `the files hold no figures of ${measure.id}. Add the publication that does.`);
    const area = values.all ? null : areaAsked(data, values.authority);
    const lastYear = area ? figuresOf(data, measure.id, area.stableUnit).at(-1)?.yearEnding : held.last;
    const asked: OutlookAsked = { measure, fromYear: values['from-year'] ?? lastYear ?? held.last, years: values.years, target: values.target };
    const outlooks = projectAreas(data, measure, asked.fromYear, asked.years);
    if (outlooks.length === 0) throw wrongUse('--from-year', `no outlook can be made from ${asked.fromYear}: the files hold ${measure.id} for ${held.first} to ${held.last}, and four years are needed.`);
    const one = area ? authorityOutlook(data, area, asked) : null;
    if (area && !one) throw wrongUse('--from-year', `no outlook of ${area.name} can be made from ${asked.fromYear}: it takes a figure of ${measure.id} for that year, and those of other authorities to learn from.`);
    if (!one && values.format === 'html') throw wrongUse('--format', 'a page is made of one authority. Give --authority, or ask for csv or json.');
    const style = await styleFor(values.format);
    return {
      exitCode: EXIT.done, out: values.out, inputs: places,
      output: {
        text: width => (one ? blocksAsText(outlookBlocks(one), width)
          : `${outlooks.length} authorities, ${asked.years} years each, from ${asked.fromYear}. Ask for --format csv or json, or for one with --authority.\n`),
        json: () => ({ headwater: VERSION, fromYear: asked.fromYear, probabilities: QUANTILES, ...(one ?? { outlooks }), measure: measure.id, findings: issues }),
        csv: () => tableToCsv(outlookRecords(one ? [one.outlook] : outlooks, data.areas)),
        ...(one ? { html: () => htmlOf(one, style) } : {}),
      },
    };
  },
});
